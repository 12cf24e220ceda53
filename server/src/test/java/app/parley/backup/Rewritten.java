package app.parley.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Copies of a backup that say something else about themselves, and are sealed as it is. */
final class Rewritten {
  private Rewritten() {}

  static Path manifest(Path good, Path copy, UnaryOperator<Manifest> change) throws Exception {
    return write(good, copy, change, UnaryOperator.identity());
  }

  static Path contents(Path good, Path copy, UnaryOperator<Contents> change) throws Exception {
    return write(good, copy, UnaryOperator.identity(), change);
  }

  private static Path write(
      Path good, Path copy, UnaryOperator<Manifest> manifest, UnaryOperator<Contents> contents)
      throws Exception {
    try (var archive = Archive.open(good);
        var file = NewFile.of(copy)) {
      var writer = new ArchiveWriter(file);
      writer.json(Manifest.ENTRY, manifest.apply(archive.manifest()));
      for (var part : archive.contents().tables()) {
        writer.entry(part.entry(), content -> archive.table(part).transferTo(content));
      }
      writer.json(Contents.ENTRY, contents.apply(archive.contents()));
      writer.finish();
      return copy;
    }
  }

  /** All text of all tables. */
  static String text(Path backup) throws IOException {
    var text = new StringBuilder();
    try (var archive = Archive.open(backup)) {
      for (var part : archive.contents().tables()) {
        try (var content = archive.table(part)) {
          text.append(new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }
}
