package app.parley.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a call gets: a whole answer, a stream that stays open, or a connection that breaks. */
public sealed interface Answer {

  record Whole(int status, Map<String, String> headers, byte[] body) implements Answer {

    public Whole with(String name, String value) {
      var more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new Whole(status, more, body);
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Keeps the connection open while {@code source} writes to it. */
  record Stream(String contentType, Source source) implements Answer {}

  /** Closes the connection without a byte of answer. */
  record Cut() implements Answer {}

  interface Source {
    void writeTo(OutputStream out) throws IOException, InterruptedException;
  }

  static Whole json(int status, JsonNode body) {
    return bytes(status, "application/json; charset=utf-8", Json.bytes(body));
  }

  static Whole text(int status, String body) {
    return bytes(status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  static Whole bytes(int status, String contentType, byte[] body) {
    return new Whole(status, Map.of("Content-Type", contentType), body);
  }
}
