package app.parley.notifications;

import app.parley.notifications.Ledger.Entry;
import app.parley.platform.Settings;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.Query;
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
    return settings.isConfigured();
  }

  /** Gives what becomes of each for now. */
  List<Entry> tell(Tx tx, List<Telling> tellings) {
    if (areConfigured()) {
      tx.sql().batch(tellings.stream().map(telling -> adding(tx, telling)).toList()).execute();
    }
    return tellings.stream().map(telling -> entry(telling, verdict(telling))).toList();
  }

  private Query adding(Tx tx, Telling telling) {
    var now = clock.instant();
    var due = telling.news().given() ? now : now.plus(settings.quiet());
    return queue.adding(tx, telling, due, latest(now));
  }

  private Verdict verdict(Telling telling) {
    if (!areConfigured()) {
      return Verdict.MAIL_NOT_CONFIGURED;
    }
    return telling.news().given() ? Verdict.ON_ITS_WAY : Verdict.GATHERING;
  }

  private Instant latest(Instant first) {
    return first.plus(settings.quiet().multipliedBy(MOST_QUIETS));
  }

  private static Entry entry(Telling telling, Verdict verdict) {
    return new Entry(telling, Transport.EMAIL, Ledger.NO_DEVICE, verdict);
  }
}
