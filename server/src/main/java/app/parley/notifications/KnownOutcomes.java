package app.parley.notifications;

import app.parley.notifications.PushRecord.Done;
import app.parley.platform.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * What push services said, on its way to the database: what is said while a company's transaction
 * is open goes with the next one.
 */
@Component
final class KnownOutcomes {
  private final Tenant tenant;
  private final PushRecord record;
  private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();

  KnownOutcomes(Tenant tenant, PushRecord record) {
    this.tenant = tenant;
    this.record = record;
  }

  /**
   * Returns once it is written.
   *
   * @throws RuntimeException when it could not be, for each that would have gone with it
   */
  void add(long company, Done done) {
    lanes.computeIfAbsent(company, Lane::new).add(done);
  }

  private final class Lane {
    private final long company;
    private final ReentrantLock writing = new ReentrantLock();
    private Batch next = new Batch();

    Lane(long company) {
      this.company = company;
    }

    void add(Done done) {
      Batch mine;
      synchronized (this) {
        mine = next;
        mine.all.add(done);
      }
      writing.lock();
      try {
        if (!mine.isTried) {
          close(mine);
          tenant.run(company, tx -> record.write(tx, mine.all));
          mine.isWritten = true;
        }
      } finally {
        writing.unlock();
      }
      if (!mine.isWritten) {
        throw new IllegalStateException("Another's transaction failed");
      }
    }

    private synchronized void close(Batch batch) {
      batch.isTried = true;
      next = new Batch();
    }
  }

  private static final class Batch {
    private final List<Done> all = new ArrayList<>();
    private boolean isTried;
    private boolean isWritten;
  }
}
