package app.parley.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I4, D-FILE, D-SSRF: what customers send is fetched where their provider keeps it, and kept. */
@ParleyTest
class MediaTest {
  private final MediaDesk desk;

  @Autowired
  MediaTest(MediaDesk desk) {
    this.desk = desk;
  }

  @Test
  void aPictureIsKeptWithItsThumbnailAndTheScreensAreTold() {
    var conversation = desk.sends(FileHost.file(Pictures.drawn("png", 1_920, 960), "image/png"));

    var picture = desk.arrived(conversation);

    assertThat(picture.at("/mimeType").asString()).isEqualTo("image/png");
    assertThat(picture.at("/thumbnail/width").asInt()).isEqualTo(960);
    assertThat(picture.at("/thumbnail/height").asInt()).isEqualTo(480);
    assertThat(picture.at("/problem").isNull()).isTrue();
    assertThat(desk.files()).as("the picture and its thumbnail").isEqualTo(2);
    assertThat(desk.cast.ana().get("/conversations/" + conversation).at("/version"))
        .as("begun, written, arrived")
        .isEqualTo("3");
  }

  @Test
  void whatLiesAboutItsTypeIsBytesToBeSaved() {
    var page = "<html><script>alert(1)</script></html>".getBytes(UTF_8);

    var lie = desk.arrived(desk.sends(FileHost.file(page, "image/png")));

    assertThat(lie.at("/mimeType").asString()).isEqualTo("application/octet-stream");
    assertThat(lie.at("/size").asInt()).isEqualTo(page.length);
    assertThat(lie.at("/thumbnail").isNull()).isTrue();
  }

  @Test
  void aHostThatHangsDelaysNoOtherChannel() {
    var over = new CountDownLatch(1);
    var hanging = FileHost.shelf(FileHost.silent(over));
    try {
      for (int file = 0; file < 4; file++) {
        desk.sends(hanging.address());
      }
      await().until(() -> hanging.wishes().get() == 3);
      var other = desk.mailroom.channel(desk.cast.ana(), Sharing.COMPANY);

      desk.arrived(desk.sends(other, FileHost.file(Pictures.PNG, "image/png")));
      assertThat(hanging.wishes()).hasValue(3);
    } finally {
      over.countDown();
    }
  }

  @Test
  void aRedirectIsFollowedWhereTheProviderKeepsFilesAndNowhereElse() {
    var inside = FileHost.shelf(FileHost.status(200, Map.of()));
    var near = Map.of("Location", "file://" + inside.path());
    var metadata = Map.of("Location", "http://169.254.169.254/latest/meta-data");
    var good = Map.of("Location", FileHost.file(Pictures.PNG, "image/png"));

    assertThat(desk.refused(FileHost.shelf(FileHost.status(302, near)).address()))
        .contains("fetches nothing");
    assertThat(desk.refused(FileHost.shelf(FileHost.status(307, metadata)).address()))
        .contains("fetches nothing");
    assertThat(inside.wishes()).hasValue(0);
    desk.arrived(desk.sends(FileHost.shelf(FileHost.status(301, good)).address()));
    assertThat(desk.refused("http://127.0.0.1:1/private"))
        .isEqualTo("elsewhere: It is kept at an address from which Parley fetches nothing.");
  }

  @Test
  void aRedirectInACircleEnds() {
    var circle =
        FileHost.shelf((exchange, _) -> {
          exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(302, -1);
        });

    assertThat(desk.refused(circle.address())).contains("fetches nothing");
    assertThat(circle.wishes()).hasValue(4);
  }

  @Test
  void aFileThatIsNotThereYetIsAskedForAgain() {
    var late =
        FileHost.shelf((exchange, before) -> {
          exchange.sendResponseHeaders(before < 2 ? 404 : 200, before < 2 ? -1 : 5);
          exchange.getResponseBody().write(before < 2 ? new byte[0] : "hello".getBytes(UTF_8));
        });

    var conversation = desk.sends(late.address());

    for (int tries = 1; tries <= 2; tries++) {
      int sofar = tries;
      await().until(() -> late.wishes().get() == sofar);
      desk.clock.forward(FetchRecord.BETWEEN);
    }
    assertThat(desk.arrived(conversation).at("/mimeType").asString()).isEqualTo("text/plain");
  }

  @Test
  void aFileThatIsNeverThereIsGivenUpAfterHalfAMinute() {
    var missing = FileHost.shelf(FileHost.status(404, Map.of()));

    var conversation = desk.sends(missing.address());

    for (int tries = 1; tries <= 3; tries++) {
      int sofar = tries;
      await().until(() -> missing.wishes().get() == sofar);
      desk.clock.forward(FetchRecord.BETWEEN);
    }
    assertThat(desk.problem(conversation))
        .isEqualTo("gone: The provider does not have it any more.");
    assertThat(missing.wishes()).hasValue(4);
  }

  @Test
  void aHostInTroubleIsAskedAgainForADay() {
    var troubled = FileHost.shelf(FileHost.status(503, Map.of()));
    var conversation = desk.sends(troubled.address());
    await().until(() -> troubled.wishes().get() >= 1);

    desk.clock.forward(FetchRecord.PATIENCE.plus(Duration.ofHours(1)));

    assertThat(desk.problem(conversation))
        .startsWith("unreachable: It could not be fetched within a day.");
  }

  @Test
  void whatIsTooLargeIsNotFetchedToItsEnd() {
    var endless =
        FileHost.shelf((exchange, _) -> {
          exchange.sendResponseHeaders(200, 0);
          var part = new byte[1024 * 1024];
          for (int sent = 0; sent < 40; sent++) {
            exchange.getResponseBody().write(part);
          }
        });

    assertThat(desk.refused(endless.address())).startsWith("too-large: ").contains("25 MB");
    assertThat(desk.files()).isZero();
  }
}
