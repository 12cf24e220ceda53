package app.parley.notifications;

import app.parley.notifications.PushQueue.Job;
import app.parley.notifications.Verdict.Outcome;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
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

  void write(Tx tx, Job job, PushOutcome outcome) {
    switch (outcome) {
      case PushOutcome.Taken _ -> {
        devices.used(tx, job.device());
        end(tx, job, Verdict.SENT, null);
      }
      case PushOutcome.Gone _ -> {
        end(tx, job, GONE, ENDED);
        ledger.settleDevice(tx, job.place().user(), job.device());
        devices.remove(tx, job.device());
      }
      case PushOutcome.Refused refused -> {
        devices.troubled(tx, job.device(), refused.detail());
        end(tx, job, REFUSED, refused.detail());
      }
      case PushOutcome.Later later -> {
        devices.troubled(tx, job.device(), later.detail());
        if (job.attempt() >= MOST_ATTEMPTS) {
          end(tx, job, UNREACHABLE, later.detail());
        } else {
          queue.later(tx, job, clock.instant().plus(pause(job, later)));
        }
      }
    }
  }

  void nothingLeft(Tx tx, Job job) {
    end(tx, job, Verdict.NOTHING_LEFT, null);
  }

  private void end(Tx tx, Job job, Verdict verdict, @Nullable String detail) {
    if (queue.done(tx, job)) {
      ledger.settle(tx, job.place(), job.device(), verdict, detail);
    }
  }

  /** As long as the service asks, or with full jitter, so that tries do not march in step. */
  private static Duration pause(Job job, PushOutcome.Later later) {
    return later.after() != null
        ? later.after()
        : Duration.ofMillis(
            ThreadLocalRandom.current().nextLong((FIRST_PAUSE_MILLIS << job.attempt()) + 1));
  }
}
