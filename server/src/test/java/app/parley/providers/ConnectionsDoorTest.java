package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.ChannelStates;
import app.parley.platform.Settings;
import app.parley.platform.Tenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S1, S2, S3, S5, C4 over HTTP. */
@ParleyTest
class ConnectionsDoorTest {
  private final Cast cast;
  private final Settings settings;
  private final Tenant tenant;
  private final ChannelStates channels;

  @Autowired
  ConnectionsDoorTest(Casting casting, Settings settings, Tenant tenant, ChannelStates channels) {
    this.cast = casting.cast();
    this.settings = settings;
    this.tenant = tenant;
    this.channels = channels;
  }

  @Test
  void aChannelThatItsProviderConfirmsIsMade() {
    var made = cast.ana().post("/channels", loft("north"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/provider")).isEqualTo("dove-post");
    assertThat(made.at("/owner/name")).isEqualTo("Ana Ruiz");
    assertThat(made.at("/sharing")).isEqualTo("private");
    assertThat(made.at("/health")).isEqualTo("ok");
    assertThat(made.at("/verifyToken")).isEqualTo("coo");
    assertThat(made.at("/webhookUrl"))
        .isEqualTo(settings.baseUrl() + "/webhooks/dove/" + made.at("/id"));
    assertThat(cast.ana().get("/channels/" + made.at("/id")).json()).isEqualTo(made.json());
  }

  @Test
  void secretsAreNeverShownAgain() {
    var made = cast.ana().post("/channels", loft("north"));

    assertThat(made.text()).doesNotContain("open-sesame");
    assertThat(cast.ana().get("/channels").text()).doesNotContain("open-sesame");
  }

  @Test
  void theVerifyTokenIsShownUntilTheProviderCalled() {
    var id = connect("north");
    tenant.run(cast.companyId(), tx -> channels.verified(tx, Long.parseLong(id)));

    assertThat(cast.ana().get("/channels/" + id).json().get("verifyToken").isNull()).isTrue();
  }

  @Test
  void everyBadFieldIsNamedAtOnce() {
    var wish =
        Map.of(
            "provider", "dove-post",
            "name", " ",
            "sharing", "everyone",
            "users", List.of("7"),
            "settings", Map.of("loft", "", "colour", "grey"));

    var answer = cast.ana().post("/channels", wish);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(fields(answer))
        .containsExactlyInAnyOrder(
            "name",
            "sharing",
            "users",
            "users[0]",
            "settings.loft",
            "settings.key",
            "settings.colour");
  }

  @Test
  void whatTheProviderDoesNotConfirmIsNamedToo() {
    var wish = new HashMap<>(loft("north"));
    wish.put("settings", Map.of("loft", "north", "key", "wrong"));

    assertThat(fields(cast.ana().post("/channels", wish))).containsExactly("settings.key");
    assertThat(cast.ana().get("/channels").json().at("/items").size()).isZero();
  }

  @Test
  void unknownFieldsAndProvidersAreRefused() {
    var more = new HashMap<>(loft("north"));
    more.put("owner", "1");
    var unknown = new HashMap<>(loft("north"));
    unknown.put("provider", "smoke-signs");

    assertThat(fields(cast.ana().post("/channels", more))).containsExactly("owner");
    assertThat(fields(cast.ana().post("/channels", unknown))).containsExactly("provider");
  }

  @Test
  void onlyAccountSettingsConnect() {
    assertThat(cast.ben().post("/channels", "no json").status()).isEqualTo(403);
    assertThat(cast.ben().get("/catalogue").status()).isEqualTo(403);
  }

  @Test
  void theSameAccountIsConnectedOnce() {
    connect("north");

    assertThat(cast.ana().post("/channels", loft("north")).problem()).isEqualTo("conflict");
    assertThat(cast.hana().post("/channels", loft("north")).status())
        .as("another company")
        .isEqualTo(201);
  }

  @Test
  void theCatalogueKeepsItsOrderAndLeavesOutWhatIsClosed() {
    var items = cast.ana().get("/catalogue").json().at("/items");

    assertThat(items.valueStream().map(item -> item.get("provider").asString()))
        .startsWith("messenger", "sms-twilio")
        .doesNotContain("whatsapp-twilio");
  }

  @Test
  void aProviderClosedToNewCustomersCannotBeConnected() {
    var wish = new HashMap<>(loft("north"));
    wish.put("provider", "whatsapp-twilio");

    var answer = cast.ana().post("/channels", wish);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("closed-to-new-customers");
  }

  @Test
  void aChannelIsSeenByThoseWithAccessAndIsNotThereForOthers() {
    var id = connect("north");

    assertThat(cast.ben().get("/channels/" + id).status()).isEqualTo(404);
    change(cast.ana(), id, Map.of("sharing", "users", "users", List.of("" + cast.ben().id())));
    assertThat(cast.ben().get("/channels").at("/items/0/id")).isEqualTo(id);
    assertThat(cast.ben().get("/channels/" + id).json().get("verifyToken").isNull()).isTrue();
    assertThat(cast.clara().get("/channels").json().at("/items").size()).isZero();
    assertThat(cast.hana().get("/channels/" + id).status()).isEqualTo(404);
  }

  @Test
  void aNameIsChangedByTheOwnerAndNoOneElse() {
    var id = connect("north");
    change(cast.ana(), id, Map.of("sharing", "company"));

    assertThat(change(cast.ana(), id, Map.of("name", "Loft")).at("/name")).isEqualTo("Loft");
    assertThat(change(cast.ben(), id, Map.of("name", "Mine")).status()).isEqualTo(403);
    assertThat(change(cast.hana(), id, Map.of("name", "Mine")).status()).isEqualTo(404);
  }

  @Test
  void anotherOwnerAloneChangesTheSharingThen() {
    var id = connect("north");

    assertThat(change(cast.ana(), id, Map.of("owner", "" + cast.ben().id())).at("/owner/name"))
        .isEqualTo("Ben Okafor");
    assertThat(change(cast.ana(), id, Map.of("sharing", "company")).status()).isEqualTo(403);
    assertThat(change(cast.ben(), id, Map.of("sharing", "company")).status()).isEqualTo(200);
    assertThat(change(cast.ben(), id, Map.of("settings", Map.of("key", "x"))).status())
        .isEqualTo(403);
  }

  @Test
  void theAuditLogTellsOfSettingsAndThatSecretsAreOtherOnes() {
    var id = connect("north");
    change(cast.ana(), id, Map.of("settings", Map.of("key", "new-sesame")));
    change(cast.ana(), id, Map.of("settings", Map.of("key", "new-sesame"), "name", "Attic"));

    var log = cast.ana().get("/audit-log");
    var kinds = log.json().at("/items").valueStream().map(one -> one.at("/kind").asString());
    assertThat(kinds)
        .startsWith("channel-changed", "channel-secrets-replaced", "channel-connected");
    assertThat(log.at("/items/0/changes/0/after")).isEqualTo("Attic");
    assertThat(log.text()).doesNotContain("sesame");
  }

  @Test
  void newSettingsAreCheckedAndRepairTheChannel() {
    var id = connect("north");
    tenant.run(
        cast.companyId(), tx -> channels.needsAttention(tx, Long.parseLong(id), "The key broke."));

    assertThat(cast.ana().get("/channels/" + id).at("/healthReason")).isEqualTo("The key broke.");
    assertThat(fields(change(cast.ana(), id, Map.of("settings", Map.of("key", "wrong")))))
        .containsExactly("settings.key");
    assertThat(change(cast.ana(), id, Map.of("settings", Map.of("key", "new"))).at("/health"))
        .isEqualTo("ok");
    assertThat(change(cast.ana(), id, Map.of("settings", Map.of("loft", "south"))).status())
        .isEqualTo(400);
  }

  private String connect(String loft) {
    return cast.ana().post("/channels", loft(loft)).at("/id");
  }

  private static Answer change(Member who, String id, Map<String, Object> change) {
    return who.patch("/channels/" + id, change);
  }

  private static Map<String, Object> loft(String loft) {
    return Map.of(
        "provider",
        "dove-post",
        "name",
        "Doves",
        "settings",
        Map.of("loft", loft, "key", "open-sesame"));
  }

  private static List<String> fields(Answer answer) {
    return answer
        .json()
        .at("/errors")
        .valueStream()
        .map(one -> one.get("field").asString())
        .toList();
  }
}
