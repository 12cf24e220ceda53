package app.parley.compat;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some items of a list of version 2, and the cursor of those that follow. */
public record CursorPage<T>(List<T> items, @Nullable String next) {
  /** From one item more than fits, where there is one. */
  public static <T> CursorPage<T> of(
      List<T> found, int limit, Function<? super T, CursorKey> keyOf) {
    if (found.size() <= limit) {
      return new CursorPage<>(found, null);
    }
    var items = found.subList(0, limit);
    return new CursorPage<>(items, keyOf.apply(items.getLast()).text());
  }
}
