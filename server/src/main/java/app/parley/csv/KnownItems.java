package app.parley.csv;

import app.parley.crm.ContactPoint;
import app.parley.crm.ItemType;
import app.parley.crm.Items;
import app.parley.crm.Persons;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which item a row speaks of that is there already: by id, or a person by phone or e-mail. */
@Component
final class KnownItems {
  private final Persons persons;

  KnownItems(Persons persons) {
    this.persons = persons;
  }

  Optional<String> of(Tx tx, ItemType type, Wish wish) {
    var byId = wish.id() == null ? Optional.<String>empty() : there(tx, type, wish.id());
    return byId.isPresent()
        ? byId
        : Stream.concat(wish.emails().stream(), wish.phones().stream())
            .map(ContactPoint::value)
            .flatMap(address -> persons.withAddress(tx, address, 1).stream())
            .map(person -> Long.toString(person.id()))
            .findFirst();
  }

  private static Optional<String> there(Tx tx, ItemType type, String id) {
    try {
      return Optional.of(Items.find(tx, type, id).id());
    } catch (Refused notThere) {
      return Optional.empty();
    }
  }
}
