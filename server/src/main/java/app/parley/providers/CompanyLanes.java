package app.parley.providers;

import app.parley.platform.Rounds;
import app.parley.platform.WorkDirectory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Work that is done for one company at a time and by one thread: woken as often as one likes, and
 * done once more where it was woken meanwhile. What nobody told of is found by looking around.
 */
@Component
final class CompanyLanes implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(CompanyLanes.class);
  private final List<Lane> lanes = new CopyOnWriteArrayList<>();
  private final WorkDirectory directory;
  private volatile boolean running;

  CompanyLanes(WorkDirectory directory) {
    this.directory = directory;
  }

  /** Opens a lane; nothing is done in it before the program has started, or while it ends. */
  Lane open(String name, String queue, Duration lookAround, LongConsumer work) {
    var lane = new Lane(name, queue, lookAround, work);
    lanes.add(lane);
    return lane;
  }

  @Override
  public void start() {
    running = true;
    lanes.forEach(lane -> lane.rounds.begin());
  }

  @Override
  public void stop() {
    running = false;
    lanes.forEach(lane -> lane.rounds.end());
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** One kind of work, for all companies. */
  final class Lane {
    private final Map<Long, Boolean> wanted = new ConcurrentHashMap<>();
    private final String name;
    private final String queue;
    private final Duration lookAround;
    private final LongConsumer work;
    private final Rounds rounds;

    private Lane(String name, String queue, Duration lookAround, LongConsumer work) {
      this.name = name;
      this.queue = queue;
      this.lookAround = lookAround;
      this.work = work;
      this.rounds = new Rounds(name, lookAround, this::lookAround);
    }

    /** There may be something to do for this company. */
    void wake(long company) {
      if (running && wanted.put(company, true) == null) {
        Thread.ofVirtual().name(name + "-" + company).start(() -> carry(company));
      }
    }

    boolean isGoing() {
      return running;
    }

    private void carry(long company) {
      try {
        do {
          wanted.put(company, false);
          work.accept(company);
        } while (running && !wanted.remove(company, false));
      } catch (RuntimeException e) {
        wanted.remove(company);
        LOG.warn(
            "The {} stopped for company {}; it goes on in {} s: {}",
            name,
            company,
            lookAround.toSeconds(),
            e.toString());
      }
    }

    private void lookAround() {
      directory.companiesWith(queue).forEach(this::wake);
    }
  }
}
