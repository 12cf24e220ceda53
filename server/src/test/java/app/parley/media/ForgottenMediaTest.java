package app.parley.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.conversations.Incoming;
import app.parley.platform.Ids;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C5: what is deleted or taken back is soon on no disk, whatever happened in between. */
@ParleyTest
class ForgottenMediaTest {
  private final MediaDesk desk;

  @Autowired
  ForgottenMediaTest(MediaDesk desk) {
    this.desk = desk;
  }

  @Test
  void whatIsDeletedIsSoonOnNoDisk() {
    var address = FileHost.file(Pictures.PNG, "image/png");
    var one = desk.sends(address);
    desk.arrived(one);
    var other = desk.sends(address);
    desk.arrived(other);
    assertThat(desk.files()).as("the same content once").isEqualTo(2);

    desk.mailroom.deletes(desk.cast.ana(), one);
    desk.look();
    assertThat(desk.files()).as("somebody else has it").isEqualTo(2);

    desk.mailroom.deletes(desk.cast.ana(), other);
    desk.look();
    assertThat(desk.files()).isZero();
    assertThat(desk.rows()).isZero();
  }

  @Test
  void whatTheCustomerTakesBackGoesToo() {
    var message = "m-" + Ids.next();
    var picture = desk.attached(FileHost.file(Pictures.PNG, "image/png"));
    var conversation =
        desk.mailroom.customerSends(desk.cast.companyId(), desk.channel, "+7", message, picture);
    desk.arrived(conversation);

    var removal = new Incoming.Removal("+7", message, desk.clock.instant());
    desk.mailroom.arrives(desk.cast.companyId(), desk.channel, removal, desk.clock.instant());

    desk.look();
    assertThat(desk.files()).isZero();
  }

  @Test
  void whatWasStoredForNobodyIsFoundAndDeleted() throws IOException {
    var hash = "ab".repeat(32);
    Files.createDirectories(desk.kept.resolve("ab"));
    Files.writeString(desk.kept.resolve("ab").resolve(hash), "stored when the power went");
    desk.expects(hash);

    desk.rounds.lookAround();
    assertThat(desk.files()).as("it may just be on its way").isEqualTo(1);
    desk.look();
    assertThat(desk.files()).isZero();
  }
}
