package app.parley.conversations;

import org.jspecify.annotations.Nullable;

/** Who acts on our side: a user, or Parley itself when there is no id. */
public record Author(@Nullable Long id, String name) {
  static final Author ELSEWHERE = new Author(null, "Sent elsewhere");
}
