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
  private static final Map<String, StandInAccount> ACCOUNTS = new ConcurrentHashMap<>();
  private static final HttpServer SERVER = start();

  private StandIn() {}

  public static String address() {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort();
  }

  public static <T extends StandInAccount> T open(T account) {
    ACCOUNTS.put(account.id(), account);
    return account;
  }

  private static HttpServer start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
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
      var account =
          Arrays.stream(path.split("/")).map(ACCOUNTS::get).filter(Objects::nonNull).findFirst();
      if (account.isPresent()) {
        account.get().take(exchange, path, body);
      } else {
        StandInAccount.answer(exchange, 503, "{}");
      }
    }
  }
}
