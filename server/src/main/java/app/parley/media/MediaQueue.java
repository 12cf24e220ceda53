package app.parley.media;

import app.parley.conversations.AttachedFiles;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Follower;
import app.parley.platform.Tx;
import java.util.List;
import java.util.Objects;
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
    var messages =
        changes.stream()
            .filter(change -> change.kind() == ChangeKind.MESSAGE_CREATED)
            .map(Change::messageId)
            .filter(Objects::nonNull)
            .toList();
    var files =
        messages.isEmpty() ? List.<AttachedFiles.Attached>of() : AttachedFiles.of(tx, messages);
    if (!files.isEmpty()) {
      rows.add(tx, files);
      tx.lastly(Wake.class, () -> new Wake(tx.company(), courier));
    }
  }

  /** The courier looks when the rows are there for it to see. */
  private record Wake(long company, MediaCourier courier) implements Tx.LastStep {
    @Override
    public int turn() {
      return 90;
    }

    @Override
    public void beforeCommit(Tx tx) {}

    @Override
    public void afterCommit() {
      courier.wake(company);
    }
  }
}
