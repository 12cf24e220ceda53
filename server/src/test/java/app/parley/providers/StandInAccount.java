package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** An account at the stand-in: what was sent through it, and what goes wrong with it. */
public abstract class StandInAccount {
  private final String id;
  private volatile String token;
  private final AtomicBoolean revoked = new AtomicBoolean();
  private final AtomicBoolean silent = new AtomicBoolean();
  private final List<String> sends = new CopyOnWriteArrayList<>();
  private final AtomicInteger attempts = new AtomicInteger();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

  protected StandInAccount(String id, String token) {
    this.id = id;
    this.token = token;
  }

  public final String id() {
    return id;
  }

  /** The customers' messages that it took, in its own spelling. */
  public final List<String> sends() {
    return List.copyOf(sends);
  }

  final String key() {
    return authorization(token);
  }

  final void renew(String newToken) {
    token = newToken;
    revoked.set(false);
  }

  /** How often somebody tried to send, whatever became of it. */
  final int attempts() {
    return attempts.get();
  }

  /** Whether it takes messages only, and tells nothing. */
  final void silence(boolean on) {
    silent.set(on);
  }

  public final void revoke() {
    revoked.set(true);
  }

  public final void restore() {
    revoked.set(false);
  }

  /** What becomes of the next sends, one after the other. */
  public final void next(Fault... some) {
    faults.addAll(List.of(some));
  }

  final void take(HttpExchange exchange, String path, byte[] body) throws IOException {
    if (revoked.get()) {
      refuse(exchange);
      return;
    }
    if (!isSend(exchange, path)) {
      asked(exchange, path);
      return;
    }
    attempts.incrementAndGet();
    var fault = faults.poll();
    Honest honest = () -> accept(new String(body, UTF_8));
    if (fault == null) {
      answer(exchange, created(), honest.accept());
    } else {
      fault.act(exchange, honest);
    }
  }

  private void asked(HttpExchange exchange, String path) throws IOException {
    if (silent.get()) {
      answer(exchange, 503, "");
    } else {
      ask(exchange, path);
    }
  }

  private String accept(String body) {
    sends.add(body);
    return accepted(id + "-" + sends.size(), body);
  }

  /** The header that opens it. */
  protected abstract String authorization(String token);

  protected abstract boolean isSend(HttpExchange exchange, String path);

  protected abstract void refuse(HttpExchange exchange) throws IOException;

  protected abstract void ask(HttpExchange exchange, String path) throws IOException;

  /** The answer to a message that it takes, with an id that begins so. */
  protected abstract String accepted(String number, String body);

  protected abstract int created();

  protected static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** What it would do if nothing were wrong; gives the answer. */
  public interface Honest {
    String accept();
  }

  /** Something that goes wrong with a send. */
  public interface Fault {
    void act(HttpExchange exchange, Honest honest) throws IOException;
  }
}
