package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.platform.CannotStart;
import app.parley.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R2: an export can be read by anybody, and holds what people wrote and no secrets. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String VISITOR = "4711";

  private final Cast cast;
  private final Mailroom mailroom;
  private final Settings settings;
  private Path folder;
  private Path company;
  private long rosa;

  @Autowired
  ExportTest(Casting casting, Mailroom mailroom, Settings settings) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.settings = settings;
  }

  @BeforeAll
  void export(@TempDir Path temporary) throws Exception {
    var channel = mailroom.channel(cast.ana(), Sharing.COMPANY);
    long bruno = customerWrites(channel, "bruno", "Two bags, please");
    rosa = customerWrites(channel, VISITOR, "Is the shop open?");
    visits(channel);
    long marta = customerWrites(channel, "marta", "Beans?\nOr \"coffee\"");
    customerWrites(channel, "bruno", "Or three");
    var reply = Map.of("clientId", "c-1", "text", "Yes");
    cast.ben().post("/conversations/" + marta + "/messages", reply);
    var linked =
        Map.of(
            "type",
            "person",
            "create",
            Map.of("name", "=Marta()", "phones", List.of("+4930901820")));
    cast.ben().post("/conversations/" + marta + "/links", linked);
    mailroom.deletes(cast.ana(), customerWrites(channel, "gone", "Forget me"));
    var harbor = mailroom.channel(cast.hana(), Sharing.COMPANY);
    mailroom.customerWrites(cast.hana().companyId(), harbor, "rosa", "Do you have books?");
    assertThat(bruno).isLessThan(marta);

    folder = temporary.resolve("export");
    new Export(settings, cast.companyId()).to(folder);
    company = folder.resolve("Bramble-Coffee-" + cast.companyId());
  }

  @Test
  void eachConversationIsALineWithItsMessagesInTheirOrder() throws IOException {
    var threads = lines("conversations.jsonl");
    assertThat(threads).hasSize(3);
    assertThat(threads.getFirst().at("/participant/address").asString()).isEqualTo("bruno");
    assertThat(texts(threads.getFirst())).containsExactly("Two bags, please", "Or three");
    var marta = threads.getLast();
    assertThat(texts(marta)).startsWith("Beans?\nOr \"coffee\"", "Yes");
    assertThat(marta.at("/messages/1/author").asString()).isEqualTo(cast.ben().name());
    assertThat(marta.at("/links/0/type").asString()).isEqualTo("person");
  }

  @Test
  void itemsAndNotesAreThere() throws IOException {
    assertThat(lines("persons.jsonl"))
        .extracting(line -> line.at("/name").asString())
        .containsExactly("=Marta()");
    assertThat(lines("notes.jsonl").getFirst().at("/html").asString()).contains("Beans?");
    assertThat(lines("users.jsonl")).hasSize(4);
  }

  @Test
  void whoWasLetInAndWhatWasChangedIsThere() throws IOException {
    assertThat(lines("audit-log.jsonl"))
        .anySatisfy(line -> {
          assertThat(line.at("/kind").asString()).isEqualTo("sign-in");
          assertThat(line.at("/actor").asString()).isEqualTo(cast.ben().name());
        });
  }

  @Test
  void visitorsOfTheWebsiteAreThereWithTheirConversations() throws IOException {
    assertThat(lines("website-visitors.jsonl"))
        .singleElement()
        .satisfies(visitor -> {
          assertThat(visitor.at("/email").asString()).isEqualTo("rosa@shop.example");
          assertThat(visitor.at("/conversation").asLong()).isEqualTo(rosa);
        });
  }

  @Test
  void aSpreadsheetRunsNothingOfIt() throws IOException {
    var sheet = Files.readString(company.resolve("persons.csv"));
    assertThat(sheet).startsWith("\uFEFFId,Name,First name").contains(",'=Marta(),");
    assertThat(sheet).contains(",'+4930901820,");
  }

  @Test
  void theIndexCountsAndLeadsToEachFile() throws IOException {
    var page = Files.readString(folder.resolve("index.html"));
    assertThat(page).contains("<h2>Bramble Coffee</h2>");
    assertThat(page).contains("/conversations.jsonl\">conversations.jsonl</a><td>3\n");
    assertThat(page).contains("/persons.csv\">persons.csv</a><td>1\n");
    assertThat(Files.getPosixFilePermissions(folder))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void namesOfCompaniesAreNoMarkup(@TempDir Path other) throws IOException {
    IndexPage.write(
        other, List.of(new IndexPage.Line("<b>&", PlainName.of("<b>&/..", "company"), Map.of())));
    assertThat(Files.readString(other.resolve("index.html"))).contains("<h2>&lt;b&gt;&amp;</h2>");
  }

  @Test
  void nothingOfOthersAndNothingDeletedAndNoSecretIsInIt() throws IOException {
    try (var files = Files.walk(folder)) {
      var all =
          files.filter(Files::isRegularFile).map(ExportTest::content).collect(Collectors.joining());
      assertThat(all).contains("Beans?");
      assertThat(all).doesNotContain("books?").doesNotContain("Forget me").doesNotContain("argon2");
    }
  }

  @Test
  void aFolderWithSomethingInItIsRefused() {
    assertThatThrownBy(() -> new Export(settings, cast.companyId()).to(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessage("The folder %s is not empty".formatted(folder));
  }

  private void visits(long channel) throws SQLException {
    var visitor =
        "insert into webchat_visitor (company_id, id, channel_id, subject, email, created_at)"
            + " values (%d, %s, %d, 'rosa', 'rosa@shop.example', now())";
    try (var connection = Place.connect(Objects.requireNonNull(settings.databaseUrl()));
        var statement = connection.createStatement()) {
      statement.execute(visitor.formatted(cast.companyId(), VISITOR, channel));
    }
  }

  private long customerWrites(long channel, String address, String text) {
    return mailroom.customerWrites(cast.companyId(), channel, address, text);
  }

  private List<JsonNode> lines(String file) throws IOException {
    return Files.readAllLines(company.resolve(file)).stream().map(JSON::readTree).toList();
  }

  private static List<String> texts(JsonNode thread) {
    return thread.at("/messages").valueStream().map(one -> one.at("/text").asString()).toList();
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
