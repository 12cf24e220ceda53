package app.parley.crm;

import app.parley.compat.Fields;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the company's feed of items, and keeps what they are found by. */
@Component
final class ItemNews {
  private final Feed feed;
  private final Clock clock;

  ItemNews(Feed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  /** The time of a change, as exact as the API writes it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** When an item was added: as a body says, as before, or now. */
  Instant added(Fields in, @Nullable Instant before) {
    var otherwise = before == null ? now() : before;
    return Objects.requireNonNullElse(in.time("add_time", before), otherwise);
  }

  void created(Tx tx, ItemType type, Object id, Words words) {
    ItemWords.put(tx, type, id, words);
    feed.appendOfItem(tx, ChangeKind.ITEM_CREATED, type.item(id));
  }

  void updated(Tx tx, ItemType type, Object id, Words words) {
    ItemWords.put(tx, type, id, words);
    feed.appendOfItem(tx, ChangeKind.ITEM_UPDATED, type.item(id));
  }

  /** It is another's now, and found by the same words. */
  void moved(Tx tx, ItemType type, Object id) {
    feed.appendOfItem(tx, ChangeKind.ITEM_UPDATED, type.item(id));
  }

  void deleted(Tx tx, ItemType type, Object id) {
    ItemWords.remove(tx, type, id);
    feed.appendOfItem(tx, ChangeKind.ITEM_DELETED, type.item(id));
  }
}
