package app.parley.simulator.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;

/** Makes one HTTP call for a letter. Redirects are not followed, as the providers do not. */
public final class Courier {

  private static final int BODY_KEPT = 500;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final Clock clock;

  public Courier(Clock clock) {
    this.clock = clock;
  }

  Attempt bring(Letter letter) throws InterruptedException {
    var at = clock.instant();
    long start = System.nanoTime();
    try {
      var response = client.send(request(letter), HttpResponse.BodyHandlers.ofString());
      var body = response.body();
      return new Attempt(
          at,
          elapsedMs(start),
          response.statusCode(),
          true,
          null,
          response.headers().firstValue("Content-Type").orElse(""),
          body.substring(0, Math.min(body.length(), BODY_KEPT)));
    } catch (IOException broken) {
      boolean connected =
          !(broken instanceof ConnectException || broken instanceof HttpConnectTimeoutException);
      return new Attempt(at, elapsedMs(start), null, connected, broken.toString(), "", "");
    } catch (IllegalArgumentException badAddress) {
      return new Attempt(at, 0, null, false, badAddress.toString(), "", "");
    }
  }

  private static HttpRequest request(Letter letter) {
    var request =
        HttpRequest.newBuilder(withoutFragment(letter.url()))
            .timeout(letter.patience())
            .POST(HttpRequest.BodyPublishers.ofByteArray(letter.body()));
    letter.headers().forEach(request::header);
    return request.build();
  }

  private static URI withoutFragment(String url) {
    int hash = url.indexOf('#');
    return URI.create(hash < 0 ? url : url.substring(0, hash));
  }

  private static long elapsedMs(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
