package app.parley.notifications;

import app.parley.notifications.Ledger.Entry;
import app.parley.platform.Settings;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells users by email: of assignments at once, of messages when a conversation is quiet (N4). */
@Component
final class Mails {
  /** However busy a conversation is, nobody waits longer than this many times the quiet. */
  static final int MOST_QUIETS = 5;

  private final MailQueue queue;
  private final Settings.Mail settings;
  private final Clock clock;

  Mails(MailQueue queue, Settings settings, Clock clock) {
    this.queue = queue;
    this.settings = settings.mail();
    this.clock = clock;
  }

  boolean areConfigured() {
    return settings.host() != null && settings.from() != null;
  }

  /** Gives what becomes of each for now. */
  List<Entry> tell(Tx tx, List<Telling> tellings) {
    return tellings.stream().map(telling -> tell(tx, telling)).toList();
  }

  private Entry tell(Tx tx, Telling telling) {
    if (!areConfigured()) {
      return entry(telling, Verdict.MAIL_NOT_CONFIGURED);
    }
    var now = clock.instant();
    boolean given = telling.news().given();
    queue.add(tx, telling, given ? now : now.plus(settings.quiet()), latest(now));
    return entry(telling, given ? Verdict.ON_ITS_WAY : Verdict.GATHERING);
  }

  private Instant latest(Instant first) {
    return first.plus(settings.quiet().multipliedBy(MOST_QUIETS));
  }

  private static Entry entry(Telling telling, Verdict verdict) {
    return new Entry(telling, Transport.EMAIL, Ledger.NO_DEVICE, verdict);
  }
}
