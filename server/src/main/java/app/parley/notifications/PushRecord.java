package app.parley.notifications;

import static java.util.stream.Collectors.toSet;

import app.parley.conversations.Announcements;
import app.parley.notifications.Ledger.Pushed;
import app.parley.notifications.PushQueue.Job;
import app.parley.notifications.Verdict.Outcome;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what became of a push. */
@Component
final class PushRecord {
  static final int MOST_ATTEMPTS = 6;
  static final Verdict REFUSED = new Verdict(Outcome.FAILED, "push-refused");
  static final Verdict UNREACHABLE = new Verdict(Outcome.FAILED, "push-unreachable");
  static final Verdict GONE = new Verdict(Outcome.FAILED, "device-gone");
  static final String ENDED = "The browser has ended its subscription.";
  private static final long FIRST_PAUSE_MILLIS = 2_000;

  private final PushQueue queue;
  private final DeviceRows devices;
  private final Ledger ledger;
  private final Clock clock;

  PushRecord(PushQueue queue, DeviceRows devices, Ledger ledger, Clock clock) {
    this.queue = queue;
    this.devices = devices;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Writes down all that is known by now. */
  void write(Tx tx, List<Done> all) {
    Announcements.keep(tx, all.stream().map(done -> done.job().place().conversation()).toList());
    var taken = all.stream().filter(done -> done.outcome() instanceof PushOutcome.Taken).toList();
    if (!taken.isEmpty()) {
      devices.used(tx, taken.stream().map(done -> done.job().device()).collect(toSet()));
      end(tx, taken.stream().map(Done::job).toList(), Verdict.SENT, null);
    }
    all.forEach(done -> writeUntaken(tx, done.job(), done.outcome()));
  }

  private void writeUntaken(Tx tx, Job job, PushOutcome outcome) {
    switch (outcome) {
      case PushOutcome.Taken _ -> {}
      case PushOutcome.Gone _ -> {
        end(tx, List.of(job), GONE, ENDED);
        ledger.settleDevice(tx, job.place().user(), job.device());
        devices.remove(tx, job.device());
      }
      case PushOutcome.Refused refused -> {
        devices.troubled(tx, job.device(), refused.detail());
        end(tx, List.of(job), REFUSED, refused.detail());
      }
      case PushOutcome.Later later -> {
        devices.troubled(tx, job.device(), later.detail());
        if (job.attempt() >= MOST_ATTEMPTS) {
          end(tx, List.of(job), UNREACHABLE, later.detail());
        } else {
          queue.later(tx, job, clock.instant().plus(pause(job, later)));
        }
      }
    }
  }

  void nothingLeft(Tx tx, List<Job> jobs) {
    end(tx, jobs, Verdict.NOTHING_LEFT, null);
  }

  private void end(Tx tx, List<Job> jobs, Verdict verdict, @Nullable String detail) {
    ledger.settlePushes(
        tx,
        queue.done(tx, jobs).stream()
            .map(job -> new Pushed(job.place(), job.device(), verdict, detail))
            .toList());
  }

  /** As long as the service asks, or with full jitter, so that tries do not march in step. */
  private static Duration pause(Job job, PushOutcome.Later later) {
    return later.after() != null
        ? later.after()
        : Duration.ofMillis(
            ThreadLocalRandom.current().nextLong((FIRST_PAUSE_MILLIS << job.attempt()) + 1));
  }

  /** What a push service said. */
  record Done(Job job, PushOutcome outcome) {}
}
