package app.parley.bench;

import java.util.Arrays;

/** Times in nanoseconds, added by many threads at once. */
final class Samples {
  private long[] values = new long[4_096];
  private int count;

  synchronized void add(long nanoseconds) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = nanoseconds;
  }

  synchronized int count() {
    return count;
  }

  /** In milliseconds: so many percent of the times were this or shorter. */
  synchronized double percentile(double percent) {
    if (count == 0) {
      throw new IllegalStateException("Nothing was measured");
    }
    var sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    int place = (int) Math.ceil(percent / 100 * count) - 1;
    return sorted[Math.max(0, place)] / 1e6;
  }
}
