package app.parley.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that Parley keeps its things in, claimed for this process alone. The claim ends with
 * the process, however it ends.
 */
public final class DataFolder implements AutoCloseable {
  private final FileChannel lock;

  private DataFolder(FileChannel lock) {
    this.lock = lock;
  }

  /**
   * @throws CannotStart where it cannot be written, or another Parley has claimed it
   */
  public static DataFolder claim(Path folder) {
    var file = folder.resolve("lock");
    try {
      Files.createDirectories(folder);
      var lock =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        throw taken(folder, Files.readString(file).strip());
      }
      lock.truncate(0);
      var process = Long.toString(ProcessHandle.current().pid());
      lock.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.UTF_8)));
      return new DataFolder(lock);
    } catch (OverlappingFileLockException e) {
      throw taken(folder, "of this very process");
    } catch (IOException e) {
      throw new CannotStart("The data folder " + folder + " cannot be written", e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static CannotStart taken(Path folder, String process) {
    return new CannotStart(
        "Another Parley (process %s) is running on the data folder %s".formatted(process, folder));
  }
}
