package app.parley.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the operator is told in the end. */
final class Report {
  private static final int MOST_NAMED = 20;

  private Report() {}

  static List<String> ofBackup(Path file, Manifest manifest, Contents contents) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(
        "The backup %s holds %s in %,d kB"
            .formatted(
                file,
                counted(contents.rows(), contents.media().files()),
                Math.ceilDiv(Files.size(file), 1_000)));
    if (!contents.media().missing().isEmpty()) {
      lines.add(missing(contents.media().missing()));
    }
    if (manifest.keyMark() != null && manifest.key() == null) {
      lines.add(
          "It does not hold the secret key. Keep secret.key or PARLEY_SECRET_KEY apart from it, or"
              + " set PARLEY_BACKUP_PASSPHRASE; without the key every channel must be connected"
              + " again");
    }
    return lines;
  }

  private static String missing(List<String> names) {
    var more = names.size() - MOST_NAMED;
    return "Attachments that were not found, deleted meanwhile or lost: "
        + String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
        + (more > 0 ? " and %,d more".formatted(more) : "");
  }

  static List<String> ofRestore(Manifest manifest, long rows, long files) {
    return List.of(
        "Restored %s, as they were at %s; counts and hashes are right"
            .formatted(counted(rows, files), manifest.madeAt().truncatedTo(ChronoUnit.SECONDS)),
        "Replies that were still to be sent then are shown as not confirmed: they may have gone out"
            + " since. Everybody signs in anew. ./parley run starts it");
  }

  private static String counted(long rows, long files) {
    return String.format(
        Locale.ROOT, "%,d rows and %,d %s", rows, files, files == 1 ? "attachment" : "attachments");
  }
}
