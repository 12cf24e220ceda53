package app.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The shop shows the chat that it was told of, and no other script. */
class ShopTest {

  @Test
  void beforeItIsToldOfAChatThePageRunsNothing() throws Exception {
    try (var stand = new Stand()) {
      assertThat(shop(stand).body()).contains("Good coffee").doesNotContain("<script");
      assertThat(stand.call("GET", "/shop/shop.css", "text/plain", "", null).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void thePageHasTheOneLineOfTheChat() throws Exception {
    try (var stand = new Stand()) {
      tell(stand, "http://localhost:8080/webchat/widget.js", "4711");

      assertThat(shop(stand).body())
          .contains(
              "<script async src=\"http://localhost:8080/webchat/widget.js\""
                  + " data-channel=\"4711\"></script>");
    }
  }

  @Test
  void whatIsNoAddressIsRefused() throws Exception {
    try (var stand = new Stand()) {
      assertThat(tell(stand, "javascript:alert(1)", "1").statusCode()).isEqualTo(400);
      assertThat(tell(stand, "http://x/\\\"><b>", "1").statusCode()).isEqualTo(400);
    }
  }

  private static HttpResponse<String> shop(Stand stand) throws Exception {
    return stand.call("GET", "/shop", "text/plain", "", null);
  }

  private static HttpResponse<String> tell(Stand stand, String script, String channel)
      throws Exception {
    var json = "{\"script\": \"%s\", \"channel\": \"%s\"}".formatted(script, channel);
    return stand.call("PUT", "/control/shop", "application/json", json, null);
  }
}
