package app.parley.crm;

import static parley.schema.Tables.LEAD;
import static parley.schema.Tables.LEAD_LABEL;

import app.parley.compat.Fields;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.LeadLabelRecord;

/** The labels that a company's leads can have. */
@Component
final class LeadLabels {
  private static final int LONGEST_NAME = 60;
  private static final int MOST = 100;
  private static final Set<String> COLORS =
      Set.of(
          "blue",
          "brown",
          "dark-gray",
          "gray",
          "green",
          "orange",
          "pink",
          "purple",
          "red",
          "yellow");

  private final ItemNews news;

  LeadLabels(ItemNews news) {
    this.news = news;
  }

  static List<UUID> ids(Tx tx) {
    return tx.sql()
        .select(LEAD_LABEL.ID)
        .from(LEAD_LABEL)
        .where(LEAD_LABEL.COMPANY_ID.eq(tx.company()))
        .fetch(LEAD_LABEL.ID);
  }

  /** In the order in which they were made. */
  List<LeadLabel> all(Tx tx) {
    return tx.sql()
        .selectFrom(LEAD_LABEL)
        .where(LEAD_LABEL.COMPANY_ID.eq(tx.company()))
        .orderBy(LEAD_LABEL.ADD_TIME, LEAD_LABEL.ID)
        .fetch(LeadLabel::of);
  }

  LeadLabel add(Tx tx, Fields in) {
    var row = new LeadLabelRecord();
    row.setCompanyId(tx.company());
    row.setId(UUID.randomUUID());
    fill(row, in);
    row.setAddTime(row.getUpdateTime());
    in.check();
    if (ids(tx).size() >= MOST) {
      throw Refused.invalid("name", "A company has " + MOST + " lead labels at most.");
    }
    tx.sql().insertInto(LEAD_LABEL).set(row).execute();
    news.created(tx, ItemType.LEAD_LABEL, row.getId(), Words.NONE);
    return LeadLabel.of(row);
  }

  LeadLabel change(Tx tx, UUID id, Fields in) {
    var row = lock(tx, id);
    fill(row, in);
    in.check();
    tx.sql()
        .update(LEAD_LABEL)
        .set(row)
        .where(LEAD_LABEL.COMPANY_ID.eq(tx.company()), LEAD_LABEL.ID.eq(id))
        .execute();
    news.updated(tx, ItemType.LEAD_LABEL, id, Words.NONE);
    return LeadLabel.of(row);
  }

  /** Leads lose it. */
  void delete(Tx tx, UUID id) {
    lock(tx, id);
    tx.sql()
        .update(LEAD)
        .set(LEAD.LABEL_IDS, DSL.arrayRemove(LEAD.LABEL_IDS, id))
        .where(LEAD.COMPANY_ID.eq(tx.company()), DSL.val(id).eq(DSL.any(LEAD.LABEL_IDS)))
        .execute();
    tx.sql()
        .deleteFrom(LEAD_LABEL)
        .where(LEAD_LABEL.COMPANY_ID.eq(tx.company()), LEAD_LABEL.ID.eq(id))
        .execute();
    news.deleted(tx, ItemType.LEAD_LABEL, id);
  }

  private void fill(LeadLabelRecord row, Fields in) {
    row.setName(in.text("name", row.getName(), LONGEST_NAME));
    var color = in.word("color", row.getColor(), COLORS);
    if (color == null) {
      in.refuse("color", "A label needs a color.");
    }
    row.setColor(color);
    row.setUpdateTime(news.now());
  }

  private static LeadLabelRecord lock(Tx tx, UUID id) {
    return tx.sql()
        .selectFrom(LEAD_LABEL)
        .where(LEAD_LABEL.COMPANY_ID.eq(tx.company()), LEAD_LABEL.ID.eq(id))
        .forUpdate()
        .fetchOptional()
        .orElseThrow(Refused::notFound);
  }
}
