package app.parley.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The one loopback port. Each call runs on a virtual thread of its own. */
public final class Door implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Door.class.getName());

  private final HttpServer server;
  private final Routes routes;

  static {
    // Without it every answer on a kept connection waits 40 ms for the peer's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /**
   * @param port 0 for a free one
   */
  public Door(int port, Routes routes) {
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 512);
    } catch (IOException taken) {
      throw new UncheckedIOException("cannot listen on port " + port, taken);
    }
    this.routes = routes;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
  }

  public void open() {
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (answer(exchange)) {
        case Answer.Whole whole -> send(exchange, whole);
        case Answer.Stream stream -> stream(exchange, stream);
        case Answer.Cut() -> {}
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
    var target = exchange.getRequestURI();
    var match = routes.find(exchange.getRequestMethod(), target.getRawPath());
    if (match.isEmpty()) {
      return Answer.json(404, Json.object().put("error", "nothing is served at " + target));
    }
    var body = exchange.getRequestBody().readAllBytes();
    var request =
        new Request(
            exchange.getRequestMethod(),
            target,
            match.get().at(),
            name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)),
            body);
    try {
      return match.get().handler().handle(request);
    } catch (Refused refused) {
      return refused.answer();
    } catch (InterruptedException closing) {
      throw closing;
    } catch (Exception unexpected) {
      LOG.log(Level.ERROR, "answered 500 to " + target, unexpected);
      return Answer.json(500, Json.object().put("error", unexpected.toString()));
    }
  }

  private static void send(HttpExchange exchange, Answer.Whole answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    var length = answer.body().length;
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static void stream(HttpExchange exchange, Answer.Stream stream)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", stream.contentType());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      stream.source().writeTo(out);
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "a listener left", gone);
    }
  }
}
