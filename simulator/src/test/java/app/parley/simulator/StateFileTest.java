package app.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.simulator.http.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StateFileTest {

  @Test
  void accountsAndThreadsAreThereAfterARestart(@TempDir Path folder) throws Exception {
    var config = folder.resolve("config.json");
    Files.writeString(config, "{\"pages\": [{\"pageId\": \"1\", \"token\": \"good\"}]}");
    var settings = new Settings(0, null, folder.resolve("state.json"), Duration.ZERO, null, config);
    try (var first = Simulator.start(settings)) {
      call(
          first,
          "POST",
          "/customers/write",
          "{\"channel\":\"messenger\",\"from\":\"7\",\"text\":\"hi\"}");
      call(first, "PUT", "/pages/1/token", "{\"good\":true,\"token\":\"newer\"}");
    }

    try (var second = Simulator.start(settings)) {
      var customers = call(second, "GET", "/customers", "");
      assertThat(customers.at("/items/0/last/text").asString()).isEqualTo("hi");
      assertThat(customers.at("/items/0/lastActionAt").isString()).isTrue();
      var accounts = call(second, "GET", "/accounts", "");
      assertThat(accounts.at("/pages/0/token").asString()).isEqualTo("newer");
    }
  }

  private static JsonNode call(Simulator simulator, String method, String path, String json)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(simulator.address() + "/control" + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return Json.read(client.send(request, BodyHandlers.ofString()).body());
    }
  }
}
