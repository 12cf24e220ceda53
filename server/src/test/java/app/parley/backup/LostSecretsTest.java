package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.platform.SecretKeyFile;
import app.parley.platform.Settings;
import app.parley.platform.secrets.SecretBox;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever lost the key has lost the secrets, and nothing else. */
@ParleyTest
class LostSecretsTest {
  @Autowired private Casting casting;
  @Autowired private Mailroom mailroom;
  @Autowired private Settings settings;
  @TempDir private Path folder;

  @Test
  void channelsWaitToBeConnectedAgain() throws Exception {
    Cast cast = casting.cast();
    long channel = mailroom.channel(cast.ana(), Sharing.COMPANY);
    mailroom.customerWrites(cast.companyId(), channel, "marta", "Beans?");
    var backup = folder.resolve("backup");
    new Backup(settings, cast.companyId(), null).to(backup);
    var empty = Place.withDatabase(folder.resolve("data"), settings, "without_secrets").settings();
    var address = Objects.requireNonNull(empty.databaseUrl());
    var url =
        "%s?user=%s&password=%s".formatted(address.jdbc(), address.user(), address.password());
    var place = Place.in(folder.resolve("data"), Map.of("PARLEY_DATABASE_URL", url));

    new Restore(place.settings(), new Order(backup, null, true), null).from(backup);

    assertThat(place.rows("select health from channel")).containsExactly("needs-attention");
    assertThat(place.rows("select text from message")).contains("Beans?");
    var box = place.rows("select encode(secrets, 'hex') from channel").getFirst();
    assertThat(
            new SecretBox(SecretKeyFile.key(place.settings()))
                .open(cast.companyId(), channel, HexFormat.of().parseHex(box)))
        .isEmpty();
  }
}
