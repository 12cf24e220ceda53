package app.parley.conversations;

import org.jspecify.annotations.Nullable;

/**
 * Something about how a message came that is worth a word on the screen.
 *
 * @param what a word that programs may count on, such as {@code forwarded}
 * @param detail what only this one has, such as an ad's headline
 */
public record Circumstance(String what, @Nullable String detail) {
  public static Circumstance of(String what) {
    return new Circumstance(what, null);
  }
}
