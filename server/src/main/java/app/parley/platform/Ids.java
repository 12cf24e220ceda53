package app.parley.platform;

import com.github.f4b6a3.tsid.TsidFactory;
import java.util.OptionalLong;

/**
 * Ids of rows: positive 64-bit numbers made in Java, opaque to everyone, strings in the inbox API.
 */
public final class Ids {
  private static final TsidFactory FACTORY = TsidFactory.newInstance1024();

  private Ids() {}

  /** An id as it was given out: ASCII digits that fit into 63 bits; anything else is no id. */
  public static OptionalLong parse(String text) {
    boolean isNumber = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    // An id is written in one way only.
    if (!isNumber || text.length() > 19 || (text.length() > 1 && text.startsWith("0"))) {
      return OptionalLong.empty();
    }
    long id = Long.parseUnsignedLong(text);
    return id < 0 ? OptionalLong.empty() : OptionalLong.of(id);
  }

  public static long next() {
    return FACTORY.create().toLong();
  }
}
