package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.CHANNEL;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
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
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 10: while more calls wait than there is room for, providers are asked to call again. */
@ParleyTest
class FullIntakeTest {
  private static final String SECRET = "the channel's own secret";
  private static final int MORE_THAN_FIT = 2_100;

  private final Cast cast;
  private final Visitor meta;
  private final Tenant tenant;
  private final Channels channels;
  private final Intake intake;
  private final String page = "page-" + Ids.next();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicBoolean enough = new AtomicBoolean();

  @Autowired
  FullIntakeTest(Casting casting, Tenant tenant, Channels channels, Intake intake) {
    this.cast = casting.cast();
    this.meta = casting.stranger();
    this.tenant = tenant;
    this.channels = channels;
    this.intake = intake;
  }

  @Test
  void aCallToAFullHouseIsStoredNowhereAndOnceWhenItIsRepeated() {
    long channel = connect(cast.ana());
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      long theirs = connect(cast.hana());
      var refused =
          tenant.in(
              cast.companyId(),
              tx -> {
                tx.sql().execute("lock table intake_call in exclusive mode");
                IntStream.range(0, MORE_THAN_FIT).forEach(_ -> crowd.submit(() -> calls(theirs)));
                try {
                  await().until(() -> turnedAway.get() > 0);
                  return IntStream.range(0, 3).mapToObj(_ -> post(channel)).toList();
                } finally {
                  enough.set(true);
                }
              });

      assertThat(refused).allSatisfy(FullIntakeTest::asksToCallAgain);
    }
    assertThat(events(channel)).isEmpty();
    assertThat(verifiedAt(channel)).as("as if nobody had called").isNull();

    assertThat(List.of(post(channel).status(), post(channel).status(), post(channel).status()))
        .containsOnly(200);
    await()
        .untilAsserted(
            () -> assertThat(events(channel)).containsExactly("duplicate", "duplicate", "applied"));
    var conversation = cast.ana().get("/conversations").at("/items/0/id");
    var thread = cast.ana().get("/conversations/" + conversation + "/messages").json();
    assertThat(thread.at("/items")).hasSize(1);
    assertThat(verifiedAt(channel)).isNotNull();
  }

  private static void asksToCallAgain(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("unavailable");
    assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
  }

  /** Whoever found room once comes back as long as the house is to be full. */
  private void calls(long channel) {
    boolean foundRoom = true;
    while (foundRoom && !enough.get()) {
      try {
        intake.accept(cast.hana().companyId(), channel, null, null, new byte[0]);
      } catch (Intake.NotStored e) {
        foundRoom = !String.valueOf(e.getMessage()).startsWith("Too many");
      }
    }
    turnedAway.addAndGet(foundRoom ? 0 : 1);
  }

  private long connect(Member owner) {
    var id = owner.companyId() == cast.companyId() ? page : "page-" + Ids.next();
    var channel =
        new NewChannel(
            "messenger",
            id,
            "Shop",
            owner.id(),
            Sharing.COMPANY,
            List.of(),
            Map.of("pageId", id),
            Map.of("appSecret", SECRET));
    return tenant.in(owner.companyId(), tx -> channels.create(tx, channel));
  }

  private Answer post(long channel) {
    var body =
        """
        {"object":"page","entry":[{"id":"%s","messaging":[{"sender":{"id":"739"},
        "recipient":{"id":"%s"},"message":{"mid":"m_1","text":"Hello"}}]}]}\
        """
            .formatted(page, page);
    var mac = HexFormat.of().formatHex(Hmac.sha256(SECRET, body.getBytes(UTF_8)));
    return meta.with("X-Hub-Signature-256", "sha256=" + mac)
        .post("//webhooks/messenger/" + channel, body);
  }

  private List<String> events(long channel) {
    return cast.ana()
        .get("/channels/" + channel + "/events")
        .json()
        .at("/items")
        .valueStream()
        .map(event -> event.at("/state").asString())
        .toList();
  }

  private Object verifiedAt(long channel) {
    return tenant.in(
        cast.companyId(),
        tx ->
            tx.sql()
                .select(CHANNEL.VERIFIED_AT)
                .from(CHANNEL)
                .where(CHANNEL.COMPANY_ID.eq(tx.company()), CHANNEL.ID.eq(channel))
                .fetchSingle(CHANNEL.VERIFIED_AT));
  }
}
