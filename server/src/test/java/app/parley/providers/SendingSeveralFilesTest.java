package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.ParleyTest;
import app.parley.media.Pictures;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** I5: several files are one reply, and each of them is known by itself. */
@ParleyTest
class SendingSeveralFilesTest {
  private final DoveDesk desk;
  private final Cast cast;
  private final DovePost doves;

  @Autowired
  SendingSeveralFilesTest(DoveDesk desk, DovePost doves) {
    this.desk = desk;
    this.cast = desk.cast;
    this.doves = doves;
  }

  @Test
  void severalFilesLeaveOneAfterAnotherAndAreOneReply() {
    var ids = desk.pictures("a.png", "b.png", "c.png");

    var first = desk.sends(cast.ben(), "c-1", "All three", ids);
    var again = desk.sends(cast.ben(), "c-1", "All three", ids);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    var thread = cast.ben().get(desk.conversation).json().at("/items");
    assertThat(thread.valueStream().map(one -> one.at("/attachments/0/name").asString("")))
        .containsExactly("c.png", "b.png", "a.png", "");
    assertThat(thread.valueStream().map(one -> one.at("/partOf").asString("")))
        .containsExactly(first.at("/id"), first.at("/id"), "", "");
    var last = desk.carried(thread.at("/0/id").asString());
    assertThat(doves.carried.stream().filter(one -> one.address().equals(last.address())))
        .extracting(OutgoingReply::text)
        .containsExactly("All three", "", "");
  }

  @Test
  void onlyTheFileThatWasNotTakenIsSentAgain() {
    var ids = desk.pictures("a.png", "b.png");
    desk.sends(cast.ben(), "c-1", "", ids);
    var second = cast.ben().get(desk.conversation).at("/items/0/id");
    desk.carried(second);
    var settle = desk.conversation + "/" + second + "/settle";
    await()
        .untilAsserted(() ->
            assertThat(cast.ben().post(settle, Map.of("as", "failed")).status()).isEqualTo(200));
    var address = desk.carried(second).address();

    assertThat(cast.ben().post(desk.conversation + "/" + second + "/retry", Map.of()).status())
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
    var id = DoveDesk.upload(cast.ben(), desk.loft, "a.png", Pictures.PNG).at("/id");
    var eleven = Collections.nCopies(11, id).toArray(String[]::new);

    for (var files : List.of(new String[] {id, "4711"}, new String[] {id, id}, eleven)) {
      var refused = desk.sends(cast.ben(), "c-1", "", files);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.at("/errors/0/field")).isEqualTo("attachments");
    }
    assertThat(desk.uploads()).isEqualTo(1);
  }

  @Test
  void whatWaitsToBeSentIsInItsWritersDraftUntilItWasSent() {
    var ids = desk.pictures("a.png", "b.png");
    var theirs = DoveDesk.upload(cast.clara(), desk.loft, "c.png", Pictures.PNG).at("/id");

    var kept = drafts("", ids[1], theirs, "4711", ids[0]);

    assertThat(kept.status()).isEqualTo(200);
    assertThat(namesIn(kept.json().at("/attachments"))).containsExactly("b.png", "a.png");
    assertThat(namesIn(draft().at("/attachments"))).containsExactly("b.png", "a.png");
    assertThat(cast.clara().get(thread()).json().at("/draft").isNull()).isTrue();
    desk.sends(cast.ben(), "c-1", "", ids);
    assertThat(draft().isNull()).isTrue();
    assertThat(drafts("x", Collections.nCopies(11, "1").toArray(String[]::new)).status())
        .isEqualTo(400);
  }

  private Answer drafts(String reply, String... files) {
    var body = Map.of("reply", reply, "note", "", "tab", "reply", "attachments", files);
    return cast.ben().put(thread() + "/draft", body);
  }

  private JsonNode draft() {
    return cast.ben().get(thread()).json().at("/draft");
  }

  private String thread() {
    return desk.conversation.substring(0, desk.conversation.lastIndexOf('/'));
  }

  private static Stream<String> namesIn(JsonNode files) {
    return files.valueStream().map(file -> file.at("/name").asString());
  }
}
