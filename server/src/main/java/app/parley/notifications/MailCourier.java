package app.parley.notifications;

import app.parley.conversations.Announcements;
import app.parley.notifications.LetterWriting.Draft;
import app.parley.notifications.MailQueue.Job;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.platform.WorkDirectory;
import app.parley.platform.mail.MailPost;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries due mails to the mail server: claimed in one transaction, sent with none open, recorded
 * in another. A server that hangs delays mails and nothing else.
 */
@Component
final class MailCourier implements SmartLifecycle {
  static final int MOST_AN_HOUR = 30;
  private static final Logger LOG = LoggerFactory.getLogger(MailCourier.class);
  private static final int AT_ONCE = 4;
  private final Rounds rounds = new Rounds("mail", Duration.ofSeconds(1), this::lookAround);
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final WorkDirectory directory;
  private final Tenant tenant;
  private final Mails mails;
  private final MailQueue queue;
  private final LetterWriting writing;
  private final MailPost post;
  private final MailRecord record;

  MailCourier(
      WorkDirectory directory,
      Tenant tenant,
      Mails mails,
      MailQueue queue,
      LetterWriting writing,
      MailPost post,
      MailRecord record) {
    this.directory = directory;
    this.tenant = tenant;
    this.mails = mails;
    this.queue = queue;
    this.writing = writing;
    this.post = post;
    this.record = record;
  }

  private void lookAround() {
    boolean more = mails.areConfigured();
    // Round by round, so that one company's many do not keep the others waiting.
    while (more) {
      more = false;
      for (long company : directory.companiesWith("mail")) {
        more |= carryOne(company);
      }
    }
  }

  /** Whether there may be more that can be carried now. */
  private boolean carryOne(long company) {
    if (!places.tryAcquire()) {
      return false;
    }
    boolean handedOn = false;
    try {
      var found = claim(company);
      if (found.letter().isPresent()) {
        Thread.ofVirtual().name("mail").start(() -> carry(company, found));
        handedOn = true;
      }
      return !found.jobs().isEmpty();
    } finally {
      if (!handedOn) {
        places.release();
      }
    }
  }

  private Parcel claim(long company) {
    // Apart: whoever deletes a conversation locks it before its jobs.
    var jobs = tenant.in(company, queue::claim);
    return tenant.in(company, tx -> parcel(tx, jobs));
  }

  private Parcel parcel(Tx tx, List<Job> jobs) {
    var drafts = writing.drafts(tx, jobs);
    jobs.stream().filter(job -> !drafts.containsKey(job)).forEach(job -> record.over(tx, job));
    if (drafts.isEmpty()) {
      return new Parcel(jobs, drafts, Optional.empty());
    }
    var first = drafts.keySet().iterator().next();
    long user = first.place().user();
    if (first.attempt() == 1 && !first.digest() && !queue.count(tx, user, MOST_AN_HOUR)) {
      record.intoDigest(tx, first);
      return new Parcel(jobs, drafts, Optional.empty());
    }
    var letter =
        writing.letter(tx, user, List.copyOf(drafts.keySet()), List.copyOf(drafts.values()));
    if (letter.isEmpty()) {
      drafts.keySet().forEach(job -> record.over(tx, job));
    }
    return new Parcel(jobs, drafts, letter);
  }

  private void carry(long company, Parcel parcel) {
    try {
      var outcome = post.send(parcel.letter().orElseThrow().mail());
      tenant.run(
          company,
          tx -> {
            var jobs = parcel.drafts().keySet();
            Announcements.keep(tx, jobs.stream().map(job -> job.place().conversation()).toList());
            parcel.drafts().forEach((job, draft) -> record.write(tx, job, draft.upTo(), outcome));
          });
    } catch (RuntimeException trouble) {
      LOG.warn("A mail's outcome could not be written; it is sent again: {}", trouble.toString());
    } finally {
      places.release();
    }
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

  private record Parcel(List<Job> jobs, Map<Job, Draft> drafts, Optional<Letter> letter) {}
}
