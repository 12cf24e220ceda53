package app.parley.simulator.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What came lately, newest first; older mails make room. */
public final class Mailbox {

  private static final int KEPT = 200;

  private final Deque<Mail> mails = new ArrayDeque<>();
  private long last;

  synchronized long nextNumber() {
    return ++last;
  }

  synchronized void add(Mail mail) {
    mails.addFirst(mail);
    if (mails.size() > KEPT) {
      mails.removeLast();
    }
  }

  public synchronized List<Mail> all() {
    return List.copyOf(mails);
  }

  public synchronized Optional<Mail> find(long number) {
    return mails.stream().filter(mail -> mail.number() == number).findFirst();
  }

  public synchronized void clear() {
    mails.clear();
  }
}
