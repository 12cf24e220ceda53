package app.parley.providers.webchat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines, newest first.
 *
 * @param next the next call's {@code before}; null at the end
 */
record LinePage(List<VisitorLine> items, @Nullable Long next) {
  static final int SIZE = 30;

  /** Of what was read, which is one more than a page where there is one. */
  static LinePage of(List<VisitorLine> read) {
    boolean more = read.size() > SIZE;
    var items = more ? read.subList(0, SIZE) : read;
    return new LinePage(items, more ? items.getLast().position() : null);
  }
}
