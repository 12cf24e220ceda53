package app.parley.crm;

import static parley.schema.Tables.PERSON;
import static parley.schema.Tables.PERSON_ADDRESS;

import app.parley.platform.Tx;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.impl.DSL;

/** Whose phone number or e-mail address it is, compared as phones and addresses are. */
final class PersonAddresses {
  private PersonAddresses() {}

  static void put(Tx tx, Person person) {
    remove(tx, person.id());
    for (var address : keys(person)) {
      tx.sql().insertInto(PERSON_ADDRESS).values(tx.company(), address, person.id()).execute();
    }
  }

  static void remove(Tx tx, long person) {
    tx.sql()
        .deleteFrom(PERSON_ADDRESS)
        .where(PERSON_ADDRESS.COMPANY_ID.eq(tx.company()), PERSON_ADDRESS.PERSON_ID.eq(person))
        .execute();
  }

  /** Persons who have it, oldest first. */
  static List<Person> with(Tx tx, String address, int most) {
    Collection<String> keys =
        address.contains("@")
            ? Set.of(address.strip().toLowerCase(Locale.ROOT))
            : PhoneKeys.lookedUp(address);
    return tx.sql()
        .selectFrom(PERSON)
        .where(
            PERSON.COMPANY_ID.eq(tx.company()),
            PERSON.DELETED_AT.isNull(),
            PERSON.ID.in(
                DSL.select(PERSON_ADDRESS.PERSON_ID)
                    .from(PERSON_ADDRESS)
                    .where(
                        PERSON_ADDRESS.COMPANY_ID.eq(tx.company()),
                        PERSON_ADDRESS.ADDRESS.in(keys))))
        .orderBy(PERSON.ID)
        .limit(most)
        .fetch(Person::of);
  }

  private static Set<String> keys(Person person) {
    var keys = new HashSet<String>();
    person.emails().forEach(email -> keys.add(email.value().toLowerCase(Locale.ROOT)));
    person.phones().forEach(phone -> PhoneKeys.kept(phone.value()).ifPresent(keys::add));
    return keys;
  }
}
