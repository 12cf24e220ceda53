package app.parley.simulator.webhook;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Things that happen a little later. */
public final class Timetable implements AutoCloseable {

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timetable").factory());

  public void in(long milliseconds, Runnable job) {
    timer.schedule(() -> Thread.ofVirtual().start(job), milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Again and again; one that fails does not stop the next. */
  public void every(long milliseconds, Runnable job) {
    timer.scheduleWithFixedDelay(
        () -> Thread.ofVirtual().start(job), milliseconds, milliseconds, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
