package app.parley.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
class HealthDoorTest {
  @LocalServerPort private int port;
  @Autowired private MetricsServer metrics;

  @Test
  void aStartedParleyIsLiveAndReady() throws Exception {
    assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);
    assertThat(get(port, "/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void measurementsAreGivenToThisMachine() throws Exception {
    var answer = get(metrics.port(), "/metrics");
    assertThat(answer.body()).contains("hikaricp_connections_active", "jvm_memory_used_bytes");
  }

  @Test
  void measurementsAreNotOnThePublicPort() throws Exception {
    assertThat(get(port, "/metrics").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
