package app.parley.simulator;

import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Refused;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The web site of a coffee company, with the chat of whoever says where its script is. */
final class ShopPage {
  private static final String PLACE = "<!-- chat -->";

  private volatile @Nullable Chat chat;

  record Chat(String script, String channel) {
    Chat {
      if (!script.matches("https?://[^\\s\"'<>]+") || !channel.matches("\\d{1,19}")) {
        throw new Refused(400, "script is an address and channel a number");
      }
    }

    String line() {
      return "<script async src=\"%s\" data-channel=\"%s\"></script>".formatted(script, channel);
    }
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/shop", _ -> page())
        .on("GET", "/shop/{name}", request -> PageFiles.file("shop/" + request.part("name")))
        .on("PUT", "/control/shop", this::learn);
  }

  private Answer page() throws Exception {
    var told = chat;
    var page = PageFiles.file("shop/index.html");
    var text = page.text().replace(PLACE, told == null ? "" : told.line());
    return Answer.bytes(200, "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private Answer learn(Request request) {
    chat = request.json(Chat.class);
    return Answer.json(200, Json.object().put("done", true));
  }
}
