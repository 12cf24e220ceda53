package app.parley.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
class ScreenFilesTest {
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/messaging/8123", "/setup?token=abc"})
  void anyAddressOfTheScreensIsThePage(String path) throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("The screens");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/webhooks/nobody/1", "/assets/gone.js", "/health/other", "/gone.png"})
  void whatIsNotOfTheScreensIsNotThere(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void filesWithAFingerprintAreKeptByBrowsers() throws Exception {
    assertThat(get("/assets/index-1a2b.js").headers().firstValue("Cache-Control"))
        .contains("max-age=31536000, public, immutable");
  }

  @Test
  void noOtherSiteMayRunOrFrameUs() throws Exception {
    var headers = get("/setup").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
