package app.parley.simulator.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Appends lines to a file and forces them to disk; lines that come together share one force. */
public final class DurableLines implements Lines {

  private record Waiting(String line, CompletableFuture<Void> durable) {}

  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final FileChannel file;

  public DurableLines(Path path) {
    try {
      file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    } catch (IOException unusable) {
      throw new UncheckedIOException("cannot write the ledger " + path, unusable);
    }
    Thread.ofPlatform().daemon().name("ledger").start(this::writeForEver);
  }

  @Override
  public void keep(String line) {
    var waiting = new Waiting(line, new CompletableFuture<>());
    queue.add(waiting);
    waiting.durable.join();
  }

  @Override
  public void note(String line) {
    queue.add(new Waiting(line, new CompletableFuture<>()));
  }

  private void writeForEver() {
    try {
      while (true) {
        var batch = new ArrayList<Waiting>();
        batch.add(queue.take());
        queue.drainTo(batch);
        write(batch);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Waiting> batch) {
    try {
      var text = new StringBuilder();
      batch.forEach(waiting -> text.append(waiting.line).append('\n'));
      var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(false);
      batch.forEach(waiting -> waiting.durable.complete(null));
    } catch (IOException full) {
      batch.forEach(waiting -> waiting.durable.completeExceptionally(full));
    }
  }
}
