package app.parley.platform;

import com.github.f4b6a3.tsid.TsidFactory;

/** Ids of rows: positive 64-bit numbers made in Java, opaque to everyone, strings in the inbox API. */
public final class Ids {
  private static final TsidFactory FACTORY = TsidFactory.newInstance1024();

  private Ids() {}

  public static long next() {
    return FACTORY.create().toLong();
  }
}
