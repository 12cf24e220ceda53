package app.parley.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.channels.ConnectedChannel;
import app.parley.channels.ConnectedChannels;
import app.parley.platform.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I4, C5: the picture that a provider has of a customer. */
@ParleyTest
class PortraitsTest {
  private final MediaDesk desk;
  private final Portraits portraits;
  private final ConnectedChannel channel;
  private final long marta;

  @Autowired
  PortraitsTest(MediaDesk desk, Portraits portraits, Tenant tenant, ConnectedChannels channels) {
    this.desk = desk;
    this.portraits = portraits;
    this.channel =
        tenant.in(desk.cast.companyId(), tx -> channels.byId(tx, desk.channel)).orElseThrow();
    this.marta =
        desk.mailroom.customerWrites(desk.cast.companyId(), desk.channel, "+48555010244", "Hello");
  }

  @Test
  void isDrawnSmallAndShownToWhoMaySeeTheConversation() {
    take(FileHost.file(Pictures.drawn("png", 640, 480), "image/png"));

    var address = avatar();
    assertThat(address).startsWith("/api/inbox/v1/conversations/" + marta + "/picture?of=");
    var picture = desk.cast.ben().get("/" + address);
    assertThat(picture.status()).isEqualTo(200);
    assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(picture.header("Cache-Control")).contains("immutable");
    assertThat(desk.cast.hana().get("/" + address).status()).isEqualTo(404);
    assertThat(desk.files()).as("not the one that was fetched").isEqualTo(1);
  }

  @Test
  void whatIsNoPictureOrTooLargeOrElsewhereLeavesTheOldOne() {
    take(FileHost.file(Pictures.PNG, "image/png"));
    var before = avatar();

    take(FileHost.file("<svg onload=alert(1)>".getBytes(), "image/png"));
    take(FileHost.file(new byte[(1 << 20) + 1], "image/png"));
    take("https://pictures.example/marta.png");

    assertThat(avatar()).isEqualTo(before);
  }

  @Test
  void anotherOneTakesItsPlaceAndTheOldOneIsSoonOnNoDisk() {
    take(FileHost.file(Pictures.drawn("png", 40, 30), "image/png"));
    desk.look();
    var before = avatar();

    take(FileHost.file(Pictures.drawn("png", 30, 40), "image/png"));

    assertThat(avatar()).isNotEqualTo(before);
    desk.look();
    assertThat(desk.files()).isEqualTo(1);
  }

  @Test
  void aConversationThatIsDeletedTakesItAlong() {
    take(FileHost.file(Pictures.PNG, "image/png"));
    desk.look();
    assertThat(desk.files()).as("it is shown").isEqualTo(1);

    desk.mailroom.deletes(desk.cast.ana(), marta);
    take(FileHost.file(Pictures.drawn("png", 30, 40), "image/png"));

    desk.look();
    assertThat(desk.files()).isZero();
  }

  private void take(String address) {
    portraits.take(desk.cast.companyId(), channel, marta, address);
  }

  private String avatar() {
    return desk.cast.ben().get("/conversations/" + marta).at("/participant/avatarUrl");
  }
}
