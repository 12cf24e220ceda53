package app.parley.providers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Meta's and Twilio's APIs in one, for tests in which they are asked: each test opens accounts of
 * its own. It shares no code with the program.
 */
public final class StandIn {
  private static final Map<String, StandInAccount> BY_KEY = new ConcurrentHashMap<>();
  private static final Map<String, StandInAccount> BY_ID = new ConcurrentHashMap<>();
  private static final HttpServer SERVER = start();

  private StandIn() {}

  public static String address() {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort();
  }

  /** Opens it for whoever comes with its token; others who name it are refused. */
  public static <T extends StandInAccount> T open(T account) {
    BY_KEY.put(account.key(), account);
    BY_ID.put(account.id(), account);
    return account;
  }

  /** From now on another token opens it. */
  static void renew(StandInAccount account, String token) {
    BY_KEY.remove(account.key());
    account.renew(token);
    BY_KEY.put(account.key(), account);
  }

  private static HttpServer start() {
    try {
      var loopback = InetAddress.getLoopbackAddress();
      var server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", StandIn::take);
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath().replaceAll("\\.json$", "");
      var key = exchange.getRequestHeaders().getFirst("Authorization");
      var account = key == null ? null : BY_KEY.get(key);
      if (account != null) {
        account.take(exchange, path, body);
        return;
      }
      var named =
          Arrays.stream(path.split("/")).map(BY_ID::get).filter(Objects::nonNull).findFirst();
      if (named.isPresent()) {
        named.get().refuse(exchange);
      } else {
        StandInAccount.answer(exchange, 503, "{}");
      }
    }
  }
}
