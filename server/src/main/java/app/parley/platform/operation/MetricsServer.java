package app.parley.platform.operation;

import app.parley.platform.CannotStart;
import app.parley.platform.Settings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** {@code /metrics} in Prometheus' text form, for this machine alone. */
@Component
class MetricsServer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(MetricsServer.class);

  private final HttpServer server;
  private final PrometheusMeterRegistry registry;
  private volatile boolean running;

  MetricsServer(Settings settings, PrometheusMeterRegistry registry) {
    this.registry = registry;
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.managementPort());
    try {
      this.server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new CannotStart(
          "Port %d is in use; set PARLEY_MANAGEMENT_PORT".formatted(address.getPort()), e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/metrics", this::answer);
  }

  @Override
  public void start() {
    server.start();
    running = true;
    LOG.info("Metrics at http://127.0.0.1:{}/metrics", port());
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void stop() {
    server.stop(0);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var text = registry.scrape().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
      exchange.sendResponseHeaders(200, text.length);
      exchange.getResponseBody().write(text);
    }
  }
}
