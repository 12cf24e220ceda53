package app.parley.platform.outbound;

import java.io.IOException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.util.Timeout;

/**
 * A client that does what it is told once: no retry, no redirect, no proxy, no cookie, and each
 * call on a connection of its own, since one that was kept may have died unseen, and then nobody
 * knows whether the request arrived.
 */
final class OneShot {
  private static final String CONNECTED = "parley.connected";
  private static final int MOST_CALLS = 4096;

  private OneShot() {}

  static CloseableHttpClient client(HttpLimits limits, DnsResolver names) {
    var connect = Timeout.of(limits.connect());
    var whole = Timeout.of(limits.whole());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(MOST_CALLS)
                .setMaxConnPerRoute(MOST_CALLS)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(whole)
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(connect)
                .setResponseTimeout(whole)
                .build())
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setUserAgent("Parley")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .addExecInterceptorAfter(ChainElement.CONNECT.name(), "connected", OneShot::markConnected)
        .build();
  }

  /** Whether the connection stood, so that bytes of the request may have left. */
  static boolean mayHaveLeft(HttpClientContext context) {
    return context.getAttribute(CONNECTED) != null;
  }

  private static ClassicHttpResponse markConnected(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    scope.clientContext.setAttribute(CONNECTED, true);
    return chain.proceed(request, scope);
  }
}
