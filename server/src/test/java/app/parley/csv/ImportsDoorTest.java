package app.parley.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files of items come in with a look before it, once, and with a reason for each row left out. */
@ParleyTest
class ImportsDoorTest {
  private final Cast cast;
  private final Member ana;

  @Autowired
  ImportsDoorTest(Casting casting) {
    cast = casting.cast();
    ana = cast.ana();
  }

  @Test
  void thePreviewTellsColumnsRowsAndErrorsAndImportsNothing() {
    var file = "Name;E-Mail;Shoe size\nMarta;m@x.example;39\n;i@x.example;44\n";
    var import1 = uploaded("person", file).json();
    assertThat(import1.get("state").asString()).isEqualTo("uploaded");
    assertThat(import1.get("rows").intValue()).isEqualTo(2);
    assertThat(import1.get("columns"))
        .extracting(column -> column.get("field").asString())
        .containsExactly("name", "email", "");
    assertThat(import1.at("/columns/0/samples/0").asString()).isEqualTo("Marta");
    assertThat(import1.at("/errors/0/row").intValue()).isEqualTo(3);
    assertThat(import1.at("/errors/0/reason").asString()).isEqualTo("name: This is needed.");
    assertThat(persons()).isEmpty();
  }

  @Test
  void goodRowsGoInAndBadOnesComeBackWithTheirReasons() {
    var id = uploaded("person", "Name,Email,Owner\nMarta,m@x.example,\n=Igor,,nobody\n").at("/id");
    var done = started(id);
    assertThat(done.at("/done/added").intValue()).isEqualTo(1);
    assertThat(done.at("/done/failed").intValue()).isEqualTo(1);
    assertThat(persons()).containsExactly("Marta");
    var bad = ana.get("/imports/" + id + "/errors.csv");
    assertThat(bad.header("Content-Type")).startsWith("text/csv");
    assertThat(bad.text())
        .isEqualTo(
            "\uFEFFRow,Reason,Name,Email,Owner\r\n"
                + "3,owner: There is no such user.,'=Igor,,nobody\r\n");
  }

  @Test
  void aSecondStartImportsNothingTwice() {
    var id = uploaded("person", "Name\nMarta\n").at("/id");
    ana.post("/imports/" + id + "/start", "");
    started(id);
    assertThat(persons()).containsExactly("Marta");
    var late = ana.patch("/imports/" + id, Map.of("duplicates", "add"));
    assertThat(late.problem()).isEqualTo("conflict");
  }

  @Test
  void whoIsThereAlreadyIsSkippedOrUpdated() {
    var first = uploaded("person", "Name,Phone\nMarta,+48 555 010 244\n").at("/id");
    started(first);
    var file = "Name,Phone,Email\nMarta Nowak,0048-555010244,m@x.example\n";
    var skipped = uploaded("person", file);
    assertThat(skipped.json().get("duplicateRows").intValue()).isEqualTo(1);
    assertThat(started(skipped.at("/id")).at("/done/skipped").intValue()).isEqualTo(1);
    assertThat(persons()).containsExactly("Marta");
    var updated = uploaded("person", file).at("/id");
    ana.patch("/imports/" + updated, Map.of("duplicates", "update"));
    assertThat(started(updated).at("/done/updated").intValue()).isEqualTo(1);
    var marta = ana.get("//api/v2/persons").json().at("/data/0");
    assertThat(marta.get("name").asString()).isEqualTo("Marta Nowak");
    assertThat(marta.get("phones")).hasSize(1);
    assertThat(marta.get("emails")).hasSize(1);
  }

