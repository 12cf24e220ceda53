package app.parley.platform.outbound;

import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.platform.outbound.HttpAnswer.Broken;
import app.parley.platform.outbound.HttpAnswer.NotSent;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The one way out to others' HTTP services. A call is made once and never repeated here, ends
 * within 20 seconds, reads at most 1 MiB, follows no redirect, and goes to the provider's own host
 * at a public address and nowhere else. It blocks; failures are answers, not exceptions.
 */
@Component
public final class SafeHttp implements DisposableBean {
  private final HttpLimits limits;
  private final CloseableHttpClient toPublic;
  private final CloseableHttpClient toConfigured;
  private final Downloading downloads;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("http-limit").factory());

  public SafeHttp() {
    this(HttpLimits.USUAL, HttpLimits.OF_FILES);
  }

  SafeHttp(HttpLimits limits, HttpLimits ofFiles) {
    this.limits = limits;
    this.downloads = new Downloading(ofFiles, clock);
    this.toPublic = OneShot.client(limits, new PublicAddresses());
    this.toConfigured = OneShot.client(limits, SystemDefaultDnsResolver.INSTANCE);
  }

  public HttpAnswer call(ApiBase base, HttpCall call) {
    var request = request(base, call);
    var client = base.configured() ? toConfigured : toPublic;
    var context = HttpClientContext.create();
    var limit = clock.schedule(request::cancel, limits.whole().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, context, this::answered);
    } catch (IOException e) {
      var reason = request.isCancelled() ? "No answer in time" : String.valueOf(e.getMessage());
      return OneShot.mayHaveLeft(context) ? new Broken(reason) : new NotSent(reason);
    } finally {
      limit.cancel(false);
    }
  }

  /** Fetches a file of 25 MB at most within 60 seconds. */
  public Downloaded download(HttpDownload wanted) {
    return downloads.fetch(wanted);
  }

  @Override
  public void destroy() throws IOException {
    clock.shutdownNow();
    downloads.close();
    toPublic.close();
    toConfigured.close();
  }

  private static HttpUriRequestBase request(ApiBase base, HttpCall call) {
    var request = new HttpUriRequestBase(call.method(), base.resolve(call.path()));
    call.headers().forEach(request::setHeader);
    if (call.contentType() != null) {
      var type = ContentType.parse(call.contentType());
      request.setEntity(new ByteArrayEntity(call.body(), type));
    }
    return request;
  }

  static Map<String, String> headers(ClassicHttpResponse response) {
    var headers = new HashMap<String, String>();
    for (var header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    return headers;
  }

  private Answered answered(ClassicHttpResponse response) throws IOException {
    return new Answered(response.getCode(), headers(response), body(response));
  }

  private byte[] body(ClassicHttpResponse response) throws IOException {
    var entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    try (var content = entity.getContent()) {
      var body = content.readNBytes(limits.bytes() + 1);
      if (body.length > limits.bytes()) {
        throw new IOException("The answer is longer than " + limits.bytes() + " bytes");
      }
      return body;
    }
  }
}
