package app.parley.simulator.meta;

import app.parley.simulator.http.Form;
import app.parley.simulator.world.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The GET that Meta makes when a callback address is entered in the app's dashboard. */
public final class Handshake {

  /**
   * @param status null when no answer came
   * @param answer the body, or the reason why none came
   */
  public record Result(boolean verified, @Nullable Integer status, String answer) {}

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Ids ids;

  public Handshake(Ids ids) {
    this.ids = ids;
  }

  /** Verified means: 200 and the challenge as the whole body. */
  public Result shake(String url, String verifyToken) throws InterruptedException {
    var challenge = ids.digits(10);
    var query =
        Form.EMPTY
            .with("hub.mode", "subscribe")
            .with("hub.challenge", challenge)
            .with("hub.verify_token", verifyToken)
            .encoded();
    var address = URI.create(url + (url.contains("?") ? "&" : "?") + query);
    try {
      var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      boolean verified = response.statusCode() == 200 && response.body().equals(challenge);
      return new Result(verified, response.statusCode(), response.body());
    } catch (IOException unreachable) {
      return new Result(false, null, unreachable.toString());
    }
  }
}
