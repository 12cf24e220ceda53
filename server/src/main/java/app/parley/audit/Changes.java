package app.parley.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of what, field by field. A secret never stands here, only that it is another one. */
public final class Changes {
  private static final int LONGEST = 500;
  private final List<Changed> fields = new ArrayList<>();

  /** Leaves out what stayed as it was. */
  public Changes add(String field, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      fields.add(new Changed(field, shortened(before), shortened(after)));
    }
    return this;
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  List<Changed> fields() {
    return fields;
  }

  private static @Nullable String shortened(@Nullable String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** One field. Null is nothing. */
  public record Changed(String field, @Nullable String before, @Nullable String after) {}
}
