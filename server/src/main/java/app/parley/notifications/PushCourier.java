package app.parley.notifications;

import static parley.schema.Tables.COMPANIES_WITH_WORK;

import app.parley.channels.Channels;
import app.parley.conversations.Announcements;
import app.parley.notifications.PushQueue.Job;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries what devices are to be sent to their push services: claimed in one transaction, called
 * with none open, recorded in another. A service that hangs delays no other.
 */
@Component
final class PushCourier implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(PushCourier.class);
  private static final int AT_ONCE = 50;
  private final Rounds rounds = new Rounds("push", Duration.ofMillis(250), this::lookAround);
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final DSLContext database;
  private final Tenant tenant;
  private final PushQueue queue;
  private final DeviceRows devices;
  private final Channels channels;
  private final PushPost post;
  private final PushRecord record;
  private final Clock clock;

  PushCourier(
      DSLContext database,
      Tenant tenant,
      PushQueue queue,
      DeviceRows devices,
      Channels channels,
      PushPost post,
      PushRecord record,
      Clock clock) {
    this.database = database;
    this.tenant = tenant;
    this.queue = queue;
    this.devices = devices;
    this.channels = channels;
    this.post = post;
    this.record = record;
    this.clock = clock;
  }

  private void lookAround() {
    for (var row : database.selectFrom(COMPANIES_WITH_WORK("push")).fetch()) {
      long company = row.getCompanyId();
      int free = places.drainPermits();
      var jobs = free == 0 ? List.<Job>of() : claim(company, free);
      places.release(free - jobs.size());
      jobs.forEach(job -> Thread.ofVirtual().name("push").start(() -> carry(company, job)));
    }
  }

  private List<Job> claim(long company, int free) {
    try {
      return tenant.in(company, tx -> queue.claim(tx, free));
    } catch (RuntimeException trouble) {
      places.release(free);
      throw trouble;
    }
  }

  private void carry(long company, Job job) {
    try {
      var parcel = tenant.in(company, tx -> parcel(tx, job));
      if (parcel.isPresent()) {
        var outcome = post.send(parcel.get().to(), parcel.get().notification());
        tenant.run(company, tx -> record.write(tx, job, outcome));
      }
    } catch (RuntimeException trouble) {
      LOG.warn("A push's outcome could not be written; it is sent again: {}", trouble.toString());
    } finally {
      places.release();
    }
  }

  /** Empty, and recorded, where there is nothing to tell any more. */
  private Optional<Parcel> parcel(Tx tx, Job job) {
    long user = job.place().user();
    var reach = new Reach(channels.all(tx));
    var parcel =
        Optional.ofNullable(Announcements.among(tx, List.of(job.message())).get(job.message()))
            .flatMap(news ->
                Recipients.event(news, user, reach.isUsable(news.channel(), user))
                    .map(event -> new Telling(job.notification(), user, event, news)))
            .flatMap(telling ->
                devices
                    .subscription(tx, user, job.device())
                    .map(to -> new Parcel(to, notification(telling, reach, job))));
    if (parcel.isEmpty()) {
      record.nothingLeft(tx, job);
    }
    return parcel;
  }

  private Notification notification(Telling telling, Reach reach, Job job) {
    var channel = reach.name(telling.news().channel());
    return Notification.of(telling, channel, job.count(), clock.instant());
  }

  @Override
  public void start() {
    rounds.begin();
  }

  @Override
  public void stop() {
    rounds.end();
  }

  @Override
  public boolean isRunning() {
    return rounds.isGoing();
  }

  private record Parcel(Subscription to, Notification notification) {}
}
