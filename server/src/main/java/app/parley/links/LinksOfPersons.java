package app.parley.links;

import static parley.schema.Tables.LINK;

import app.parley.conversations.Linking;
import app.parley.crm.ItemType;
import app.parley.crm.MergeFollower;
import app.parley.feed.ItemRef;
import app.parley.notes.HistoryNotes;
import app.parley.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.LinkRecord;

/**
 * The links of a person lead to the person that they become part of (rule L7). Where a conversation
 * is linked to both, the link of the one that stays goes on with its open note, and the other rests
 * behind it: so no line is written twice, and it wakes up where it was if the two part again.
 */
@Component
@Order(1)
final class LinksOfPersons implements MergeFollower {
  private final Linking linking;
  private final HistoryNotes notes;

  LinksOfPersons(Linking linking, HistoryNotes notes) {
    this.linking = linking;
    this.notes = notes;
  }

  @Override
  public String kind() {
    return "link";
  }

  @Override
  public int count(Tx tx, long person) {
    return tx.sql().fetchCount(LINK, of(tx, person), LINK.FOLDED_INTO.isNull());
  }

  @Override
  public List<String> merged(Tx tx, long from, long into) {
    var moved = new ArrayList<String>();
    for (var link : locked(tx, of(tx, from).and(LINK.FOLDED_INTO.isNull()))) {
      var other = LinkRows.find(tx, link.getConversationId(), person(into));
      if (other.isEmpty()) {
        link.setItemId(Long.toString(into));
      } else {
        link.setFoldedInto(other.get().getId());
      }
      link.update();
      moved.add(link.getId().toString());
    }
    return moved;
  }

  /** What the links wrote meanwhile goes back with them. */
  @Override
  public void parted(Tx tx, List<String> moved, long from, long into) {
    var ids = moved.stream().map(Long::valueOf).toArray(Long[]::new);
    var back = new ArrayList<Long>();
    for (var link : locked(tx, LINK.COMPANY_ID.eq(tx.company()).and(LINK.ID.eq(DSL.any(ids))))) {
      if (link.getFoldedInto() != null) {
        unfold(tx, link);
      } else if (link.getItemId().equals(Long.toString(into))) {
        link.setItemId(Long.toString(from));
        link.update();
        back.add(link.getId());
      }
    }
    notes.moveWrittenFor(tx, back, into, from);
  }

  /** Unless somebody unlinked the conversation from the two while they were one. */
  private static void unfold(Tx tx, LinkRecord link) {
    boolean stands =
        tx.sql()
            .fetchExists(LINK, LINK.COMPANY_ID.eq(tx.company()), LINK.ID.eq(link.getFoldedInto()));
    if (stands) {
      link.setFoldedInto(null);
      link.update();
    } else {
      link.delete();
    }
  }

  /** With their conversations first, as everywhere. */
  private List<LinkRecord> locked(Tx tx, Condition which) {
    tx.sql()
        .selectDistinct(LINK.CONVERSATION_ID)
        .from(LINK)
        .where(which)
        .orderBy(LINK.CONVERSATION_ID)
        .fetch(LINK.CONVERSATION_ID)
        .forEach(conversation -> linking.moved(tx, conversation));
    return tx.sql().selectFrom(LINK).where(which).orderBy(LINK.ID).forUpdate().fetch();
  }

  private static Condition of(Tx tx, long person) {
    return LINK.COMPANY_ID
        .eq(tx.company())
        .and(LINK.ITEM_TYPE.eq(ItemType.PERSON.word()))
        .and(LINK.ITEM_ID.eq(Long.toString(person)));
  }

  private static ItemRef person(long id) {
    return ItemType.PERSON.item(id);
  }
}
