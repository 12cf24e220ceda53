package app.parley.crm;

import app.parley.compat.Fields;
import app.parley.platform.Json;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.PersonRecord;

/** What a body changes of a person's row. A name and its two parts follow each other. */
final class PersonForm {
  private static final int LONGEST_NAME = 255;

  private PersonForm() {}

  static void fill(PersonRecord row, Fields in) {
    var name = in.optionalText("name", row.getName(), LONGEST_NAME);
    if (in.has("name") || !in.has("first_name") && !in.has("last_name")) {
      if (name == null) {
        in.refuse("name", "This is needed.");
      } else if (!name.equals(row.getName())) {
        split(row, name);
      }
    } else {
      join(
          row,
          in.optionalText("first_name", row.getFirstName(), LONGEST_NAME),
          in.optionalText("last_name", row.getLastName(), LONGEST_NAME),
          in);
    }
    row.setEmails(
        Json.column(ContactPoints.read(in, "emails", ContactPoints.kept(row.getEmails()))));
    row.setPhones(
        Json.column(ContactPoints.read(in, "phones", ContactPoints.kept(row.getPhones()))));
  }

  private static void split(PersonRecord row, String name) {
    var parts = name.split("\\s+", 2);
    row.setName(name);
    row.setFirstName(parts[0]);
    row.setLastName(parts.length == 1 ? null : parts[1]);
  }

  private static void join(
      PersonRecord row, @Nullable String first, @Nullable String last, Fields in) {
    if (first == null && last == null) {
      in.refuse("first_name", "A person needs a name.");
      return;
    }
    row.setName(first == null ? last : last == null ? first : first + " " + last);
    row.setFirstName(first);
    row.setLastName(last);
  }
}
