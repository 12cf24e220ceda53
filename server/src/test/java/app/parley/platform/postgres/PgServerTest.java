package app.parley.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.parley.platform.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class PgServerTest {
  @TempDir private Path folder;
  private PgHome home;

  @BeforeEach
  void makeHome() throws Exception {
    home = PgHome.in(folder);
  }

  @Test
  void whatIsCommittedIsThereAfterARestart() throws Exception {
    try (var server = home.start()) {
      PgHome.execute(server, "create table note (words text)");
      PgHome.execute(server, "insert into note values ('kept')");
    }
    try (var server = home.start()) {
      assertThat(PgHome.value(server, "select words from note")).isEqualTo("kept");
    }
  }

  @Test
  void aConfirmedCommitSurvivesALossOfPower() throws Exception {
    try (var server = home.start()) {
      assertThat(PgHome.value(server, "show fsync")).isEqualTo("on");
      assertThat(PgHome.value(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(PgHome.value(server, "show full_page_writes")).isEqualTo("on");
      assertThat(PgHome.value(server, "show data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void textIsUtf8AndSortedTheSameOnEveryMachine() throws Exception {
    try (var server = home.start()) {
      assertThat(PgHome.value(server, "show server_encoding")).isEqualTo("UTF8");
      var locale =
          "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'parley'";
      assertThat(PgHome.value(server, locale)).isEqualTo("b C.UTF-8");
    }
  }

  @Test
  void nobodyComesInWithoutThePassword() throws Exception {
    try (var server = home.start()) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guess"))
          .hasMessageContaining("password authentication failed");
      assertThat(Files.getPosixFilePermissions(home.folder().passwordFile()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void onlyThisMachineReachesIt() throws Exception {
    try (var server = home.start()) {
      assertThat(PgHome.value(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(PgHome.value(server, "show unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void aKilledServerIsStartedAgainOnItsPort() throws Exception {
    try (var server = home.start()) {
      PgHome.execute(server, "create table note as select 'kept' as words");
      home.postmaster().destroyForcibly();
      await()
          .atMost(Duration.ofSeconds(30))
          .ignoreExceptions()
          .until(() -> PgHome.value(server, "select words from note").equals("kept"));
    }
  }

  @Test
  void aFolderOfAnotherMajorVersionIsRefused() throws Exception {
    Files.writeString(home.folder().data().resolve("PG_VERSION"), "19\n");
    assertThatThrownBy(home::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("is of PostgreSQL 19, this Parley brings PostgreSQL 18");
  }

  @Test
  void aLostPasswordIsToldAndNotReplaced() throws Exception {
    Files.delete(home.folder().passwordFile());
    assertThatThrownBy(home::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("password of the database is missing");
  }

  @Test
  void aFolderThatWasLeftUnfinishedIsMadeAfresh() throws Exception {
    var other = PgFolder.made(folder.resolve("other"));
    Files.createDirectories(other.unfinishedData().resolve("base"));
    try (var server = PgServer.start(other.home(), PgHome.PROGRAMS)) {
      assertThat(PgHome.value(server, "select 1")).isEqualTo("1");
    }
  }
}
