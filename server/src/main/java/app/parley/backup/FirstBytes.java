package app.parley.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A backup begins as a zip file (PKWARE's APPNOTE, 4.3.7) whose first entry is the manifest. */
final class FirstBytes {
  private static final byte[] SIGNATURE = {'P', 'K', 3, 4};
  private static final int NAME_AT = 30;
  private static final byte[] NAME = Manifest.ENTRY.getBytes(US_ASCII);

  private FirstBytes() {}

  static boolean areOfABackup(Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      var first = content.readNBytes(NAME_AT + NAME.length);
      return first.length == NAME_AT + NAME.length
          && Arrays.equals(first, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)
          && Arrays.equals(first, NAME_AT, first.length, NAME, 0, NAME.length);
    }
  }
}
