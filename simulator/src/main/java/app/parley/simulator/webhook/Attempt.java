package app.parley.simulator.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver a letter.
 *
 * @param status the answer's, or null when none came; then {@code error} says why
 * @param connected whether a connection stood
 * @param contentType of the answer
 * @param body the first 500 characters of the answer
 */
public record Attempt(
    Instant at,
    long ms,
    @Nullable Integer status,
    boolean connected,
    @Nullable String error,
    String contentType,
    String body) {

  public boolean succeeded() {
    return status != null && status >= 200 && status < 300;
  }
}
