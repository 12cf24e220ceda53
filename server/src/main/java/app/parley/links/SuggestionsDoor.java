package app.parley.links;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.conversations.ThreadReading;
import app.parley.crm.ContactPoint;
import app.parley.crm.ItemType;
import app.parley.crm.Person;
import app.parley.crm.Persons;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Page;
import app.parley.problems.Refused;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whom a conversation may be with, by the participant's number or address (rule L1). */
@RestController
final class SuggestionsDoor {
  private static final int MOST = 5;

  private final Tenant tenant;
  private final Access access;
  private final Persons persons;

  SuggestionsDoor(Tenant tenant, Access access, Persons persons) {
    this.tenant = tenant;
    this.access = access;
    this.persons = persons;
  }

  @GetMapping("/api/inbox/v1/conversations/{conversation}/suggestions")
  Page<Suggestion> suggestions(Principal me, @PathVariable String conversation) {
    return tenant.in(
        me.companyId(),
        tx -> {
          long id = access.conversation(tx, me.userId(), conversation).id();
          var heading = ThreadReading.heading(tx, id).orElseThrow(Refused::notFound);
          var found = persons.withAddress(tx, heading.address(), MOST);
          return new Page<>(
              found.stream()
                  .filter(person -> !isLinked(tx, id, person))
                  .map(Suggestion::of)
                  .toList(),
              null);
        });
  }

  private static boolean isLinked(Tx tx, long conversation, Person person) {
    return LinkRows.find(tx, conversation, ItemType.PERSON.item(person.id())).isPresent();
  }

  /** A person with this number or address. */
  record Suggestion(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
      String name,
      List<String> emails,
      List<String> phones) {
    static Suggestion of(Person person) {
      return new Suggestion(
          person.id(), person.name(), values(person.emails()), values(person.phones()));
    }

    private static List<String> values(List<ContactPoint> points) {
      return points.stream().map(ContactPoint::value).toList();
    }
  }
}
