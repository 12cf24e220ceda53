package app.parley.platform.outbound;

import app.parley.platform.outbound.Downloaded.Broken;
import app.parley.platform.outbound.Downloaded.Otherwise;
import app.parley.platform.outbound.Downloaded.TooLarge;
import app.parley.platform.outbound.Downloaded.Whole;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Downloads that stream to a file, so that many large ones at once need no memory. */
final class Downloading implements Closeable {
  private final HttpLimits limits;
  private final ScheduledExecutorService clock;
  private final CloseableHttpClient toPublic;
  private final CloseableHttpClient toConfigured;

  Downloading(HttpLimits limits, ScheduledExecutorService clock) {
    this.limits = limits;
    this.clock = clock;
    this.toPublic = OneShot.client(limits, new PublicAddresses());
    this.toConfigured = OneShot.client(limits, SystemDefaultDnsResolver.INSTANCE);
  }

  Downloaded fetch(HttpDownload wanted) {
    var request = new HttpGet(wanted.address());
    wanted.headers().forEach(request::setHeader);
    var client = wanted.configured() ? toConfigured : toPublic;
    var limit = clock.schedule(request::cancel, limits.whole().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, response -> answered(response, wanted));
    } catch (IOException e) {
      return new Broken(
          request.isCancelled() ? "No whole answer in time" : String.valueOf(e.getMessage()));
    } finally {
      limit.cancel(false);
    }
  }

  @Override
  public void close() throws IOException {
    toPublic.close();
    toConfigured.close();
  }

  private Downloaded answered(ClassicHttpResponse response, HttpDownload wanted)
      throws IOException {
    if (response.getCode() != 200) {
      return new Otherwise(response.getCode(), SafeHttp.headers(response));
    }
    var entity = response.getEntity();
    if (entity != null && entity.getContentLength() > limits.bytes()) {
      return new TooLarge(limits.bytes());
    }
    try (var file = Files.newOutputStream(wanted.into())) {
      return entity == null ? new Whole(0) : copied(entity.getContent(), file);
    }
  }

  private Downloaded copied(InputStream from, OutputStream to) throws IOException {
    var part = new byte[64 * 1024];
    long size = 0;
    for (int read = from.read(part); read >= 0; read = from.read(part)) {
      size += read;
      if (size > limits.bytes()) {
        return new TooLarge(limits.bytes());
      }
      to.write(part, 0, read);
    }
    return new Whole(size);
  }
}
