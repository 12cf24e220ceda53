package app.parley.notifications;

import app.parley.conversations.Announcements;
import app.parley.conversations.Deleting;
import app.parley.conversations.ThreadReading;
import app.parley.notifications.Ledger.Place;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes away what is shown of conversations that were read, closed or deleted meanwhile. */
@Component
final class Withdrawing implements Deleting.Forgets {
  private final PaceRows rows;
  private final PushQueue pushes;
  private final Ledger ledger;
  private final Screens screens;

  Withdrawing(PaceRows rows, PushQueue pushes, Ledger ledger, Screens screens) {
    this.rows = rows;
    this.pushes = pushes;
    this.ledger = ledger;
    this.screens = screens;
  }

  /** Somebody's read positions have moved: what they read to its end is not shown any longer. */
  void read(Tx tx, Collection<Place> moved) {
    for (var place : moved) {
      if (Announcements.isRead(tx, place.user(), place.conversation())) {
        settle(tx, rows.clear(tx, PaceRows.isAt(place)), Verdict.READ);
      }
    }
  }

  /** These were closed; one that is open again by now keeps what is shown of it. */
  void closed(Tx tx, Collection<Long> conversations) {
    ThreadReading.headings(tx, conversations)
        .forEach((conversation, heading) -> {
          if (!heading.open()) {
            settle(tx, rows.clear(tx, PaceRows.isOf(conversation)), Verdict.CLOSED);
          }
        });
  }

  @Override
  public void forget(Tx tx, long conversation) {
    withdraw(tx, rows.clear(tx, PaceRows.isOf(conversation)));
    ledger.forget(tx, Announcements.everyMessage(tx, conversation));
  }

  private void settle(Tx tx, List<Place> places, Verdict verdict) {
    for (var place : places) {
      pushes.drop(tx, place);
      ledger.settle(tx, place, verdict);
    }
    withdraw(tx, places);
  }

  private void withdraw(Tx tx, List<Place> places) {
    long company = tx.company();
    for (var place : places) {
      tx.afterCommit(() -> screens.withdraw(company, place.user(), place.conversation()));
    }
  }
}
