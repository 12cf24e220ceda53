package app.parley.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, by the name of that moment, and the network address that they did it from.
 *
 * @param id absent where nobody was signed in
 */
public record Actor(@Nullable Long id, @Nullable String name, @Nullable String address) {
  /** Somebody who has not shown who they are. */
  public static Actor unknown(@Nullable String address) {
    return new Actor(null, null, address);
  }
}
