package app.parley.notes;

import app.parley.compat.Fields;
import app.parley.crm.References;
import app.parley.platform.Tx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.NoteRecord;

/** What a body changes of a note's row. A note belongs to one item at least. */
@Component
final class NoteForm {
  private final References references;

  NoteForm(References references) {
    this.references = references;
  }

  void fill(Tx tx, NoteRecord row, Fields in) {
    row.setContent(NoteText.read(in, row.getContent()));
    row.setLeadId(references.lead(tx, in, "lead_id", row.getLeadId()));
    row.setDealId(references.deal(tx, in, "deal_id", row.getDealId()));
    row.setPersonId(references.person(tx, in, "person_id", row.getPersonId()));
    row.setOrgId(references.organization(tx, in, "org_id", row.getOrgId()));
    if (in.inside("project_id") != null) {
      in.refuse("project_id", "There are no projects.");
    }
    if (NoteParents.of(row).isEmpty()) {
      in.refuse("deal_id", "A note needs a lead, deal, person or organization.");
    }
    row.setPinnedToLead(pinned(in, "lead", row.getPinnedToLead(), row.getLeadId()));
    row.setPinnedToDeal(pinned(in, "deal", row.getPinnedToDeal(), row.getDealId()));
    row.setPinnedToPerson(pinned(in, "person", row.getPinnedToPerson(), row.getPersonId()));
    row.setPinnedToOrganization(
        pinned(in, "organization", row.getPinnedToOrganization(), row.getOrgId()));
  }

  private static boolean pinned(Fields in, String item, boolean before, @Nullable Object id) {
    var name = "pinned_to_" + item + "_flag";
    boolean pinned = in.flag(name, before);
    if (pinned && id == null && in.has(name)) {
      in.refuse(name, "The note does not belong to such an item.");
    }
    return pinned && id != null;
  }
}
