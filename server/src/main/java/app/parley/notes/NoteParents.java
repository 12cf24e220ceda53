package app.parley.notes;

import app.parley.crm.ItemType;
import app.parley.feed.ItemRef;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.NoteRecord;

/** The items in whose timelines a note stands. */
final class NoteParents {
  private NoteParents() {}

  static Set<ItemRef> of(NoteRecord note) {
    var items = new HashSet<ItemRef>();
    add(items, ItemType.LEAD, note.getLeadId());
    add(items, ItemType.DEAL, note.getDealId());
    add(items, ItemType.PERSON, note.getPersonId());
    add(items, ItemType.ORGANIZATION, note.getOrgId());
    return items;
  }

  private static void add(Set<ItemRef> items, ItemType type, @Nullable Object id) {
    if (id != null) {
      items.add(type.item(id));
    }
  }
}
