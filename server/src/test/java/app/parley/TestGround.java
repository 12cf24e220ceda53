package app.parley;

import app.parley.notifications.PushStandIn;
import app.parley.platform.DataFolder;
import app.parley.platform.SettingsReading;
import app.parley.platform.database.Database;
import app.parley.platform.mail.MailStandIn;
import app.parley.providers.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The groundwork of a test run: the test database and a data folder of its own. */
final class TestGround implements ApplicationContextInitializer<GenericApplicationContext> {
  @Override
  public void initialize(GenericApplicationContext context) {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    try {
      var data = Files.createDirectories(Path.of("target", "test-data"));
      var folder = Files.createTempDirectory(data, "run-");
      var settings =
          SettingsReading.of(
              Map.ofEntries(
                  Map.entry("PARLEY_PROFILE", "test"),
                  Map.entry("PARLEY_DATA", folder.toString()),
                  Map.entry("PARLEY_DATABASE_URL", TestDatabase.url()),
                  Map.entry("PARLEY_META_APP_SECRET", "the operator's own secret"),
                  Map.entry("PARLEY_META_VERIFY_TOKEN", "the operator's own word"),
                  Map.entry("PARLEY_MESSENGER_API_BASE", StandIn.address()),
                  Map.entry("PARLEY_TWILIO_API_BASE", StandIn.address()),
                  Map.entry("PARLEY_PUSH_API_BASE", PushStandIn.address()),
                  Map.entry("PARLEY_SMTP_HOST", "127.0.0.1"),
                  Map.entry("PARLEY_SMTP_PORT", MailStandIn.port()),
                  Map.entry("PARLEY_SMTP_FROM", "parley@parley.example"),
                  Map.entry("PARLEY_SMTP_TLS", "none")),
              Path.of("target", "no.properties"));
      new Groundwork(settings, DataFolder.claim(settings.data()), Database.starting(settings))
          .initialize(context);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
