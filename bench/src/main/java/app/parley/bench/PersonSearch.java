package app.parley.bench;

import app.parley.bench.Persons.Person;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How long a search as one types takes among a million persons. */
record PersonSearch(Program parley, Company company) {
  private static final int PERSONS = 1_000_000;
  private static final int WARM_UP = 5;
  private static final int TIMES = 40;
  private static final List<String> CALLS =
      List.of(
          "/api/v2/persons/search?limit=10&term=",
          "/api/v2/itemSearch?item_types=person,deal,lead&limit=10&term=");

  List<Figure> figures() throws Exception {
    var all = new Samples();
    var figures = new ArrayList<Figure>();
    var persons = filled();
    try (var wire = new Wire(parley.port())) {
      for (var term : terms().entrySet()) {
        var samples = new Samples();
        search(wire, persons.subList(0, WARM_UP), term.getValue(), new Samples());
        search(wire, persons.subList(WARM_UP, WARM_UP + TIMES), term.getValue(), samples, all);
        figures.add(
            Figure.told(
                "search for " + term.getKey() + ", p50 and p99",
                "%.1f ms, %.1f ms",
                samples.percentile(50),
                samples.percentile(99)));
      }
    }
    figures.add(
        Figure.atMost("search among 1,000,000 persons, p99 of all", all.percentile(99), 50, "ms"));
    return figures;
  }

  private List<Person> filled() throws SQLException, IOException {
    try (var database = parley.database()) {
      return new Persons(database).fill(PERSONS);
    }
  }

  /** What people type, rare and common. */
  private static Map<String, Function<Person, String>> terms() {
    var terms = new LinkedHashMap<String, Function<Person, String>>();
    terms.put("a whole name", Person::name);
    terms.put("part of a last name", person -> person.name().replaceAll(".* ", "").substring(1, 5));
    terms.put("a first name", person -> person.name().replaceAll(" .*", ""));
    terms.put("three letters", person -> person.name().substring(0, 3));
    terms.put("two letters", person -> person.name().substring(0, 2));
    terms.put("an e-mail address", Person::email);
    terms.put("half the e-mail addresses", _ -> "bigmail.example");
    terms.put("a phone number", Person::phone);
    terms.put("the end of a phone number", person -> person.phone().substring(6));
    terms.put("nothing that is there", person -> "zq" + person.phone().substring(8) + "xj");
    return terms;
  }

  private void search(
      Wire wire, List<Person> persons, Function<Person, String> term, Samples... samples)
      throws IOException {
    for (var person : persons) {
      var text = URLEncoder.encode(term.apply(person), StandardCharsets.UTF_8);
      for (var call : CALLS) {
        var request = company.ana().reading(call + text);
        long begun = System.nanoTime();
        var answer = wire.exchange(request);
        long took = System.nanoTime() - begun;
        if (answer.status() != 200) {
          throw new IOException(call + text + " was answered " + answer.status());
        }
        for (var one : samples) {
          one.add(took);
        }
      }
    }
  }
}
