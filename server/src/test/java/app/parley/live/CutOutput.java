package app.parley.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A connection that breaks after so many bytes, wherever that is. */
final class CutOutput extends OutputStream {
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final int most;

  CutOutput(int most) {
    this.most = most;
  }

  @Override
  public synchronized void write(int one) throws IOException {
    if (received.size() >= most) {
      throw new IOException("cut");
    }
    received.write(one);
  }

  synchronized String text() {
    return received.toString(StandardCharsets.UTF_8);
  }
}
