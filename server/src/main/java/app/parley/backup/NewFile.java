package app.parley.backup;

import app.parley.platform.CannotStart;
import app.parley.platform.DurableFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that is there under its name when it is whole, and under another one until then. What a
 * crash left of an earlier one is written over. Only its owner may read it.
 */
final class NewFile implements AutoCloseable {
  private final Path target;
  private final Path partial;
  private final FileChannel channel;

  private NewFile(Path target, Path partial, FileChannel channel) {
    this.target = target;
    this.partial = partial;
    this.channel = channel;
  }

  static NewFile of(Path target) throws IOException {
    refuseExisting(target);
    var partial = target.resolveSibling(target.getFileName() + ".partial");
    try {
      var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      var channel =
          FileChannel.open(partial, options, PosixFilePermissions.asFileAttribute(ownerOnly));
      if (channel.tryLock() == null) {
        throw new CannotStart("Another backup is being written to " + target);
      }
      channel.truncate(0);
      return new NewFile(target, partial, channel);
    } catch (IOException e) {
      throw new CannotStart("The file " + target + " cannot be written", e);
    }
  }

  Path partial() {
    return partial;
  }

  OutputStream content() {
    return Channels.newOutputStream(channel);
  }

  /** Gives it its name. */
  void finish() throws IOException {
    DurableFiles.sync(partial);
    try {
      Files.move(partial, target);
    } catch (FileAlreadyExistsException e) {
      throw existing(target);
    }
    DurableFiles.sync(target.resolveSibling("."));
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(partial);
    channel.close();
  }

  private static void refuseExisting(Path target) {
    if (Files.exists(target)) {
      throw existing(target);
    }
  }

  private static CannotStart existing(Path target) {
    return new CannotStart("There is a file %s already; nothing is written over".formatted(target));
  }
}
