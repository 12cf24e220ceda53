package app.parley.notifications;

import app.parley.conversations.Announcements;
import app.parley.notifications.MailQueue.Job;
import app.parley.notifications.Verdict.Outcome;
import app.parley.platform.Settings;
import app.parley.platform.Tx;
import app.parley.platform.mail.MailOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what became of a mail. */
@Component
final class MailRecord {
  static final int MOST_ATTEMPTS = 10;
  static final Verdict REFUSED = new Verdict(Outcome.FAILED, "mail-refused");
  static final Verdict UNREACHABLE = new Verdict(Outcome.FAILED, "mail-server-unreachable");
  static final Verdict DIGEST = new Verdict(Outcome.HELD, "digest");
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

  private final MailQueue queue;
  private final Ledger ledger;
  private final Duration quiet;
  private final Clock clock;

  MailRecord(MailQueue queue, Ledger ledger, Settings settings, Clock clock) {
    this.queue = queue;
    this.ledger = ledger;
    this.quiet = settings.mail().quiet();
    this.clock = clock;
  }

  void write(Tx tx, Job job, int upTo, MailOutcome outcome) {
    switch (outcome) {
      case MailOutcome.Taken _ -> end(tx, job, upTo, Verdict.SENT, null);
      case MailOutcome.Refused refused -> end(tx, job, upTo, REFUSED, refused.detail());
      case MailOutcome.Later later -> {
        if (job.attempt() >= MOST_ATTEMPTS) {
          end(tx, job, upTo, UNREACHABLE, later.detail());
        } else {
          queue.later(tx, job, clock.instant().plus(pause(job)));
          ledger.settleMail(tx, job.place(), job.assigned(), Verdict.GATHERING, later.detail());
        }
      }
    }
  }

  /** It was read meanwhile, or there is nothing of it that the user may see. */
  void over(Tx tx, Job job) {
    var place = job.place();
    boolean read = Announcements.isRead(tx, place.user(), place.conversation());
    end(tx, job, job.firstNo(), read ? Verdict.READ : Verdict.NOTHING_LEFT, null);
  }

  void intoDigest(Tx tx, Job job) {
    queue.intoDigest(tx, job);
    ledger.settleMail(tx, job.place(), job.assigned(), DIGEST, null);
  }

  private void end(Tx tx, Job job, int upTo, Verdict verdict, @Nullable String detail) {
    queue.done(tx, job, upTo, clock.instant().plus(quiet));
    ledger.settleMail(tx, job.place(), job.assigned(), verdict, detail);
  }

  /** Doubling to an hour, with jitter; greylisting wants some minutes. */
  private static Duration pause(Job job) {
    long most = FIRST_PAUSE.toMillis() << Math.min(job.attempt() - 1, 7);
    return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
  }
}
