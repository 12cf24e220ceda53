package app.parley.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Memory after the start when nothing happens, and at most while something does. */
final class MemoryWatch implements AutoCloseable {
  private static final int REST_SECONDS = 20;

  private final Memory rest;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private volatile Memory most;

  MemoryWatch(Program parley) throws IOException, InterruptedException {
    Thread.sleep(REST_SECONDS * 1_000L);
    rest = parley.memory();
    most = rest;
    timer.scheduleWithFixedDelay(() -> look(parley), 1, 1, TimeUnit.SECONDS);
  }

  List<Figure> figures() {
    return List.of(
        Figure.atMost("server at rest, resident", rest.server(), 350, "MB"),
        Figure.atMost("database at rest, proportional", rest.database(), 150, "MB"),
        Figure.told("server under load, resident at most", "%.0f MB", most.server()),
        Figure.told("database under load, proportional at most", "%.0f MB", most.database()));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void look(Program parley) {
    try {
      most = most.most(parley.memory());
    } catch (IOException aProcessEndedMeanwhile) {
      return;
    }
  }
}
