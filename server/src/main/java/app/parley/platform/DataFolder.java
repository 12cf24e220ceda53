package app.parley.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that Parley keeps its things in, claimed for this process alone. The claim ends with
 * the process, however it ends, and not before.
 */
public final class DataFolder {
  private static final Duration UNTIL_IT_SAYS_SO = Duration.ofSeconds(2);
  private static final Duration UNTIL_IT_ENDS = Duration.ofSeconds(40);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final String ENDING = " is ending";

  /** A claim that nobody holds any more would end when its file is collected. */
  private static final Set<DataFolder> CLAIMED = ConcurrentHashMap.newKeySet();

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
      var claimed = new DataFolder(open(folder.resolve("lock")));
      if (!claimed.lock()) {
        throw new CannotStart(
            "Another Parley (process %s) is running on the data folder %s"
                .formatted(claimed.read(), folder));
      }
      return claimed.held();
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** Without waiting; empty where another Parley has it. */
  public static Optional<DataFolder> claimIfFree(Path folder) {
    try {
      Files.createDirectories(folder);
      var claimed = new DataFolder(open(folder.resolve("lock")));
      if (claimed.tryLock()) {
        return Optional.of(claimed.held());
      }
      claimed.file.close();
      return Optional.empty();
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** Ends the claim before the process ends. */
  public void release() throws IOException {
    CLAIMED.remove(this);
    file.close();
  }

  /** Tells a start that comes now that it need not wait long. */
  public void ending() throws IOException {
    write(ProcessHandle.current().pid() + ENDING);
  }

  private DataFolder held() throws IOException {
    write(Long.toString(ProcessHandle.current().pid()));
    CLAIMED.add(this);
    return this;
  }

  private static CannotStart unwritable(Path folder, IOException cause) {
    return new CannotStart("The data folder " + folder + " cannot be written", cause);
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private boolean lock() throws IOException, InterruptedException {
    var begin = System.nanoTime();
    while (!tryLock()) {
      var patience = read().endsWith(ENDING) ? UNTIL_IT_ENDS : UNTIL_IT_SAYS_SO;
      if (System.nanoTime() - begin > patience.toNanos()) {
        return false;
      }
      Thread.sleep(PAUSE);
    }
    return true;
  }

  private boolean tryLock() throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException thisVeryProcess) {
      return false;
    }
  }

  /** By the one channel: closing another one on the same file would end the lock (POSIX). */
  private String read() throws IOException {
    var bytes = ByteBuffer.allocate(100);
    var length = file.read(bytes, 0);
    return new String(bytes.array(), 0, Math.max(length, 0), StandardCharsets.UTF_8);
  }

  private void write(String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    file.truncate(0);
    file.write(bytes, 0);
  }
}
