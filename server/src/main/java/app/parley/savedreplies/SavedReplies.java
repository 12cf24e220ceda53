package app.parley.savedreplies;

import app.parley.accounts.Principal;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A company's saved replies: everyone makes them; their author and admins change them. */
@Component
final class SavedReplies {
  private static final int MOST = 1_000;

  private final SavedReplyRows rows;
  private final Feed feed;
  private final Clock clock;

  SavedReplies(SavedReplyRows rows, Feed feed, Clock clock) {
    this.rows = rows;
    this.feed = feed;
    this.clock = clock;
  }

  SavedReply add(Tx tx, Principal by, String name, String text) {
    rows.queueUp(tx);
    refuseTaken(tx, name, 0);
    if (rows.count(tx) >= MOST) {
      throw new Refused(ProblemType.CONFLICT, "There are " + MOST + " saved replies; remove some.");
    }
    long id = Ids.next();
    rows.insert(tx, id, by.userId(), name.strip(), text, clock.instant());
    tell(tx);
    return rows.byId(tx, id).orElseThrow();
  }

  /** Both parts as they were when null. */
  SavedReply change(Tx tx, Principal by, long id, @Nullable String name, @Nullable String text) {
    rows.queueUp(tx);
    var before = changeable(tx, by, id);
    var newName = name == null ? before.name() : name.strip();
    var newText = text == null ? before.text() : text;
    if (newName.equals(before.name()) && newText.equals(before.text())) {
      return before;
    }
    refuseTaken(tx, newName, id);
    rows.update(tx, id, newName, newText, clock.instant());
    tell(tx);
    return rows.byId(tx, id).orElseThrow();
  }

  void remove(Tx tx, Principal by, long id) {
    rows.queueUp(tx);
    changeable(tx, by, id);
    rows.delete(tx, id);
    tell(tx);
  }

  /** Throws Refused: not-found, or forbidden for somebody else's. */
  SavedReply changeable(Tx tx, Principal by, long id) {
    var reply = rows.byId(tx, id).orElseThrow(Refused::notFound);
    if (reply.author().id() != by.userId() && !by.isAdmin()) {
      throw new Refused(
          ProblemType.FORBIDDEN,
          "Only " + reply.author().name() + " and admins can change this saved reply.");
    }
    return reply;
  }

  private void refuseTaken(Tx tx, String name, long except) {
    if (rows.isTaken(tx, name, except)) {
      throw Refused.invalid("name", "Another saved reply has this name.");
    }
  }

  private void tell(Tx tx) {
    feed.append(
        tx,
        new Change(0, ChangeKind.SAVED_REPLIES_CHANGED, null, null, null, null, clock.instant()));
  }
}
