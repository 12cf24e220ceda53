package app.parley.notifications;

import static java.util.stream.Collectors.toSet;

import app.parley.channels.Channels;
import app.parley.conversations.Announcements;
import app.parley.conversations.Announcements.Announced;
import app.parley.notifications.DeviceRows.Reached;
import app.parley.notifications.PushQueue.Job;
import app.parley.notifications.PushRecord.Done;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.platform.WorkDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
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
  private static final int AT_ONCE = 200;
  private final Rounds rounds = new Rounds("push", Duration.ofMillis(250), this::lookAround);
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final WorkDirectory directory;
  private final Tenant tenant;
  private final PushQueue queue;
  private final DeviceRows devices;
  private final Channels channels;
  private final PushPost post;
  private final PushRecord record;
  private final KnownOutcomes known;
  private final Clock clock;

  PushCourier(
      WorkDirectory directory,
      Tenant tenant,
      PushQueue queue,
      DeviceRows devices,
      Channels channels,
      PushPost post,
      PushRecord record,
      KnownOutcomes known,
      Clock clock) {
    this.directory = directory;
    this.tenant = tenant;
    this.queue = queue;
    this.devices = devices;
    this.channels = channels;
    this.post = post;
    this.record = record;
    this.known = known;
    this.clock = clock;
  }

  private void lookAround() {
    boolean more = true;
    // Round by round, so that one company's many do not keep the others waiting.
    while (more) {
      more = false;
      for (long company : directory.companiesWith("push")) {
        more |= carrySome(company);
      }
    }
  }

  /** Whether there may be more that can be carried now. */
  private boolean carrySome(long company) {
    int free = places.drainPermits();
    var parcels = free == 0 ? List.<Parcel>of() : claim(company, free);
    places.release(free - parcels.size());
    parcels.forEach(one -> Thread.ofVirtual().name("push").start(() -> carry(company, one)));
    return !parcels.isEmpty();
  }

  private List<Parcel> claim(long company, int free) {
    try {
      // Apart: whoever deletes a conversation locks it before its jobs.
      var jobs = tenant.in(company, tx -> queue.claim(tx, free));
      return tenant.in(company, tx -> parcels(tx, jobs));
    } catch (RuntimeException trouble) {
      places.release(free);
      throw trouble;
    }
  }

  private void carry(long company, Parcel parcel) {
    try {
      known.add(company, new Done(parcel.job(), post.send(parcel.to(), parcel.notification())));
    } catch (RuntimeException trouble) {
      LOG.warn("A push's outcome could not be written; it is sent again: {}", trouble.toString());
    } finally {
      places.release();
    }
  }

  /** Of those for which there is something to tell still; the others are recorded. */
  private List<Parcel> parcels(Tx tx, List<Job> jobs) {
    if (jobs.isEmpty()) {
      return List.of();
    }
    var news = Announcements.among(tx, jobs.stream().map(Job::message).toList());
    var reach = new Reach(channels.all(tx));
    var reached = devices.subscriptions(tx, jobs.stream().map(Job::device).collect(toSet()));
    var parcels = new ArrayList<Parcel>();
    var over = new ArrayList<Job>();
    for (var job : jobs) {
      parcel(job, news.get(job.message()), reach, reached.get(job.device()))
          .ifPresentOrElse(parcels::add, () -> over.add(job));
    }
    record.nothingLeft(tx, over);
    return parcels;
  }

  private Optional<Parcel> parcel(
      Job job, @Nullable Announced news, Reach reach, @Nullable Reached device) {
    long user = job.place().user();
    if (news == null || device == null || device.user() != user) {
      return Optional.empty();
    }
    return Recipients.event(news, user, reach.isUsable(news.channel(), user))
        .map(event -> new Telling(job.notification(), user, event, news))
        .map(telling -> new Parcel(job, device.subscription(), notification(telling, reach, job)));
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

  private record Parcel(Job job, Subscription to, Notification notification) {}
}
