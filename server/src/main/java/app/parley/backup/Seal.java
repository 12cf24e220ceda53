package app.parley.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Path;

/**
 * The hash of a whole backup, in the place of the zip file's comment, which is the last thing in
 * it. Whatever is changed, cut off or added makes another one.
 */
final class Seal {
  private static final int LENGTH = 64;

  /** Room for it, before it is known. */
  static final String BLANK = "0".repeat(LENGTH);

  private Seal() {}

  static void put(Path file) throws IOException {
    try (var open = new RandomAccessFile(file.toFile(), "rw")) {
      var seal = of(open);
      open.seek(open.length() - LENGTH);
      open.write(seal.getBytes(US_ASCII));
    }
  }

  static boolean isGood(Path file) throws IOException {
    try (var open = new RandomAccessFile(file.toFile(), "r")) {
      if (open.length() < LENGTH) {
        return false;
      }
      var seal = of(open);
      var said = new byte[LENGTH];
      open.seek(open.length() - LENGTH);
      open.readFully(said);
      return seal.equals(new String(said, US_ASCII));
    }
  }

  private static String of(RandomAccessFile file) throws IOException {
    var digest = Sha256.begin();
    long left = file.length() - LENGTH;
    file.seek(0);
    InputStream content = Channels.newInputStream(file.getChannel());
    var buffer = new byte[65_536];
    while (left > 0) {
      int read = content.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new IOException("The file becomes shorter while it is read");
      }
      digest.update(buffer, 0, read);
      left -= read;
    }
    return Sha256.end(digest);
  }
}
