package app.parley.providers;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** A page at Facebook. */
public final class MessengerStandIn extends StandInAccount {
  public MessengerStandIn(String page, String token) {
    super(page, token);
  }

  @Override
  protected String authorization(String token) {
    return "Bearer " + token;
  }

  @Override
  protected boolean isSend(HttpExchange exchange, String path) {
    return path.endsWith("/messages");
  }

  @Override
  protected void refuse(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        401,
        "{\"error\":{\"message\":\"Session has expired\",\"type\":\"OAuthException\",\"code\":190}}");
  }

  @Override
  protected int created() {
    return 200;
  }

  @Override
  protected String accepted(String number, String body) {
    return "{\"recipient_id\":\"7392015648120394\",\"message_id\":\"m_%s\"}".formatted(number);
  }

  @Override
  protected void ask(HttpExchange exchange, String path) throws IOException {
    if (path.endsWith("/subscribed_apps")) {
      answer(exchange, 200, "{\"success\":true}");
    } else if (path.endsWith("/" + id())) {
      answer(exchange, 200, "{\"id\":\"%s\",\"name\":\"Bramble\"}".formatted(id()));
    } else {
      answer(exchange, 200, "{\"name\":\"Marta Silva\"}");
    }
  }
}
