package app.parley.crm;

import app.parley.compat.Fields;
import app.parley.platform.Tx;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.LeadRecord;

/**
 * What a body changes of a lead's row. A lead belongs to a person, an organization, or both, as
 * long as these are not purged.
 */
@Component
final class LeadForm {
  private static final int LONGEST_TITLE = 255;
  private static final int LONGEST_ORIGIN = 255;
  private static final int CENTS = 2;

  private final References references;

  LeadForm(References references) {
    this.references = references;
  }

  void fill(Tx tx, LeadRecord row, Fields in, long caller) {
    row.setTitle(in.text("title", row.getTitle(), LONGEST_TITLE));
    row.setOwnerId(references.owner(tx, in, "owner_id", row.getOwnerId(), caller));
    row.setPersonId(references.person(tx, in, "person_id", row.getPersonId()));
    row.setOrganizationId(
        references.organization(tx, in, "organization_id", row.getOrganizationId()));
    boolean names = in.has("person_id") || in.has("organization_id") || row.getId() == null;
    if (names && row.getPersonId() == null && row.getOrganizationId() == null) {
      in.refuse("person_id", "A lead needs a person or an organization.");
    }
    value(row, in);
    labels(tx, row, in);
    row.setExpectedCloseDate(in.date("expected_close_date", row.getExpectedCloseDate()));
    row.setOriginId(in.optionalText("origin_id", row.getOriginId(), LONGEST_ORIGIN));
    row.setWasSeen(in.flag("was_seen", row.getWasSeen()));
    row.setIsArchived(in.flag("is_archived", row.getIsArchived()));
  }

  private static void value(LeadRecord row, Fields in) {
    if (!in.has("value")) {
      return;
    }
    var given = in.inside("value");
    row.setAmount(null);
    row.setCurrency(null);
    if (given == null) {
      return;
    }
    if (!given.isObject() || !given.has("amount") || !given.has("currency")) {
      in.refuse("value", "Give an amount and a currency.");
      return;
    }
    var parts = in.within(given);
    var amount = parts.amount("amount", null);
    var currency = Currencies.read(parts, null);
    parts.check();
    row.setAmount(amount == null ? null : amount.setScale(CENTS, RoundingMode.UNNECESSARY));
    row.setCurrency(amount == null ? null : currency);
  }

  private static void labels(Tx tx, LeadRecord row, Fields in) {
    var given = in.inside("label_ids");
    if (!in.has("label_ids") || given == null) {
      boolean keeps = !in.has("label_ids") && row.getLabelIds() != null;
      row.setLabelIds(keeps ? row.getLabelIds() : new UUID[0]);
      return;
    }
    var wanted =
        given.valueStream().map(node -> node.asString("").toLowerCase(Locale.ROOT)).toList();
    var known = LeadLabels.ids(tx).stream().filter(id -> wanted.contains(id.toString())).toList();
    if (!given.isArray() || known.size() != Set.copyOf(wanted).size()) {
      in.refuse("label_ids", "Give ids of lead labels.");
    }
    row.setLabelIds(known.toArray(UUID[]::new));
  }
}
