package app.parley.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a provider's host said to the wish for a file. Reasons are sentences for people. */
sealed interface Fetched {
  /** Its bytes are in the file that was given. */
  record Whole(long size) implements Fetched {}

  sealed interface Not extends Fetched {
    String reason();
  }

  /** It is not there: not yet, or not any more. */
  record Missing(String reason) implements Not {}

  /**
   * Not now.
   *
   * @param pause how long the host wants to be left alone, where it says so
   */
  record Later(String reason, @Nullable Duration pause) implements Not {}

  /** Never. */
  record Refused(FetchProblem problem, String reason) implements Not {}
}
