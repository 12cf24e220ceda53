package app.parley.platform.outbound;

import java.util.Map;

/** What became of a download. Asking again does no harm. */
public sealed interface Downloaded {
  /** All of it is in the file. */
  record Whole(long size) implements Downloaded {}

  /**
   * Another answer than the file; redirects are for the caller to judge.
   *
   * @param headers by their names in lower case; of a repeated header the first
   */
  record Otherwise(int status, Map<String, String> headers) implements Downloaded {}

  record TooLarge(long limit) implements Downloaded {}

  /** No answer, or not to its end. */
  record Broken(String reason) implements Downloaded {}
}
