package app.parley.providers.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes text/event-stream. Source of the form: WHATWG HTML, 9.2. */
final class EventWriter {
  private final OutputStream out;
  private final JsonMapper json;

  EventWriter(OutputStream out, JsonMapper json) {
    this.out = out;
    this.json = json;
  }

  /** The window learns at once that somebody is there. */
  void open() throws IOException {
    heartbeat();
  }

  /**
   * @param id where the window goes on after a break; null for what is of this moment only
   */
  void write(@Nullable Long id, String event, Object data) throws IOException {
    var head = id == null ? "" : "id: " + id + "\n";
    send(head + "event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n");
  }

  void heartbeat() throws IOException {
    send(":\n\n");
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
