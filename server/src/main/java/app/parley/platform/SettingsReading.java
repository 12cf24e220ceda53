package app.parley.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes {@link Settings} of texts, with the defaults of what is not set. */
public final class SettingsReading {
  private static final LocalDate WHATSAPP_TWILIO_CLOSED = LocalDate.of(2023, 8, 28);
  private static final int SHORTEST_KEY = 32;

  private final SettingValues values;

  private SettingsReading(SettingValues values) {
    this.values = values;
  }

  /**
   * @param environment names without PARLEY_ before them are other programs' and ignored
   * @param file parley.properties, which need not exist; the environment wins over it
   * @throws CannotStart for an unknown name or a bad value
   */
  public static Settings of(Map<String, String> environment, Path file) {
    return new SettingsReading(SettingValues.of(environment, file)).settings();
  }

  private Settings settings() {
    var profile = values.choice(SettingName.PROFILE, Profile.class, Profile.PRODUCTION);
    var port = values.port(SettingName.PORT, 8080);
    values.port(SettingName.SIMULATOR_PORT, 0);
    values.port(SettingName.MAIL_CATCHER_PORT, 0);
    return new Settings(
        profile,
        port,
        values.port(SettingName.MANAGEMENT_PORT, 0),
        baseUrl(port),
        data(),
        DatabaseUrl.parse(values.text(SettingName.DATABASE_URL)),
        secretKey(),
        clockOffset(profile),
        values.number(SettingName.RATE_LIMIT, 1, 1_000_000, 400),
        values.dateOrNever(SettingName.WHATSAPP_TWILIO_CLOSED_FROM, WHATSAPP_TWILIO_CLOSED),
        values.text(SettingName.BACKUP_PASSPHRASE),
        values.text(SettingName.LET_IN),
        providers(),
        mail(),
        s3());
  }

  private URI baseUrl(int port) {
    var set = values.address(SettingName.BASE_URL);
    return set == null ? URI.create("http://localhost:" + port) : set;
  }

  private Path data() {
    var set = values.text(SettingName.DATA);
    return Path.of(set == null ? "data" : set).toAbsolutePath().normalize();
  }

  private @Nullable String secretKey() {
    var key = values.text(SettingName.SECRET_KEY);
    if (key != null && key.length() < SHORTEST_KEY) {
      throw SettingValues.bad(
          SettingName.SECRET_KEY, "at least " + SHORTEST_KEY + " random characters");
    }
    return key;
  }

  private Duration clockOffset(Profile profile) {
    var offset = values.duration(SettingName.CLOCK_OFFSET, Duration.ZERO);
    if (profile == Profile.PRODUCTION && !offset.isZero()) {
      throw new CannotStart(
          SettingName.CLOCK_OFFSET.text() + " shifts the clock and is refused in production");
    }
    return offset;
  }

  private Settings.Providers providers() {
    return new Settings.Providers(
        values.address(SettingName.MESSENGER_API_BASE),
        values.address(SettingName.TWILIO_API_BASE),
        values.address(SettingName.PUSH_API_BASE),
        values.text(SettingName.META_APP_SECRET),
        values.text(SettingName.META_VERIFY_TOKEN));
  }

  private Settings.Mail mail() {
    return new Settings.Mail(
        values.text(SettingName.SMTP_HOST),
        values.port(SettingName.SMTP_PORT, 587),
        values.text(SettingName.SMTP_USER),
        values.text(SettingName.SMTP_PASSWORD),
        values.text(SettingName.SMTP_FROM),
        values.choice(SettingName.SMTP_TLS, Settings.Mail.Tls.class, Settings.Mail.Tls.STARTTLS),
        values.duration(SettingName.MAIL_QUIET, Duration.ofMinutes(3)));
  }

  private Settings.@Nullable S3 s3() {
    var region = values.text(SettingName.S3_REGION);
    return switch (values.choice(SettingName.MEDIA_STORE, MediaStore.class, MediaStore.DISK)) {
      case DISK -> null;
      case S3 ->
          new Settings.S3(
              values.address(SettingName.S3_ENDPOINT),
              region == null ? "us-east-1" : region,
              needed(SettingName.S3_BUCKET),
              needed(SettingName.S3_ACCESS_KEY),
              needed(SettingName.S3_SECRET_KEY));
    };
  }

  private String needed(SettingName name) {
    var text = values.text(name);
    if (text == null) {
      throw new CannotStart(name.text() + " must be set where files are kept in S3");
    }
    return text;
  }

  private enum MediaStore {
    DISK,
    S3
  }
}
