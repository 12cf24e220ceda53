package app.parley.platform.outbound;

import java.time.Duration;

/**
 * How long a call may take, and how much of an answer is read.
 *
 * @param whole from the first look-up of the name to the last byte of the answer
 */
record HttpLimits(Duration connect, Duration whole, int bytes) {
  static final HttpLimits USUAL =
      new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1024 * 1024);
  static final HttpLimits OF_FILES =
      new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(60), 25 * 1024 * 1024);
}
