package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.CHANNEL;
import static parley.schema.Tables.INTAKE_EVENT;
import static parley.schema.Tables.UNKNOWN_ACCOUNT_CALL;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.Visitor;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.platform.secrets.Hmac;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** P: a signed call is stored, then 200; nothing else gets in. */
@ParleyTest
class MessengerWebhookTest {
  private static final String SECRET = "the channel's own secret";
  private static final String OPERATORS_SECRET = "the operator's own secret";

  private final Cast cast;
  private final Visitor meta;
  private final Tenant tenant;
  private final Channels channels;
  private final DSLContext database;
  private final String page = "page-" + Ids.next();
  private final long channel;
  private final String door;

  @Autowired
  MessengerWebhookTest(Casting casting, Tenant tenant, Channels channels, DSLContext database) {
    this.cast = casting.cast();
    this.meta = casting.stranger();
    this.tenant = tenant;
    this.channels = channels;
    this.database = database;
    this.channel = connect(page, SECRET);
    this.door = "//webhooks/messenger/" + channel;
  }

  @Test
  void aBodyOverFourMebibytesIsTooLarge() {
    assertThat(post(door, SECRET, "x".repeat(4 * 1024 * 1024 + 1)).status()).isEqualTo(413);
    assertThat(post(door, SECRET, "x".repeat(4 * 1024 * 1024)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not json", "{\"object\":\"page\"}", "[]", "\0"})
  void whatIsSignedIsTakenWhateverItSays(String body) {
    assertThat(post(door, SECRET, body).status()).isEqualTo(200);

    await().untilAsserted(() -> assertThat(states()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "abc", "99999999999999999999"})
  void aChannelThatIsNotThereIsNotFound(String id) {
    assertThat(post("//webhooks/messenger/" + id, SECRET, "{}").status()).isEqualTo(404);
  }

  @Test
  void aChannelOfAnotherKindIsNotFoundHere() {
    assertThat(meta.post("//webhooks/twilio/" + channel, "{}").status()).isEqualTo(404);
  }

  @Test
  void theHandshakeGivesTheChallengeBackAndNothingElse() {
    var answer = handshake(door, "verify-me", "1158201444");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("1158201444");
    assertThat(answer.header("Content-Type")).startsWith("text/plain");
    assertThat(channelRow("verified_at")).isNotNull();
  }

  @Test
  void aHandshakeThatWasNotAgreedOnIsRefused() {
    assertThat(handshake(door, "guess", "1").status()).isEqualTo(403);
    assertThat(meta.get(door).status()).isEqualTo(403);
    assertThat(handshake(door, "verify-me", "%3Cscript%3E").status()).isEqualTo(403);
    assertThat(handshake(door, "verify-me", "1".repeat(201)).status()).isEqualTo(403);
    assertThat(channelRow("verified_at")).isNull();
  }

  @Test
  void anotherPagesEventGoesOnlyToAChannelWhoseOwnSecretVerifies() {
    var sibling = "page-" + Ids.next();
    var foreign = "page-" + Ids.next();
    connect(sibling, SECRET);
    connect(foreign, "another secret");

    post(door, SECRET, text(sibling, "m_1", "For the sibling"));
    post(door, SECRET, text(foreign, "m_2", "For nobody"));

    await().untilAsserted(() -> assertThat(states()).containsExactly("applied", "ignored"));
    assertThat(shown()).containsExactly("For the sibling");
    assertThat(unknown(foreign)).as("kept as of an unknown account").isEqualTo(1);
  }

  @Test
  void theOperatorsAppReachesThePageOfEachCompany() {
    var harbor = "page-" + Ids.next();
    tenant.run(
        cast.hana().companyId(), tx -> channels.create(tx, channel(cast.hana().id(), harbor, "x")));
    var body =
        "{\"object\":\"page\",\"entry\":["
            + entry(page, "m_1", "To Bramble")
            + ","
            + entry(harbor, "m_2", "To Harbor")
            + ","
            + entry("nobody-" + page, "m_3", "To nobody")
            + "]}";

    assertThat(post("//webhooks/messenger", OPERATORS_SECRET, body).status()).isEqualTo(200);

    await().untilAsserted(() -> assertThat(shown()).containsExactly("To Bramble"));
    await()
        .untilAsserted(() ->
            assertThat(cast.hana().get("/conversations").at("/items/0/lastMessage/text"))
                .isEqualTo("To Harbor"));
    assertThat(states()).as("sees nothing of the others").containsExactly("applied");
    assertThat(unknown("nobody-" + page)).isEqualTo(1);
  }

  @Test
  void theOperatorsDoorTakesTheOperatorsSecretOnlyAndNoOtherDoorTakesIt() {
    assertThat(post(door, OPERATORS_SECRET, text(page, "m_1", "Forged")).status()).isEqualTo(403);
    assertThat(post("//webhooks/messenger", SECRET, text(page, "m_1", "Forged")).status())
        .isEqualTo(403);
    assertThat(handshake("//webhooks/messenger", "the%20operator%27s%20own%20word", "77").text())
        .isEqualTo("77");
    assertThat(handshake("//webhooks/messenger", "verify-me", "77").status()).isEqualTo(403);
  }

  private int unknown(String account) {
    return database.fetchCount(UNKNOWN_ACCOUNT_CALL, UNKNOWN_ACCOUNT_CALL.ACCOUNT.eq(account));
  }

  private long connect(String page, String secret) {
    return tenant.in(
        cast.companyId(), tx -> channels.create(tx, channel(cast.ana().id(), page, secret)));
  }

  private static NewChannel channel(long owner, String page, String secret) {
    return new NewChannel(
        "messenger",
        page,
        "Shop",
        owner,
        Sharing.COMPANY,
        List.of(),
        Map.of("pageId", page),
        Map.of("appSecret", secret, "pageAccessToken", "t", "verifyToken", "verify-me"));
  }

  private Answer post(String path, String secret, String body) {
    var mac = HexFormat.of().formatHex(Hmac.sha256(secret, body.getBytes(UTF_8)));
    return meta.with("X-Hub-Signature-256", "sha256=" + mac).post(path, body);
  }

  private Answer handshake(String path, String token, String challenge) {
    return meta.get(
        path + "?hub.mode=subscribe&hub.verify_token=" + token + "&hub.challenge=" + challenge);
  }

  private static String text(String page, String mid, String text) {
    return "{\"object\":\"page\",\"entry\":[" + entry(page, mid, text) + "]}";
  }

  private static String entry(String page, String mid, String text) {
    return "{\"id\":\"%s\",\"time\":1795330800900,\"messaging\":[{\"sender\":{\"id\":\"739\"},\"recipient\":{\"id\":\"%s\"},\"message\":{\"mid\":\"%s\",\"text\":\"%s\"}}]}"
        .formatted(page, page, mid, text);
  }

  private List<String> shown() {
    return cast.ana()
        .get("/conversations")
        .json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/lastMessage/text").asString())
        .toList();
  }

  private List<String> states() {
    return tenant.in(
        cast.companyId(),
        tx ->
            tx.sql()
                .select(INTAKE_EVENT.STATE)
                .from(INTAKE_EVENT)
                .where(INTAKE_EVENT.COMPANY_ID.eq(tx.company()))
                .orderBy(INTAKE_EVENT.ID)
                .fetch(INTAKE_EVENT.STATE));
  }

  private Object channelRow(String column) {
    return tenant.in(
        cast.companyId(),
        tx ->
            tx.sql()
                .selectFrom(CHANNEL)
                .where(CHANNEL.COMPANY_ID.eq(tx.company()), CHANNEL.ID.eq(channel))
                .fetchSingle()
                .get(column));
  }
}
