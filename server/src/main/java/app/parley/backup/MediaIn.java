package app.parley.backup;

import app.parley.platform.CannotStart;
import app.parley.platform.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies the files of attachments out of the archive. */
final class MediaIn {
  private MediaIn() {}

  /** Gives how many. */
  static long write(Archive archive, Scope scope, Path data) throws IOException {
    long files = 0;
    for (var name : archive.media()) {
      if (scope.company() == null || scope.company() == MediaName.company(name)) {
        var file = data.resolve(name);
        Files.createDirectories(file.getParent());
        try (var content = archive.media(name)) {
          Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        DurableFiles.sync(file);
        files++;
      }
    }
    if (scope.company() == null && files != archive.contents().media().files()) {
      throw new CannotStart(
          "The backup has %d attachments instead of %d"
              .formatted(files, archive.contents().media().files()));
    }
    return files;
  }
}
