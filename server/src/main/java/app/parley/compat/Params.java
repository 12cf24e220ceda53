package app.parley.compat;

import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a call asks, as a controller's parameter. Each reading throws Refused under
 * the parameter's name for what is no value of it; null means that it was not given.
 */
public final class Params {
  private static final int DEFAULT_LIMIT = 100;
  private static final int MOST_IDS = 100;
  private static final int LONGEST = 500;

  private final UnaryOperator<@Nullable String> values;

  Params(HttpServletRequest request) {
    this(request::getParameter);
  }

  private Params(UnaryOperator<@Nullable String> values) {
    this.values = values;
  }

  /** The same question with another value in one place. */
  public Params with(String name, @Nullable String value) {
    return new Params(asked -> asked.equals(name) ? value : values.apply(asked));
  }

  public @Nullable String text(String name) {
    var text = values.apply(name);
    if (text != null && (text.length() > LONGEST || text.indexOf(0) >= 0)) {
      throw Refused.invalid(name, "At most " + LONGEST + " characters.");
    }
    return text == null || text.isBlank() ? null : text.strip();
  }

  public @Nullable Long number(String name) {
    var text = text(name);
    return text == null ? null : number(name, text);
  }

  /** Up to 100, with commas between them. */
  public @Nullable List<Long> numbers(String name) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    var parts = text.split(",", -1);
    if (parts.length > MOST_IDS) {
      throw Refused.invalid(name, "At most " + MOST_IDS + " at once.");
    }
    return Arrays.stream(parts).map(part -> number(name, part.strip())).toList();
  }

  public @Nullable Instant time(String name) {
    var text = text(name);
    return text == null
        ? null
        : WireTime.parse(text)
            .orElseThrow(() -> Refused.invalid(name, "Give a time such as 2026-01-31T08:00:00Z."));
  }

  public @Nullable Boolean flag(String name) {
    var word = word(name, Set.of("0", "1", "true", "false"));
    return word == null ? null : word.equals("1") || word.equals("true");
  }

  public @Nullable String word(String name, Set<String> known) {
    var text = text(name);
    if (text != null && !known.contains(text)) {
      throw Refused.invalid(name, "One of " + String.join(", ", known.stream().sorted().toList()));
    }
    return text;
  }

  /** Paging of version 2, sorted by id where nothing else is asked. */
  public CursorPaging cursorPaging(int mostAtOnce, Set<String> sortable) {
    var cursor = text("cursor");
    var sortBy = word("sort_by", sortable);
    return new CursorPaging(
        limit(mostAtOnce),
        cursor == null ? null : CursorKey.parse(cursor),
        sortBy == null ? "id" : sortBy,
        "desc".equals(word("sort_direction", Set.of("asc", "desc"))));
  }

  /** Paging of version 1. */
  public OffsetPaging offsetPaging(int mostAtOnce) {
    var start = number("start");
    if (start != null && start > Integer.MAX_VALUE / 2) {
      throw Refused.invalid("start", "No list is that long.");
    }
    return new OffsetPaging(start == null ? 0 : start.intValue(), limit(mostAtOnce));
  }

  /** The order of version 1, such as {@code add_time DESC, id ASC}; empty where none is asked. */
  public List<SortTerm> sort(Set<String> sortable) {
    var text = text("sort");
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(term -> SortTerm.parse(term, sortable)).toList();
  }

  private int limit(int most) {
    var limit = number("limit");
    if (limit != null && (limit < 1 || limit > most)) {
      throw Refused.invalid("limit", "Give a number from 1 to " + most + ".");
    }
    return limit == null ? Math.min(DEFAULT_LIMIT, most) : limit.intValue();
  }

  private static long number(String name, String text) {
    if (!text.matches("[0-9]{1,15}")) {
      throw Refused.invalid(name, "Give a whole number.");
    }
    return Long.parseLong(text);
  }
}
