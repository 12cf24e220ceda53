package app.parley.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** How a camera was held, as its photo says. Java's reader of metadata gives up on many of them. */
final class PhotoOrientation {
  private static final int MARKER = 0xff;
  private static final int START_OF_IMAGE = 0xd8;
  private static final int APP1 = 0xe1;
  private static final int START_OF_SCAN = 0xda;

  private PhotoOrientation() {}

  static Orientation of(Path jpeg) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
      if (in.read() != MARKER || in.read() != START_OF_IMAGE) {
        return Orientation.TOP_LEFT;
      }
      while (in.read() == MARKER) {
        int kind = in.read();
        int length = in.readUnsignedShort() - 2;
        if (kind == START_OF_SCAN || length < 0) {
          return Orientation.TOP_LEFT;
        }
        var segment = in.readNBytes(length);
        if (kind == APP1 && new String(segment, ISO_8859_1).startsWith("Exif\0\0")) {
          return turned(segment);
        }
      }
      return Orientation.TOP_LEFT;
    }
  }

  private static Orientation turned(byte[] exif) {
    try {
      var found = ExifUtils.getOrientationFromExif(exif);
      return found == null ? Orientation.TOP_LEFT : found;
    } catch (RuntimeException nonsense) {
      return Orientation.TOP_LEFT;
    }
  }
}
