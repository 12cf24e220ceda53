package app.parley.simulator;

import app.parley.simulator.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** Files of the test resources. */
public final class Resource {

  public static byte[] bytes(String path) {
    try (var in = Resource.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + path);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static JsonNode json(String path) {
    return Json.read(bytes(path));
  }

  private Resource() {}
}
