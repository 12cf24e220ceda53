package app.parley.csv;

import app.parley.accounts.UserNumbers;
import app.parley.compat.OffsetPaging;
import app.parley.compat.Params;
import app.parley.crm.Deals;
import app.parley.crm.ItemType;
import app.parley.crm.LeadList;
import app.parley.crm.Organizations;
import app.parley.crm.Persons;
import app.parley.crm.Vocabulary;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of items as tables, a page at a time, filtered as the lists of the API are. */
@Component
final class Table {
  private static final int AT_ONCE = 500;

  private final Persons persons;
  private final Organizations organizations;
  private final LeadList leads;
  private final Deals deals;
  private final UserNumbers users;

  Table(
      Persons persons,
      Organizations organizations,
      LeadList leads,
      Deals deals,
      UserNumbers users) {
    this.persons = persons;
    this.organizations = organizations;
    this.leads = leads;
    this.deals = deals;
    this.users = users;
  }

  /**
   * Some lines.
   *
   * @param next what to ask for the lines behind them, null at the end
   */
  record Part(List<List<String>> lines, @Nullable String next) {}

  /** From where the part before ended, or from the beginning. */
  Part part(Tx tx, ItemType type, Params asked, @Nullable String from) {
    var lines = new Lines(tx, Vocabulary.of(tx), Team.of(tx, users));
    boolean archived = Boolean.TRUE.equals(asked.flag("archived"));
    var page = asked.with("limit", Integer.toString(AT_ONCE)).with("cursor", from);
    return switch (type) {
      case PERSON -> {
        var found = persons.page(tx, page);
        yield new Part(lines.persons(found.items()), found.next());
      }
      case ORGANIZATION -> {
        var found = organizations.page(tx, page);
        yield new Part(lines.organizations(found.items()), found.next());
      }
      case DEAL -> {
        var found = deals.page(tx, page, archived);
        yield new Part(lines.deals(found.items()), found.next());
      }
      case LEAD -> {
        int start = from == null ? 0 : Integer.parseInt(from);
        var found = leads.found(tx, asked, archived, new OffsetPaging(start, AT_ONCE));
        var next = found.size() > AT_ONCE ? Integer.toString(start + AT_ONCE) : null;
        yield new Part(lines.leads(found.stream().limit(AT_ONCE).toList()), next);
      }
      case PIPELINE, STAGE, LEAD_LABEL -> throw Refused.notFound();
    };
  }
}
