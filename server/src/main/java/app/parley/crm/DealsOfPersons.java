package app.parley.crm;

import static parley.schema.Tables.DEAL;

import app.parley.platform.Tx;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The deals of a person, deleted ones too. */
@Component
@Order(0)
final class DealsOfPersons implements MergeFollower {
  private final ItemNews news;

  DealsOfPersons(ItemNews news) {
    this.news = news;
  }

  @Override
  public String kind() {
    return "deal";
  }

  @Override
  public int count(Tx tx, long person) {
    return tx.sql().fetchCount(DEAL, of(tx, person), DEAL.DELETED_AT.isNull());
  }

  @Override
  public List<String> merged(Tx tx, long from, long into) {
    return move(tx, of(tx, from), into);
  }

  @Override
  public void parted(Tx tx, List<String> moved, long from, long into) {
    var ids = moved.stream().map(Long::valueOf).toArray(Long[]::new);
    move(tx, of(tx, into).and(DEAL.ID.eq(DSL.any(ids))), from);
  }

  private List<String> move(Tx tx, Condition which, long person) {
    return tx.sql()
        .update(DEAL)
        .set(DEAL.PERSON_ID, person)
        .set(DEAL.UPDATE_TIME, news.now())
        .where(which)
        .returningResult(DEAL.ID, DEAL.DELETED_AT)
        .fetch(row -> {
          if (row.value2() == null) {
            news.moved(tx, ItemType.DEAL, row.value1());
          }
          return row.value1().toString();
        });
  }

  private static Condition of(Tx tx, long person) {
    return DEAL.COMPANY_ID.eq(tx.company()).and(DEAL.PERSON_ID.eq(person));
  }
}
