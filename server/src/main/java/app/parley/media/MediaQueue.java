package app.parley.media;

import app.parley.conversations.AttachedFiles;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Follower;
import app.parley.platform.Tx;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts every file that a message brings on the list of those to be fetched, once. */
@Component
final class MediaQueue implements Follower {
  private final MediaRows rows;
  private final MediaCourier courier;

  MediaQueue(MediaRows rows, MediaCourier courier) {
    this.rows = rows;
    this.courier = courier;
  }

  @Override
  public String name() {
    return "media";
  }

  @Override
  public void follow(Tx tx, List<Change> changes) {
    var messages = Change.ids(changes, Change::messageId, Set.of(ChangeKind.MESSAGE_CREATED));
    var files =
        messages.isEmpty() ? List.<AttachedFiles.Attached>of() : AttachedFiles.of(tx, messages);
    if (!files.isEmpty()) {
      rows.add(tx, files);
      tx.afterCommit(() -> courier.wake(tx.company()));
    }
  }
}
