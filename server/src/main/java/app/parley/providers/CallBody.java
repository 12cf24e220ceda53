package app.parley.providers;

import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The raw bytes of a provider's call, read once. */
public final class CallBody {
  private static final int LONGEST = 4 * 1024 * 1024;
  // What is over the limit is read on a little, since an answer to a sender who is still sending
  // may not arrive.
  private static final int PATIENCE = 16 * 1024 * 1024;

  private CallBody() {}

  /** Throws Refused when the body is over 4 MiB. */
  public static byte[] of(HttpServletRequest request) {
    try {
      var in = request.getInputStream();
      var body = in.readNBytes(LONGEST + 1);
      if (body.length > LONGEST) {
        passOver(in);
        throw new Refused(ProblemType.TOO_LARGE, "A call can be 4 MiB at most.");
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void passOver(InputStream in) throws IOException {
    var buffer = new byte[64 * 1024];
    int left = PATIENCE;
    int read;
    do {
      read = in.read(buffer, 0, Math.min(buffer.length, left));
      left -= Math.max(read, 0);
    } while (read > 0 && left > 0);
  }
}
