package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.UPLOAD;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.FileBody;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.media.Pictures;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I5, D-FILE: a file is uploaded first, sent once, and fetched by the provider for an hour. */
@ParleyTest
class SendingFilesTest {
  private final Cast cast;
  private final Tenant tenant;
  private final Channels channels;
  private final Mailroom mailroom;
  private final DovePost doves;
  private final SettableClock clock;
  private final long loft;
  private final String conversation;

  @Autowired
  SendingFilesTest(
      Casting casting,
      Tenant tenant,
      Channels channels,
      Mailroom mailroom,
      DovePost doves,
      SettableClock clock) {
    this.cast = casting.cast();
    this.tenant = tenant;
    this.channels = channels;
    this.mailroom = mailroom;
    this.doves = doves;
    this.clock = clock;
    this.loft = loft(Sharing.COMPANY);
    long id = mailroom.customerWrites(cast.companyId(), loft, "nest-" + Ids.next(), "Hello");
    this.conversation = "/conversations/" + id + "/messages";
  }

  @Test
  void aFileGoesOutWithItsWords() {
    var uploaded = upload(cast.ben(), loft, "flat white.png", Pictures.PNG);
    assertThat(uploaded.status()).isEqualTo(201);
    assertThat(uploaded.at("/mimeType")).isEqualTo("image/png");

    var sent = sends(cast.ben(), "c-1", "Here it is", uploaded.at("/id"));

    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.at("/kind")).isEqualTo("attachments");
    assertThat(sent.at("/text")).isEqualTo("Here it is");
    assertThat(sent.at("/attachments/0/id")).isEqualTo(uploaded.at("/id"));
    assertThat(sent.at("/attachments/0/thumbnail/width")).isEqualTo("40");
    var carried = carried(sent.at("/id"));
    assertThat(carried.text()).isEqualTo("Here it is");
    assertThat(fetched(carried).status()).isEqualTo(200);
    assertThat(fetched(carried).header("Content-Type")).isEqualTo("image/png");
    assertThat(fetched(carried).header("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''flat%20white.png");
    assertThat(fetched(carried).header("Content-Security-Policy"))
        .isEqualTo("sandbox; default-src 'none'");
  }

  @Test
  void nobodyMakesAnAddressAndNoneLastsForEver() {
    var id = upload(cast.ben(), loft, "a.png", Pictures.PNG).at("/id");
    var carried = carried(sends(cast.ben(), "c-1", "", id).at("/id"));
    var token = path(carried);
    var changed = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");

    for (var wrong : List.of(changed, "//media/x", "//media/" + id)) {
      assertThat(cast.ben().session().without("Cookie").get(wrong).status()).isEqualTo(404);
    }
    clock.forward(Duration.ofHours(1).plusSeconds(1));
    assertThat(fetched(carried).status()).isEqualTo(404);
  }

  @Test
  void whatTheProviderDoesNotTakeIsRefusedWithTheNumberAndNotKept() {
    var large = upload(cast.ben(), loft, "a.txt", "x".repeat(1_001).getBytes(UTF_8));
    var script = upload(cast.ben(), loft, "a.png", "<html>".getBytes(UTF_8));
    var other = upload(cast.ben(), pigeons(), "a.png", Pictures.PNG);

    assertThat(large.status()).isEqualTo(413);
    assertThat(large.problem()).isEqualTo("attachment-too-large");
    assertThat(large.at("/detail")).isEqualTo("Dove post takes such files up to 1 KB.");
    assertThat(script.problem()).isEqualTo("attachment-type-not-allowed");
    assertThat(other.problem()).isEqualTo("attachment-type-not-allowed");
    assertThat(uploads()).isZero();
  }

  @Test
  void whatIsNoFileOfAChannelIsRefused() {
    var huge = upload(cast.ben(), loft, "a.png", new byte[25 * 1024 * 1024 + 1]);
    var theirs = upload(cast.ben(), loft(Sharing.PRIVATE), "a.png", Pictures.PNG);
    var json = cast.ben().post("/attachments", Map.of("channel", Long.toString(loft)));

    assertThat(huge.problem()).isEqualTo("attachment-too-large");
    assertThat(theirs.status()).isEqualTo(400);
    assertThat(theirs.at("/errors/0/field")).isEqualTo("channel");
    assertThat(upload(cast.hana(), loft, "a.png", Pictures.PNG).status()).isEqualTo(400);
    assertThat(json.status()).isEqualTo(415);
    var broken = cast.ben().session().with("Content-Type", "multipart/form-data; boundary=x");
    assertThat(broken.call("POST", "/attachments", "--x\r\nnonsense").status()).isEqualTo(400);
  }

  @Test
  void anUploadIsSentOnceByWhoMadeItInItsChannel() {
    var id = upload(cast.ben(), loft, "a.png", Pictures.PNG).at("/id");

    assertThat(sends(cast.clara(), "c-1", "", id).at("/errors/0/field")).isEqualTo("attachments");
    var sent = sends(cast.ben(), "c-2", "", id);
    assertThat(sent.status()).isEqualTo(201);
    var again = sends(cast.ben(), "c-2", "", id);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/id")).isEqualTo(sent.at("/id"));
    assertThat(sends(cast.ben(), "c-3", "", id).status()).isEqualTo(400);
    assertThat(sends(cast.ben(), "c-4", "", "4711").status()).isEqualTo(400);
    assertThat(uploads()).isZero();
  }