  @Test
  void columnsAreWhatPeopleSayTheyAre() {
    var id = uploaded("person", "A,B\nMarta,m@x.example\n").at("/id");
    var changed = ana.patch("/imports/" + id, Map.of("columns", List.of("name", "email")));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.json().get("errors")).isEmpty();
    for (var wrong : List.of(List.of("name"), List.of("name", "shoe"), List.of("name", "name"))) {
      var answer = ana.patch("/imports/" + id, Map.of("columns", wrong));
      assertThat(answer.at("/errors/0/field")).isEqualTo("columns");
    }
  }

  @Test
  void dealsFindTheirStageAndMakeWhomTheyBelongTo() {
    var file =
        "Title,Value,Currency,Stage,Person,Organization,Status,Lost reason,Expected close date\n"
            + "Roaster,\"1.234,50\",pln,contact made,Marta,Lumen,lost,Too dear,31.1.2027\n"
            + "Grinder,10,EUR,No such stage,,,,,\n"
            + "Mill,10,EUR,,Marta,Lumen,,,\n";
    var done = started(uploaded("deal", file).at("/id"));
    assertThat(done.at("/done/added").intValue()).as(done.toString()).isEqualTo(2);
    assertThat(done.at("/errors/0/reason").asString()).isEqualTo("stage: There is no such stage.");
    var deal = ana.get("//api/v2/deals?status=lost").json().at("/data/0");
    assertThat(deal.get("value").decimalValue()).isEqualByComparingTo("1234.50");
    assertThat(deal.get("currency").asString()).isEqualTo("PLN");
    assertThat(deal.get("expected_close_date").asString()).isEqualTo("2027-01-31");
    assertThat(persons()).containsExactly("Marta");
    assertThat(ana.get("//api/v2/organizations").json().get("data")).hasSize(1);
  }

  @Test
  void aRowThatIsRefusedMakesNothingElse() {
    var file = "Title,Person,Value\n" + "x".repeat(256) + ",Marta,5\n";
    var done = started(uploaded("deal", file).at("/id"));
    assertThat(done.at("/done/failed").intValue()).isEqualTo(1);
    assertThat(persons()).isEmpty();
  }

  @Test
  void moreRowsThanFitIntoOneTransactionGoInToo() {
    int rows = ImportFollower.AT_ONCE + 1;
    var file =
        IntStream.rangeClosed(1, rows)
            .mapToObj(i -> "Person " + i)
            .collect(Collectors.joining("\n", "Name\n", "\n"));
    assertThat(started(uploaded("person", file).at("/id")).at("/done/added").intValue())
        .isEqualTo(rows);
    assertThat(persons()).hasSize(rows).doesNotHaveDuplicates();
  }

  @Test
  void whatIsExportedComesBackAsItWas() {
    var lumen = ana.post("//api/v2/organizations", Map.of("name", "=Lumen, \"Ltd\""));
    var emails =
        List.of(Map.of("value", "m@x.example"), Map.of("value", "m@home.example", "label", "home"));
    ana.post(
        "//api/v2/persons",
        Map.of(
            "name",
            "-Marta\nNowak",
            "emails",
            emails,
            "phones",
            List.of(Map.of("value", "+48 555 010 244")),
            "org_id",
            lumen.json().at("/data/id")));
    var before = without(ana.get("//api/v2/persons").json().at("/data/0"), "update_time");
    var out = ana.get("/exports/person.csv");
    assertThat(out.header("Content-Disposition")).contains("persons.csv");
    assertThat(out.text()).contains("\"'-Marta\nNowak\"", "'+48 555 010 244", "\"'=Lumen, ");
    var id = uploaded("person", out.text()).at("/id");
    ana.patch("/imports/" + id, Map.of("duplicates", "update"));
    assertThat(started(id).at("/done/updated").intValue()).isEqualTo(1);
    assertThat(without(ana.get("//api/v2/persons").json().at("/data/0"), "update_time"))
        .isEqualTo(before);
    var copy = uploaded("person", out.text()).at("/id");
    ana.patch("/imports/" + copy, Map.of("duplicates", "add"));
    started(copy);
    var added = ana.get("//api/v2/persons").json().at("/data/1");
    assertThat(added.get("emails")).isEqualTo(before.get("emails"));
    assertThat(added.get("org_id")).isEqualTo(before.get("org_id"));
  }

  @Test
  void anExportHonorsTheFiltersOfTheList() {
    ana.post("//api/v2/deals", Map.of("title", "Won", "status", "won"));
    ana.post("//api/v2/deals", Map.of("title", "Open"));
    var person = ana.post("//api/v2/persons", Map.of("name", "Marta")).json().at("/data/id");
    ana.post("//api/v1/leads", Map.of("title", "Coffee", "person_id", person));
    assertThat(ana.get("/exports/deal.csv?status=won").text())
        .contains("Won")
        .doesNotContain("Open,");
    assertThat(ana.get("/exports/lead.csv").text()).contains("Coffee", "Marta");
    assertThat(ana.get("/exports/lead.csv?archived=1").text()).doesNotContain("Coffee");
    assertThat(ana.get("/exports/deal.csv?status=odd").status()).isEqualTo(400);
    assertThat(ana.get("/exports/shoe.csv").status()).isEqualTo(404);
    assertThat(cast.hana().get("/exports/deal.csv").text()).doesNotContain("Won");
  }

  @Test
  void whatIsNoFileOfItemsIsRefused() {
    assertThat(uploaded("person", "Name\n").at("/errors/0/field")).isEqualTo("file");
    assertThat(uploaded("person", "").at("/errors/0/field")).isEqualTo("file");
    assertThat(uploaded("stage", "Name\nx\n").at("/errors/0/field")).isEqualTo("type");
    var json = ana.post("/imports?type=person", "Name\nMarta\n");
    assertThat(json.status()).isEqualTo(415);
    var large = uploaded("person", "Name\n" + "x".repeat(10 * 1024 * 1024));
    assertThat(large.status()).isEqualTo(413);
    var long1 = uploaded("person", "Name\n" + "x\n".repeat(CsvFile.MOST_ROWS + 1));
    assertThat(long1.at("/errors/0/detail")).contains("50001");
    var id = uploaded("person", "Name\nMarta\n").at("/id");
    assertThat(cast.hana().get("/imports/" + id).status()).isEqualTo(404);
    assertThat(cast.hana().post("/imports/" + id + "/start", "").status()).isEqualTo(404);
  }

  private Answer uploaded(String type, String file) {
    return ana.session()
        .with("Content-Type", "text/csv")
        .call("POST", "/imports?type=" + type, file.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode started(String id) {
    assertThat(ana.post("/imports/" + id + "/start", "").status()).isEqualTo(200);
    await().until(() -> ana.get("/imports/" + id).at("/state").equals("done"));
    return ana.get("/imports/" + id).json();
  }

  private List<String> persons() {
    return ana.get("//api/v2/persons?limit=500")
        .json()
        .get("data")
        .valueStream()
        .map(person -> person.get("name").asString())
        .toList();
  }

  private static JsonNode without(JsonNode item, String field) {
    var copy = (tools.jackson.databind.node.ObjectNode) item.deepCopy();
    copy.remove(field);
    return copy;
  }
}
