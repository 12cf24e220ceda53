package app.parley.notes;

import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import java.util.Comparator;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the feed whose notes changed. */
@Component
final class NoteFeed {
  private final Feed feed;

  NoteFeed(Feed feed) {
    this.feed = feed;
  }

  void changed(Tx tx, Set<ItemRef> items) {
    items.stream()
        .sorted(Comparator.comparing(ItemRef::type).thenComparing(ItemRef::id))
        .forEach(item -> feed.appendOfItem(tx, ChangeKind.NOTES_CHANGED, item));
  }
}
