package app.parley.crm;

import static parley.schema.Tables.LEAD;

import app.parley.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The leads of a person, deleted ones too. */
@Component
@Order(0)
final class LeadsOfPersons implements MergeFollower {
  private final ItemNews news;

  LeadsOfPersons(ItemNews news) {
    this.news = news;
  }

  @Override
  public String kind() {
    return "lead";
  }

  @Override
  public int count(Tx tx, long person) {
    return tx.sql().fetchCount(LEAD, of(tx, person), LEAD.DELETED_AT.isNull());
  }

  @Override
  public List<String> merged(Tx tx, long from, long into) {
    return move(tx, of(tx, from), into);
  }

  @Override
  public void parted(Tx tx, List<String> moved, long from, long into) {
    var ids = moved.stream().map(UUID::fromString).toList();
    move(tx, of(tx, into).and(LEAD.ID.in(ids)), from);
  }

  private List<String> move(Tx tx, Condition which, long person) {
    return tx.sql()
        .update(LEAD)
        .set(LEAD.PERSON_ID, person)
        .set(LEAD.UPDATE_TIME, news.now())
        .where(which)
        .returningResult(LEAD.ID, LEAD.DELETED_AT)
        .fetch(row -> {
          if (row.value2() == null) {
            news.moved(tx, ItemType.LEAD, row.value1());
          }
          return row.value1().toString();
        });
  }

  private static Condition of(Tx tx, long person) {
    return LEAD.COMPANY_ID.eq(tx.company()).and(LEAD.PERSON_ID.eq(person));
  }
}
