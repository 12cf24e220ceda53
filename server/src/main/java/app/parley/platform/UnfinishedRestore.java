package app.parley.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A restore that began in a data folder; until one ends there, nothing runs on what it left. */
public final class UnfinishedRestore {
  private static final String MARK = "restore-unfinished";

  private UnfinishedRestore() {}

  public static boolean isIn(Path data) {
    return Files.exists(data.resolve(MARK));
  }

  /**
   * Looks before anything runs there.
   *
   * @throws CannotStart where one began and did not end
   */
  public static void refuse(Path data) {
    if (isIn(data)) {
      throw refusal("the data folder " + data);
    }
  }

  /** The refusal of a place that a restore left half. */
  public static CannotStart refusal(String place) {
    return new CannotStart(
        "A restore into %s did not end; run ./parley restore once more".formatted(place));
  }

  public static void begin(Path data) throws IOException {
    DurableFiles.sync(Files.writeString(data.resolve(MARK), ""));
    DurableFiles.sync(data);
  }

  public static void end(Path data) throws IOException {
    Files.deleteIfExists(data.resolve(MARK));
    DurableFiles.sync(data);
  }
}
