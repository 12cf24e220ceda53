package app.parley.feed;

import org.jspecify.annotations.Nullable;

/**
 * A CRM item by the word of its type and its id.
 *
 * @param type such as {@code person}, {@code deal}
 */
public record ItemRef(String type, String id) {
  static @Nullable ItemRef of(@Nullable String type, @Nullable String id) {
    return type == null || id == null ? null : new ItemRef(type, id);
  }
}
