package app.parley.notifications;

import app.parley.notifications.Ledger.Entry;
import app.parley.platform.Settings;
import app.parley.platform.Tx;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells users by email: of assignments at once, of messages when a conversation is quiet (N4). */
@Component
final class Mails {
  private final MailQueue queue;
  private final Settings.Mail settings;

  Mails(MailQueue queue, Settings settings) {
    this.queue = queue;
    this.settings = settings.mail();
  }

  boolean areConfigured() {
    return settings.isConfigured();
  }

  /** Gives what becomes of each for now. */
  List<Entry> tell(Tx tx, List<Telling> tellings) {
    if (areConfigured()) {
      queue.add(tx, tellings, settings.quiet());
    }
    return tellings.stream().map(telling -> entry(telling, verdict(telling))).toList();
  }

  private Verdict verdict(Telling telling) {
    if (!areConfigured()) {
      return Verdict.MAIL_NOT_CONFIGURED;
    }
    return telling.news().given() ? Verdict.ON_ITS_WAY : Verdict.GATHERING;
  }

  private static Entry entry(Telling telling, Verdict verdict) {
    return new Entry(telling, Transport.EMAIL, Ledger.NO_DEVICE, verdict);
  }
}
