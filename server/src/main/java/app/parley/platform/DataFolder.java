package app.parley.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The folder that Parley keeps its things in, claimed for this process alone. The claim ends with
 * the process, however it ends, and not before.
 */
public final class DataFolder {
  private static final Duration UNTIL_IT_SAYS_SO = Duration.ofSeconds(2);
  private static final Duration UNTIL_IT_ENDS = Duration.ofSeconds(40);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final String ENDING = " is ending";

  private final FileChannel file;

  private DataFolder(FileChannel file) {
    this.file = file;
  }

  /**
   * Waits for a Parley that is just ending.
   *
   * @throws CannotStart where it cannot be written, or another Parley has claimed it
   */
  public static DataFolder claim(Path folder) throws InterruptedException {
    try {
      Files.createDirectories(folder);
      var path = folder.resolve("lock");
      var file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(file, path) == null) {
        throw new CannotStart(
            "Another Parley (process %s) is running on the data folder %s"
                .formatted(Files.readString(path), folder));
      }
      var claimed = new DataFolder(file);
      claimed.write(Long.toString(ProcessHandle.current().pid()));
      return claimed;
    } catch (IOException e) {
      throw new CannotStart("The data folder " + folder + " cannot be written", e);
    }
  }

  /** Tells a start that comes now that it need not wait long. */
  public void ending() throws IOException {
    write(ProcessHandle.current().pid() + ENDING);
  }

  private static @Nullable FileLock lock(FileChannel file, Path path)
      throws IOException, InterruptedException {
    var begin = System.nanoTime();
    while (true) {
      var lock = tryLock(file);
      var patience = Files.readString(path).endsWith(ENDING) ? UNTIL_IT_ENDS : UNTIL_IT_SAYS_SO;
      if (lock != null || System.nanoTime() - begin > patience.toNanos()) {
        return lock;
      }
      Thread.sleep(PAUSE);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException thisVeryProcess) {
      return null;
    }
  }

  private void write(String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    file.truncate(0);
    file.write(bytes, 0);
  }
}
