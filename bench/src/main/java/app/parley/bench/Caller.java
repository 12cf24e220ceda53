package app.parley.bench;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls an API with JSON; the headers each end in CR LF. */
record Caller(int port, String headers) {
  private static final JsonMapper JSON = new JsonMapper();

  JsonNode post(String path, Map<String, ?> body) throws IOException {
    return JSON.readTree(answer("POST", path, body).body());
  }

  void put(String path, Map<String, ?> body) throws IOException {
    answer("PUT", path, body);
  }

  /** The same one with the session that a call opens. */
  Caller signedIn(String path, Map<String, ?> body) throws IOException {
    var answer = answer("POST", path, body);
    var csrf = JSON.readTree(answer.body()).path("csrfToken").asString();
    return new Caller(port, "Cookie: " + answer.cookie() + "\r\nX-CSRF-Token: " + csrf + "\r\n");
  }

  JsonNode get(String path) throws IOException {
    try (var wire = new Wire(port)) {
      return JSON.readTree(checked(path, wire.exchange(reading(path))).body());
    }
  }

  void delete(String path) throws IOException {
    try (var wire = new Wire(port)) {
      checked(path, wire.exchange(Wire.request("DELETE", path, headers, new byte[0])));
    }
  }

  /** The bytes of a GET. */
  byte[] reading(String path) {
    return Wire.request("GET", path, headers, new byte[0]);
  }

  private Wire.Answer answer(String method, String path, Map<String, ?> body) throws IOException {
    var more = headers + "Content-Type: application/json\r\n";
    var request = Wire.request(method, path, more, JSON.writeValueAsBytes(body));
    try (var wire = new Wire(port)) {
      return checked(path, wire.exchange(request));
    }
  }

  private static Wire.Answer checked(String path, Wire.Answer answer) throws IOException {
    if (answer.status() / 100 != 2) {
      throw new IOException(
          path + " answered " + answer.status() + " " + new String(answer.body()));
    }
    return answer;
  }
}
