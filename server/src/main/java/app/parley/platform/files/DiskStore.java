package app.parley.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files below the data folder. One is there whole or not at all, also after the power failed: it is
 * written to the disk under another name first.
 */
final class DiskStore implements FileStore {
  private final Path root;

  DiskStore(Path root) {
    this.root = root;
  }

  @Override
  public void put(long company, String hash, Path file) throws IOException {
    var place = place(company, hash);
    var folder = folder(company, hash);
    if (Files.exists(place)) {
      Files.delete(file);
    } else {
      Files.createDirectories(folder);
      sync(file);
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    }
    // Also for one that was there: whoever put it may be about to do this.
    sync(folder);
    sync(root.resolve(Long.toString(company)));
    sync(root);
  }

  @Override
  public InputStream open(long company, String hash) throws IOException {
    return Files.newInputStream(place(company, hash));
  }

  @Override
  public void delete(long company, String hash) throws IOException {
    Files.deleteIfExists(place(company, hash));
  }

  private Path place(long company, String hash) {
    return folder(company, checked(hash)).resolve(hash);
  }

  /** Nothing else is ever part of a path or a key. */
  static String checked(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("No hash: " + hash);
    }
    return hash;
  }

  private Path folder(long company, String hash) {
    return root.resolve(Long.toString(company)).resolve(hash.substring(0, 2));
  }

  /** Of a folder, what is named in it. */
  private static void sync(Path path) throws IOException {
    var way = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (var channel = FileChannel.open(path, way)) {
      channel.force(true);
    }
  }
}
