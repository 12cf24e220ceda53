package app.parley.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.postgresql.PGConnection;

/**
 * Persons written straight into the tables by COPY, with the words that a search finds them by.
 * Names are made of syllables, first names are few, and one e-mail address in two is of the same
 * house.
 */
final class Persons {
  private static final int TOGETHER = 10_000;
  private static final List<String> FIRST_NAMES =
      List.of(
          "Ana",
          "Ben",
          "Clara",
          "Dev",
          "Emma",
          "Farid",
          "Greta",
          "Hana",
          "Igor",
          "Julia",
          "Kofi",
          "Lena",
          "Marta",
          "Nils",
          "Olga",
          "Pedro",
          "Quinn",
          "Rosa",
          "Sven",
          "Tara",
          "Uwe",
          "Vera",
          "Wim",
          "Xenia",
          "Yusuf",
          "Zofia",
          "Aleksandra",
          "Bartosz",
          "Chiara",
          "Dmitri");
  private static final List<String> SYLLABLES =
      List.of(
          "ko", "wal", "ski", "ber", "ger", "mar", "tin", "sa", "to", "oka", "for", "pa", "tel",
          "ru", "iz", "no", "vak", "sen", "lin", "dor", "fel", "gar", "cia", "hof", "mann", "ev");

  private final Connection database;
  private final Random random = new Random(11);
  private final Instant now = Instant.now();
  private final List<Person> some = new ArrayList<>();

  Persons(Connection database) {
    this.database = database;
  }

  /** Writes so many; gives one of each thousand. */
  List<Person> fill(int count) throws SQLException, IOException {
    var index = definition("item_words_parts");
    execute("drop index item_words_parts");
    for (int begun = 0; begun < count; begun += TOGETHER) {
      fillFrom(begun + 1);
    }
    execute("select setval(pg_get_serial_sequence('person', 'id'), (select max(id) from person))");
    execute("set maintenance_work_mem = '1GB'");
    execute(index);
    execute("vacuum analyze");
    execute("checkpoint");
    return some;
  }

  private void fillFrom(int first) throws SQLException, IOException {
    var copy = database.unwrap(PGConnection.class).getCopyAPI();
    var company = text("select company_id from app_user order by number limit 1");
    var owner = text("select number from app_user order by number limit 1");
    var rows = new StringBuilder();
    var words = new StringBuilder();
    for (int id = first; id < first + TOGETHER; id++) {
      var person = person(id);
      rows.append(
          """
          %s\t%d\t%s\t%s\t[{"value":"%s","primary":true,"label":"work"}]\t\
          [{"value":"%s","primary":true,"label":"work"}]\t%s\t%s
          """
              .formatted(company, id, person.name, owner, person.email, person.phone, now, now));
      words.append(
          "%s\tperson\t%d\t\\nn:%s\\ne:%s\\np:%s\\n\n"
              .formatted(
                  company,
                  id,
                  person.name.toLowerCase(Locale.ROOT),
                  person.email,
                  person.phone.substring(1)));
      if (id % 1_000 == 0) {
        some.add(person);
      }
    }
    copy.copyIn(
        """
        copy person (company_id, id, name, owner_id, emails, phones, add_time, update_time)
        from stdin
        """,
        new StringReader(rows.toString()));
    copy.copyIn(
        "copy item_words (company_id, item_type, item_id, words) from stdin",
        new StringReader(words.toString()));
  }

  private Person person(int id) {
    var first = any(FIRST_NAMES);
    var last = any(SYLLABLES) + any(SYLLABLES) + any(SYLLABLES);
    var house = random.nextBoolean() ? "bigmail" : any(SYLLABLES) + any(SYLLABLES) + "-" + id % 997;
    return new Person(
        first + " " + Character.toUpperCase(last.charAt(0)) + last.substring(1),
        first.toLowerCase(Locale.ROOT) + "." + last + id + "@" + house + ".example",
        "+48%09d".formatted(random.nextInt(1_000_000_000)));
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private String definition(String index) throws SQLException {
    return text("select indexdef from pg_indexes where indexname = '" + index + "'");
  }

  private String text(String query) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String command) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(command);
    }
  }

  record Person(String name, String email, String phone) {}
}
