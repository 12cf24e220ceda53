package app.parley.bench;

import java.io.IOException;
import java.io.InputStream;

/** What stands in the chunks of a chunked body (RFC 9112, 7.1). */
final class Chunks extends InputStream {
  private final InputStream in;
  private int left;
  private boolean begun;
  private boolean ended;

  Chunks(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    int count = in.read(into, offset, Math.min(length, left));
    left -= Math.max(0, count);
    return count;
  }

  private void nextChunk() throws IOException {
    if (begun) {
      Wire.line(in);
    }
    begun = true;
    left = Integer.parseInt(Wire.line(in).split(";", 2)[0].strip(), 16);
    if (left == 0) {
      ended = true;
      while (!Wire.line(in).isEmpty()) {
        continue;
      }
    }
  }
}
