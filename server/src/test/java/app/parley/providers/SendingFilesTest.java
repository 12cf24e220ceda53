package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import app.parley.media.LeftoversNow;
import app.parley.media.Pictures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I5, D-FILE: a file is uploaded first, sent once, and fetched by the provider for an hour. */
@ParleyTest
class SendingFilesTest {
  private final DoveDesk desk;
  private final Cast cast;
  private final SettableClock clock;

  @Autowired
  SendingFilesTest(DoveDesk desk, SettableClock clock) {
    this.desk = desk;
    this.cast = desk.cast;
    this.clock = clock;
  }

  @Test
  void aFileGoesOutWithItsWords() {
    var uploaded = DoveDesk.upload(cast.ben(), desk.loft, "flat white.png", Pictures.PNG);
    assertThat(uploaded.status()).isEqualTo(201);
    assertThat(uploaded.at("/mimeType")).isEqualTo("image/png");

    var sent = desk.sends(cast.ben(), "c-1", "Here it is", uploaded.at("/id"));

    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.at("/kind")).isEqualTo("attachments");
    assertThat(sent.at("/text")).isEqualTo("Here it is");
    assertThat(sent.at("/attachments/0/id")).isEqualTo(uploaded.at("/id"));
    assertThat(sent.at("/attachments/0/thumbnail/width")).isEqualTo("40");
    var carried = desk.carried(sent.at("/id"));
    assertThat(carried.text()).isEqualTo("Here it is");
    assertThat(desk.fetched(carried).status()).isEqualTo(200);
    assertThat(desk.fetched(carried).header("Content-Type")).isEqualTo("image/png");
    assertThat(desk.fetched(carried).header("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''flat%20white.png");
    assertThat(desk.fetched(carried).header("Content-Security-Policy"))
        .isEqualTo("sandbox; default-src 'none'");
  }

  @Test
  void nobodyMakesAnAddressAndNoneLastsForEver() {
    var id = DoveDesk.upload(cast.ben(), desk.loft, "a.png", Pictures.PNG).at("/id");
    var carried = desk.carried(desk.sends(cast.ben(), "c-1", "", id).at("/id"));
    var token = DoveDesk.path(carried);
    var changed = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");

    for (var wrong : List.of(changed, "//media/x", "//media/" + id)) {
      assertThat(cast.ben().session().without("Cookie").get(wrong).status()).isEqualTo(404);
    }
    clock.forward(Duration.ofHours(1).plusSeconds(1));
    assertThat(desk.fetched(carried).status()).isEqualTo(404);
  }

  @Test
  void whatTheProviderDoesNotTakeIsRefusedWithTheNumberAndNotKept() {
    var large = DoveDesk.upload(cast.ben(), desk.loft, "a.txt", "x".repeat(1_001).getBytes(UTF_8));
    var script = DoveDesk.upload(cast.ben(), desk.loft, "a.png", "<html>".getBytes(UTF_8));
    var other = DoveDesk.upload(cast.ben(), desk.pigeons(), "a.png", Pictures.PNG);

    assertThat(large.status()).isEqualTo(413);
    assertThat(large.problem()).isEqualTo("attachment-too-large");
    assertThat(large.at("/detail")).isEqualTo("Dove post takes such files up to 1 KB.");
    assertThat(script.problem()).isEqualTo("attachment-type-not-allowed");
    assertThat(other.problem()).isEqualTo("attachment-type-not-allowed");
    assertThat(desk.uploads()).isZero();
  }

  @Test
  void whatIsNoFileOfAChannelIsRefused() {
    var huge = DoveDesk.upload(cast.ben(), desk.loft, "a.png", new byte[25 * 1024 * 1024 + 1]);
    var theirs = DoveDesk.upload(cast.ben(), desk.loft(Sharing.PRIVATE), "a.png", Pictures.PNG);
    var json = cast.ben().post("/attachments", Map.of("channel", Long.toString(desk.loft)));

    assertThat(huge.problem()).isEqualTo("attachment-too-large");
    assertThat(theirs.status()).isEqualTo(400);
    assertThat(theirs.at("/errors/0/field")).isEqualTo("channel");
    assertThat(DoveDesk.upload(cast.hana(), desk.loft, "a.png", Pictures.PNG).status())
        .isEqualTo(400);
    assertThat(json.status()).isEqualTo(415);
    var broken = cast.ben().session().with("Content-Type", "multipart/form-data; boundary=x");
    assertThat(broken.call("POST", "/attachments", "--x\r\nnonsense").status()).isEqualTo(400);
  }

  @Test
  void anUploadIsSentOnceByWhoMadeItInItsChannel() {
    var id = DoveDesk.upload(cast.ben(), desk.loft, "a.png", Pictures.PNG).at("/id");

    assertThat(desk.sends(cast.clara(), "c-1", "", id).at("/errors/0/field"))
        .isEqualTo("attachments");
    var sent = desk.sends(cast.ben(), "c-2", "", id);
    assertThat(sent.status()).isEqualTo(201);
    var again = desk.sends(cast.ben(), "c-2", "", id);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/id")).isEqualTo(sent.at("/id"));
    assertThat(desk.sends(cast.ben(), "c-3", "", id).status()).isEqualTo(400);
    assertThat(desk.sends(cast.ben(), "c-4", "", "4711").status()).isEqualTo(400);
    assertThat(desk.uploads()).isZero();
  }

  @Test
  void whatIsNotSentWithinADayIsForgotten(@Autowired LeftoversNow leftovers) {
    var id = DoveDesk.upload(cast.ben(), desk.loft, "a.png", Pictures.PNG).at("/id");

    clock.forward(Duration.ofDays(1).plusSeconds(1));

    leftovers.look();
    assertThat(desk.uploads()).isZero();
    assertThat(desk.sends(cast.ben(), "c-1", "", id).status()).isEqualTo(400);
  }
}
