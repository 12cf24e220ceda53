package app.parley.backup;

import app.parley.platform.CannotStart;
import app.parley.platform.files.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies the files of attachments out of the archive to where the settings keep them. */
final class MediaIn {
  private final FileStore store;
  private final Path landing;

  /**
   * For one restore.
   *
   * @param data the folder beside which files are kept, where they are kept on this disk
   */
  MediaIn(FileStore store, Path data) {
    this.store = store;
    this.landing = data.resolve("media/landing");
  }

  /** Gives how many. */
  long write(Archive archive, Scope scope) throws IOException {
    Files.createDirectories(landing);
    long files = 0;
    for (var name : archive.media()) {
      if (scope.company() == null || scope.company() == MediaName.company(name)) {
        keep(archive, name);
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

  private void keep(Archive archive, String name) throws IOException {
    var hash = MediaName.hash(name);
    var file = landing.resolve(hash);
    try (var content = archive.media(name)) {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
    store.put(MediaName.company(name), hash, file);
  }
}
