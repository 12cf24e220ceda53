package app.parley.notes;

import static parley.schema.Tables.NOTE;

import app.parley.crm.ItemType;
import app.parley.crm.MergeFollower;
import app.parley.platform.Tx;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The notes of a person go with them into the person that they become part of (rule L7). */
@Component
@Order(2)
final class NotesOfPersons implements MergeFollower {
  private final NoteFeed feed;

  NotesOfPersons(NoteFeed feed) {
    this.feed = feed;
  }

  @Override
  public String kind() {
    return "note";
  }

  @Override
  public int count(Tx tx, long person) {
    return tx.sql().fetchCount(NOTE, of(tx, person), NOTE.DELETED_AT.isNull());
  }

  @Override
  public List<String> merged(Tx tx, long from, long into) {
    return move(tx, of(tx, from), from, into);
  }

  @Override
  public void parted(Tx tx, List<String> moved, long from, long into) {
    var ids = moved.stream().map(Long::valueOf).toArray(Long[]::new);
    move(tx, of(tx, into).and(NOTE.ID.eq(DSL.any(ids))), into, from);
  }

  private List<String> move(Tx tx, Condition which, long before, long after) {
    var moved =
        tx.sql()
            .update(NOTE)
            .set(NOTE.PERSON_ID, after)
            .where(which)
            .returningResult(NOTE.ID)
            .fetch(row -> row.value1().toString());
    feed.changed(tx, Set.of(ItemType.PERSON.item(before), ItemType.PERSON.item(after)));
    return moved;
  }

  private static Condition of(Tx tx, long person) {
    return NOTE.COMPANY_ID.eq(tx.company()).and(NOTE.PERSON_ID.eq(person));
  }
}
