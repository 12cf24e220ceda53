package app.parley.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;

/** A push service that reads nothing of what it takes but when it came and about what. */
final class PushService implements AutoCloseable {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int POINT = 65;

  private final HttpServer server;
  private volatile FirstTold told = new FirstTold();

  PushService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/push/", this::take);
    server.start();
  }

  /** Parley's, so that it calls this one; mails are written down and due after the measuring. */
  Map<String, String> settings() {
    return Map.of(
        "PARLEY_PUSH_API_BASE", address(),
        "PARLEY_SMTP_HOST", "127.0.0.1",
        "PARLEY_SMTP_PORT", "1",
        "PARLEY_SMTP_FROM", "parley@bramble.example",
        "PARLEY_MAIL_QUIET", "PT1H");
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void tells(FirstTold listener) {
    told = listener;
  }

  /** What a browser posts that has subscribed. */
  Map<String, ?> subscription(int number) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var key = generator.generateKeyPair().getPublic().getEncoded();
    var point = Arrays.copyOfRange(key, key.length - POINT, key.length);
    var auth = new byte[16];
    new SecureRandom().nextBytes(auth);
    return Map.of(
        "endpoint", address() + "/push/" + number,
        "keys", Map.of("p256dh", BASE64.encodeToString(point), "auth", BASE64.encodeToString(auth)),
        "name", "Browser " + number);
  }

  private void take(HttpExchange push) throws IOException {
    try (push) {
      told.isTold(push.getRequestURI().getPath(), push.getRequestHeaders().getFirst("Topic"));
      push.getRequestBody().readAllBytes();
      push.sendResponseHeaders(201, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
