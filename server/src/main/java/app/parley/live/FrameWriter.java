package app.parley.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes text/event-stream. Source of the form: WHATWG HTML, 9.2. */
final class FrameWriter {
  private final OutputStream out;

  FrameWriter(OutputStream out) {
    this.out = out;
  }

  /** How long a screen shall wait before it comes back after a break. */
  void retryAfter(long millis) throws IOException {
    write("retry: " + millis + "\n\n");
  }

  void write(List<Frame> frames) throws IOException {
    var text = new StringBuilder();
    frames.forEach(frame -> text.append(frame.text()));
    write(text.toString());
  }

  /** A comment: keeps the connection open, and finds out when it is not. */
  void heartbeat() throws IOException {
    write(":\n\n");
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
