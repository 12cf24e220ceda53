package app.parley.notes;

import app.parley.accounts.NumberedUser;
import app.parley.accounts.UserNumbers;
import app.parley.crm.ItemTitles;
import app.parley.crm.ItemType;
import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.NoteRecord;

/** The names around some notes: of their authors, and of the items that they belong to. */
final class NoteNames {
  private final Map<ItemRef, String> titles;
  private final Map<Long, NumberedUser> users;
  private final long caller;

  private NoteNames(Map<ItemRef, String> titles, Map<Long, NumberedUser> users, long caller) {
    this.titles = titles;
    this.users = users;
    this.caller = caller;
  }

  static NoteNames of(Tx tx, UserNumbers users, long caller, List<NoteRecord> notes) {
    var items = new HashSet<ItemRef>();
    notes.forEach(note -> items.addAll(NoteParents.of(note)));
    var byNumber =
        users.all(tx).stream().collect(Collectors.toMap(NumberedUser::number, Function.identity()));
    return new NoteNames(ItemTitles.of(tx, items), byNumber, caller);
  }

  Note.@Nullable Author author(long number) {
    var user = users.get(number);
    return user == null
        ? null
        : new Note.Author(user.user().name(), user.user().email(), null, number == caller);
  }

  @Nullable String title(@Nullable Object lead) {
    return title(ItemType.LEAD, lead);
  }

  @Nullable String deal(@Nullable Long id) {
    return title(ItemType.DEAL, id);
  }

  @Nullable String person(@Nullable Long id) {
    return title(ItemType.PERSON, id);
  }

  @Nullable String organization(@Nullable Long id) {
    return title(ItemType.ORGANIZATION, id);
  }

  private @Nullable String title(ItemType type, @Nullable Object id) {
    return id == null ? null : titles.get(type.item(id));
  }
}
