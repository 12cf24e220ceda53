package app.parley.platform.files;

import app.parley.platform.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where bytes are kept, by the company and the hash of what they are; the same content once for
 * each company. It knows no names and no types. What is there never changes.
 */
public interface FileStore extends AutoCloseable {
  /** In the data folder, or in a bucket that several nodes share, as the settings say. */
  static FileStore of(Settings settings) {
    var bucket = settings.s3();
    return bucket == null
        ? new DiskStore(settings.data().resolve("media"))
        : new BucketStore(bucket);
  }

  /**
   * Keeps a file for good before it returns, and takes the file; keeping it again changes nothing.
   *
   * @param hash the SHA-256 of its content, in hexadecimal
   */
  void put(long company, String hash, Path file) throws IOException;

  /**
   * Whoever opens it closes it.
   *
   * @throws java.nio.file.NoSuchFileException where it is not kept
   */
  InputStream open(long company, String hash) throws IOException;

  /** Deletes it if it is there. */
  void delete(long company, String hash) throws IOException;

  @Override
  default void close() {}
}