  @Test
  void severalFilesLeaveOneAfterAnotherAndAreOneReply() {
    var ids =
        Stream.of("a.png", "b.png", "c.png")
            .map(name -> upload(cast.ben(), loft, name, Pictures.PNG).at("/id"))
            .toArray(String[]::new);

    var first = sends(cast.ben(), "c-1", "All three", ids);
    var again = sends(cast.ben(), "c-1", "All three", ids);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    var thread = cast.ben().get(conversation).json().at("/items");
    assertThat(thread.valueStream().map(one -> one.at("/attachments/0/name").asString("")))
        .containsExactly("c.png", "b.png", "a.png", "");
    assertThat(thread.valueStream().map(one -> one.at("/partOf").asString("")))
        .containsExactly(first.at("/id"), first.at("/id"), "", "");
    var last = carried(thread.at("/0/id").asString());
    assertThat(doves.carried.stream().filter(one -> one.address().equals(last.address())))
        .extracting(OutgoingReply::text)
        .containsExactly("All three", "", "");
  }

  @Test
  void onlyTheFileThatWasNotTakenIsSentAgain() {
    var ids =
        Stream.of("a.png", "b.png")
            .map(name -> upload(cast.ben(), loft, name, Pictures.PNG).at("/id"))
            .toArray(String[]::new);
    sends(cast.ben(), "c-1", "", ids);
    var second = cast.ben().get(conversation).at("/items/0/id");
    carried(second);
    var settle = conversation + "/" + second + "/settle";
    await()
        .untilAsserted(() ->
            assertThat(cast.ben().post(settle, Map.of("as", "failed")).status()).isEqualTo(200));
    var address = carried(second).address();

    assertThat(cast.ben().post(conversation + "/" + second + "/retry", Map.of()).status())
        .isEqualTo(200);

    await()
        .untilAsserted(() ->
            assertThat(doves.carried.stream().filter(one -> one.address().equals(address)))
                .hasSize(3));
    assertThat(
            doves.carried.stream()
                .filter(one -> one.messageId() == Long.parseLong(second))
                .map(one -> one.files().getFirst().id()))
        .containsExactly(Long.valueOf(ids[1]), Long.valueOf(ids[1]));
  }

  @Test
  void aReplyWithOneBadFileSendsNone() {
    var id = upload(cast.ben(), loft, "a.png", Pictures.PNG).at("/id");
    var eleven = Collections.nCopies(11, id).toArray(String[]::new);

    for (var files : List.of(new String[] {id, "4711"}, new String[] {id, id}, eleven)) {
      var refused = sends(cast.ben(), "c-1", "", files);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.at("/errors/0/field")).isEqualTo("attachments");
    }
    assertThat(uploads()).isEqualTo(1);
  }

  @Test
  void whatIsNotSentWithinADayIsForgotten() {
    var id = upload(cast.ben(), loft, "a.png", Pictures.PNG).at("/id");

    clock.forward(Duration.ofDays(1).plusSeconds(1));

    await().untilAsserted(() -> assertThat(uploads()).isZero());
    assertThat(sends(cast.ben(), "c-1", "", id).status()).isEqualTo(400);
  }

  private OutgoingReply carried(String message) {
    var id = Long.parseLong(message);
    await().until(() -> doves.carried.stream().anyMatch(reply -> reply.messageId() == id));
    return doves.carried.stream()
        .filter(reply -> reply.messageId() == id)
        .findFirst()
        .orElseThrow();
  }

  /** As the provider does it: by the address alone. */
  private Answer fetched(OutgoingReply carried) {
    return cast.ben().session().without("Cookie").without("X-CSRF-Token").get(path(carried));
  }

  private static String path(OutgoingReply carried) {
    return "/" + URI.create(carried.files().getFirst().address()).getPath();
  }

  private Answer sends(Member who, String clientId, String text, String... files) {
    var body = new HashMap<String, Object>(Map.of("clientId", clientId, "attachments", files));
    body.put("text", text);
    return who.post(conversation, body);
  }

  private static Answer upload(Member who, long channel, String name, byte[] content) {
    return who.session()
        .with("Content-Type", FileBody.TYPE)
        .call("POST", "/attachments", FileBody.of("channel", "" + channel, name, content));
  }

  private int uploads() {
    return tenant.in(
        cast.companyId(), tx -> tx.sql().fetchCount(UPLOAD, UPLOAD.COMPANY_ID.eq(tx.company())));
  }

  private long pigeons() {
    return mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  private long loft(Sharing sharing) {
    var channel =
        new NewChannel(
            DovePost.WORD,
            "loft-" + Ids.next(),
            "Loft",
            cast.ana().id(),
            sharing,
            List.of(),
            Map.of(),
            Map.of("key", "open"));
    return tenant.in(cast.companyId(), tx -> channels.create(tx, channel));
  }
}
