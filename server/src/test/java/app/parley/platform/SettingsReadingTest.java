package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReadingTest {
  @TempDir private Path folder;

  @Test
  void nothingNeedsToBeSet() {
    var settings = read(Map.of("HOME", "/home/ana"));
    assertThat(settings.profile()).isEqualTo(Profile.PRODUCTION);
    assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.databaseUrl()).isNull();
    assertThat(settings.clockOffset()).isZero();
    assertThat(settings.rateLimit()).isEqualTo(400);
    assertThat(settings.whatsappTwilioClosedFrom()).isEqualTo(LocalDate.of(2023, 8, 28));
    assertThat(settings.mail().quiet()).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void theBaseUrlFollowsThePort() {
    assertThat(read(Map.of("PARLEY_PORT", "9000")).baseUrl())
        .isEqualTo(URI.create("http://localhost:9000"));
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws Exception {
    Files.writeString(file(), "PARLEY_PORT=9000\nPARLEY_RATE_LIMIT = 7\n");
    var settings = read(Map.of("PARLEY_PORT", "9001"));
    assertThat(settings.port()).isEqualTo(9001);
    assertThat(settings.rateLimit()).isEqualTo(7);
  }

  @Test
  void anUnknownNameInTheFileStopsTheStart() throws Exception {
    Files.writeString(file(), "parley.port=9000\n");
    assertRefused(Map.of(), "parley.port is not a setting of Parley");
  }

  @Test
  void anUnknownNameInTheEnvironmentStopsTheStart() {
    assertRefused(Map.of("PARLEY_PROT", "9000"), "PARLEY_PROT is not a setting of Parley");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PARLEY_PORT                       | 70000         | a number from 0 to 65535
          PARLEY_PORT                       | http          | a number from 0 to 65535
          PARLEY_BASE_URL                   | inbox.example | a web address such as https://inbox.example
          PARLEY_BASE_URL                   | ht tp://x     | a web address such as https://inbox.example
          PARLEY_PROFILE                    | staging       | one of production, demo, test
          PARLEY_RATE_LIMIT                 | 0             | a number from 1 to 1000000
          PARLEY_MAIL_QUIET                 | 3m            | a duration such as PT3M
          PARLEY_SMTP_TLS                   | ssl           | one of none, starttls, tls
          PARLEY_WHATSAPP_TWILIO_CLOSED_FROM| soon          | a date such as 2023-08-28, or never
          PARLEY_SECRET_KEY                 | short         | at least 32 random characters
          PARLEY_DATABASE_URL               | mysql://u@h/d | such as postgres://user:password@host:5432/name
          """)
  void aBadValueStopsTheStart(String name, String value, String wanted) {
    assertRefused(Map.of(name, value), name + " must be " + wanted);
  }

  @Test
  void theClockIsNotShiftedInProduction() {
    assertRefused(
        Map.of("PARLEY_CLOCK_OFFSET", "PT24H"),
        "PARLEY_CLOCK_OFFSET shifts the clock and is refused in production");
    assertThat(read(Map.of("PARLEY_CLOCK_OFFSET", "PT24H", "PARLEY_PROFILE", "demo")).clockOffset())
        .isEqualTo(Duration.ofHours(24));
  }

  @Test
  void filesAreKeptInABucketThatIsWhollyNamed() {
    var some = Map.of("PARLEY_MEDIA_STORE", "s3", "PARLEY_S3_BUCKET", "files");
    assertRefused(some, "PARLEY_S3_ACCESS_KEY must be set where files are kept in S3");
    var all = new HashMap<>(some);
    all.put("PARLEY_S3_ACCESS_KEY", "key");
    all.put("PARLEY_S3_SECRET_KEY", "hidden");

    assertThat(read(all).s3())
        .isEqualTo(new Settings.S3(null, "us-east-1", "files", "key", "hidden"));
    assertThat(read(all).toString()).doesNotContain("hidden");
    assertThat(read(Map.of()).s3()).isNull();
  }

  @Test
  void whatsappMayStayOpen() {
    assertThat(
            read(Map.of("PARLEY_WHATSAPP_TWILIO_CLOSED_FROM", "never")).whatsappTwilioClosedFrom())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "postgres://ana:p%40ss@db:6000/inbox, jdbc:postgresql://db:6000/inbox, ana, p@ss",
    "postgresql://ana:a+b@db/inbox?sslmode=require,"
        + " jdbc:postgresql://db:5432/inbox?sslmode=require, ana, a+b",
    "jdbc:postgresql://db:6000/inbox?user=ana&password=p%26q,"
        + " jdbc:postgresql://db:6000/inbox, ana, p&q"
  })
  void aDatabaseIsNamedInEitherUsualWay(String url, String jdbc, String user, String password) {
    assertThat(read(Map.of("PARLEY_DATABASE_URL", url)).databaseUrl())
        .isEqualTo(new DatabaseUrl(jdbc, user, password));
  }

  @Test
  void secretsAreNotPrinted() {
    var settings =
        read(
            Map.of(
                "PARLEY_SECRET_KEY",
                "k".repeat(32),
                "PARLEY_DATABASE_URL",
                "postgres://ana:hidden@db/inbox"));
    assertThat(settings.toString() + settings.databaseUrl()).doesNotContain("kkk", "hidden");
  }

  private void assertRefused(Map<String, String> environment, String line) {
    assertThatThrownBy(() -> read(environment)).isInstanceOf(CannotStart.class).hasMessage(line);
  }

  private Settings read(Map<String, String> environment) {
    return SettingsReading.of(environment, file());
  }

  private Path file() {
    return folder.resolve("parley.properties");
  }
}
