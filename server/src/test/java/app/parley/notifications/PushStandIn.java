package app.parley.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A push service of somebody else: it reads what it gets as the browser would, and answers as it is
 * told to. It shares no code with the program.
 */
public final class PushStandIn {
  private static final Map<String, Browser> BROWSERS = new ConcurrentHashMap<>();
  private static final HttpServer SERVER = start();

  private PushStandIn() {}

  public static String address() {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort();
  }

  static Browser browser() {
    var browser = new Browser(address() + "/push/" + BROWSERS.size());
    BROWSERS.put(browser.path(), browser);
    return browser;
  }

  private static HttpServer start() {
    try {
      var loopback = InetAddress.getLoopbackAddress();
      var server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/push/", PushStandIn::take);
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var browser = BROWSERS.get(exchange.getRequestURI().getPath());
      var body = exchange.getRequestBody().readAllBytes();
      var answer = browser == null ? new Browser.Reply(404) : browser.take(exchange, body);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), -1);
    }
  }
}
