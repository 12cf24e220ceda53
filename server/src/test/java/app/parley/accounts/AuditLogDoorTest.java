package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.schema.Tables.AUDIT_ENTRY;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.Visitor;
import app.parley.channels.Sharing;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each change of the settings and of who gets in is written down with it, and stays so (U6). */
@ParleyTest
class AuditLogDoorTest {
  private final Casting casting;
  private final Mailroom mailroom;
  private final Tenant tenant;
  private final AuditTrim trim;
  private final SettableClock clock;
  private final Visitor stranger;
  private Cast cast;

  @Autowired
  AuditLogDoorTest(
      Casting casting, Mailroom mailroom, Tenant tenant, AuditTrim trim, SettableClock clock) {
    this.casting = casting;
    this.mailroom = mailroom;
    this.tenant = tenant;
    this.trim = trim;
    this.clock = clock;
    stranger = casting.stranger();
    cast = casting.cast();
  }

  @BeforeEach
  void anewCast() {
    cast = casting.cast();
  }

  @Test
  void aChangeOfAUserSaysWhoDidItFromWhereAndWhatBecameOfWhat() {
    cast.ana().patch("/users/" + cast.ben().id(), Map.of("role", "admin"));

    var entry = entries("").getFirst();
    assertThat(entry.at("/kind").asString()).isEqualTo("user-changed");
    assertThat(entry.at("/actor/name").asString()).isEqualTo("Ana Ruiz");
    assertThat(entry.at("/address").asString()).isEqualTo("127.0.0.1");
    assertThat(entry.at("/subject/name").asString()).isEqualTo("Ben Okafor");
    assertThat(entry.at("/changes").toString())
        .isEqualTo("[{\"field\":\"role\",\"before\":\"regular\",\"after\":\"admin\"}]");
  }

  @Test
  void everyWayInAndOutIsWrittenDown() {
    var ben = cast.ben().signsIn();
    stranger.post("/session", Map.of("email", cast.ben().email(), "password", "a wrong one"));
    var token = ben.post("/tokens", Map.of("name", "Report"));
    ben.delete("/tokens/" + token.at("/id"));
    ben.post("/access-requests", "");
    ben.delete("/session");
    var asked = cast.ana().get("/access-requests").at("/items/0/id");
    cast.ana().post("/access-requests/" + asked + "/grant", "");
    cast.ana().patch("/users/" + cast.ben().id(), Map.of("active", false));
    cast.ana().patch("/users/" + cast.ben().id(), Map.of("active", true));
    cast.ana().post("/users/" + cast.ben().id() + "/password-reset", "");

    assertThat(kinds())
        .containsExactly(
            "password-link-made",
            "user-reactivated",
            "user-deactivated",
            "access-granted",
            "sign-in",
            "sign-out",
            "access-asked",
            "token-revoked",
            "token-issued",
            "sign-in-failed",
            "sign-in");
  }

  @Test
  void whatIsDoneToAChannelIsWrittenDownWithoutItsSecrets() {
    var channel = mailroom.channel(cast.ana(), Sharing.COMPANY);
    var path = "/channels/" + channel;
    cast.ana().patch(path, Map.of("name", "Shop", "sharing", "private"));
    cast.ana().patch(path, Map.of("owner", Long.toString(cast.ben().id())));
    cast.ben().delete(path);

    var entries = entries("");
    assertThat(entries.stream().map(one -> one.at("/kind").asString()))
        .startsWith(
            "channel-removed", "sign-in", "channel-owner-changed", "channel-changed", "sign-in");
    assertThat(entries.get(2).at("/changes/0/before").asString()).isEqualTo("Ana Ruiz");
    assertThat(entries.get(2).at("/changes/0/after").asString()).isEqualTo("Ben Okafor");
  }

  @Test
  void aRefusedChangeLeavesNoLine() {
    cast.ana().get("/me");
    cast.ana().patch("/users/" + cast.ana().id(), Map.of("role", "regular"));

    assertThat(kinds()).containsExactly("sign-in");
  }

  @Test
  void itIsReadByWhomKindAndTime() {
    cast.ben().signsIn();
    clock.forward(Duration.ofMinutes(1));
    var between = clock.instant();
    cast.clara().signsIn();
    cast.ana().post("/invitations", Map.of("email", "eva@x.example"));

    assertThat(entries("actor=" + cast.ben().id())).hasSize(1);
    assertThat(entries("kind=user-invited")).hasSize(1);
    assertThat(entries("from=" + between)).hasSize(3);
    assertThat(entries("to=" + between)).hasSize(1);
    assertThat(entries("kind=sign-in&actor=" + cast.ana().id() + "&from=" + between)).hasSize(1);
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    for (int i = 0; i < 5; i++) {
      cast.ben().signsIn();
    }
    var all = entries("");
    var first = cast.ana().get("/audit-log?limit=4");
    var second = cast.ana().get("/audit-log?limit=4&cursor=" + first.at("/next"));

    assertThat(first.json().at("/items")).hasSize(4);
    assertThat(second.json().at("/items/0/id")).isEqualTo(all.get(4).at("/id"));
    assertThat(second.json().at("/next").isNull()).isTrue();
  }

  @Test
  void theFileHasEverythingAndNothingThatASpreadsheetRuns() {
    cast.ana().patch("/users/" + cast.ben().id(), Map.of("name", "=HYPERLINK(\"x\")"));

    var file = cast.ana().get("/audit-log.csv");

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.text().lines()).hasSize(3);
    assertThat(file.text())
        .contains("user-changed,Ana Ruiz,")
        .contains("\"'=HYPERLINK(\"\"x\"\")\"")
        .doesNotContain(",=", ",\"=");
  }

  @Test
  void theProgramMayNeitherChangeNorDeleteALine() {
    cast.ben().signsIn();
    for (var statement : List.of("update audit_entry set kind = 'x'", "delete from audit_entry")) {
      assertThatThrownBy(() -> tenant.run(cast.companyId(), tx -> tx.sql().execute(statement)))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void linesGoAfterTwoYearsAndNotBefore() {
    var now = Instant.now();
    aLine(now.minus(Duration.ofDays(729)), "young");
    aLine(now.minus(Duration.ofDays(732)), "old");

    trim.trim(cast.companyId());

    assertThat(entries("").stream().map(one -> one.at("/address").asString()))
        .contains("young")
        .doesNotContain("old");
  }

  @Test
  void anotherCompanysLinesAreNotThere() {
    cast.hana().get("/me");
    var harbor = cast.hana().get("/audit-log").json().at("/items");

    assertThat(harbor).hasSize(1);
    assertThat(entries("actor=" + cast.hana().id())).isEmpty();
  }

  private void aLine(Instant at, String address) {
    tenant.run(
        cast.companyId(),
        tx ->
            tx.sql()
                .insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.COMPANY_ID, tx.company())
                .set(AUDIT_ENTRY.ID, Ids.next())
                .set(AUDIT_ENTRY.AT, at)
                .set(AUDIT_ENTRY.KIND, "sign-in")
                .set(AUDIT_ENTRY.ADDRESS, address)
                .set(AUDIT_ENTRY.CHANGES, JSONB.valueOf("[]"))
                .execute());
  }

  private List<String> kinds() {
    return entries("").stream().map(one -> one.at("/kind").asString()).toList();
  }

  private List<JsonNode> entries(String query) {
    var answer = reader().get("/audit-log?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().at("/items").valueStream().toList();
  }

  private Member reader() {
    return cast.ana();
  }
}
