package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.providers.StandInAccount.Fault;
import java.util.concurrent.locks.LockSupport;

/** What goes wrong with a send at its provider. */
final class Faults {
  private Faults() {}

  /** Refuses it. */
  static Fault answer(int status, String body) {
    return (exchange, _) -> StandInAccount.answer(exchange, status, body);
  }

  static Fault sample(int status, String file) {
    return answer(status, new String(Samples.bytes(file), UTF_8));
  }

  /** Takes no more for a while. */
  static Fault slowDown(String retryAfter) {
    return (exchange, _) -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      StandInAccount.answer(exchange, 429, "{}");
    };
  }

  /** Sends whoever asks to another address of the same host. */
  static Fault redirect() {
    return (exchange, _) -> {
      exchange.getResponseHeaders().set("Location", "/elsewhere");
      StandInAccount.answer(exchange, 302, "");
    };
  }

  /** Answers what nobody can read, having taken it or not. */
  static Fault garbage(boolean taken) {
    return (exchange, honest) -> {
      if (taken) {
        honest.accept();
      }
      StandInAccount.answer(exchange, 200, "<html>Bad gateway</html>");
    };
  }

  /** Breaks the connection, having taken it or not. */
  static Fault reset(boolean taken) {
    return (exchange, honest) -> {
      if (taken) {
        honest.accept();
      }
      exchange.close();
    };
  }

  /** Takes it, and does not answer for longer than anybody waits. */
  static Fault hang() {
    return (exchange, honest) -> {
      honest.accept();
      LockSupport.parkNanos(60_000_000_000L);
      exchange.close();
    };
  }
}
