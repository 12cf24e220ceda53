package app.parley.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class OrphanTest {
  @TempDir private Path folder;
  private PgHome home;

  @BeforeEach
  void makeHome() throws Exception {
    home = PgHome.in(folder);
  }

  @Test
  void theServerEndsWithItsKilledProgram() throws Exception {
    var program = otherProgram();
    var postmaster = home.postmaster();
    program.destroyForcibly();
    await().atMost(Duration.ofSeconds(10)).until(() -> !postmaster.isAlive());
    assertThat(home.folder().pidFile()).doesNotExist();
  }

  @Test
  void theNextStartDoesNotWaitForTheWatch() throws Exception {
    var program = otherProgram();
    program.destroyForcibly();
    try (var server = home.start()) {
      assertThat(PgHome.value(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aServerLeftRunningIsEndedBeforeTheStart() throws Exception {
    var orphan = serverWithoutWatch();
    await().atMost(Duration.ofSeconds(20)).until(this::running);
    try (var server = home.start()) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(PgHome.value(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aForeignProcessOfTheSameNumberIsLeftAlone() throws Exception {
    var foreign = new ProcessBuilder("sleep", "60").start();
    var data = home.folder().data();
    Files.writeString(
        home.folder().pidFile(), foreign.pid() + "\n" + data + "\n1\n5432\n\n127.0.0.1\n\nready\n");
    try (var server = home.start()) {
      assertThat(PgHome.value(server, "select 1")).isEqualTo("1");
      assertThat(foreign.isAlive()).isTrue();
    } finally {
      foreign.destroy();
    }
  }

  @Test
  void asRootAFolderOfAnotherUserIsServedAsThatUser() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"));
    new Command(List.of("chmod", "755", folder.toString())).run();
    new Command(List.of("chown", "-R", "65534:65534", home.home().toString())).run();
    // The house itself may be in a folder that nobody else may enter.
    try (var server = PgServer.start(home.home(), folder.resolve("programs"))) {
      assertThat(PgHome.value(server, "select 1")).isEqualTo("1");
      assertThat(home.postmaster().info().user()).contains("nobody");
    }
  }

  private boolean running() throws IOException {
    var pidFile = PidFile.of(home.folder());
    return pidFile.isPresent() && pidFile.get().ready(home.folder());
  }

  private Process serverWithoutWatch() throws IOException {
    var binaries = PgBinaries.unpackedBelow(PgHome.PROGRAMS.toAbsolutePath());
    var user = PgUser.of(home.folder());
    return new ProcessBuilder(user.running(new PgStart(home.folder(), binaries, user).postgres()))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("orphan.log").toFile())
        .start();
  }

  private Process otherProgram() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("java.class.path");
    var program =
        new ProcessBuilder(
                java, "-cp", classes, OtherProgram.class.getName(), home.home().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader words = program.inputReader()) {
      assertThat(words.readLine()).isEqualTo("ready");
    }
    return program;
  }

  /** Has a database until it is killed. */
  static final class OtherProgram {
    public static void main(String[] arguments) throws Exception {
      PgServer.start(Path.of(arguments[0]), PgHome.PROGRAMS);
      System.out.println("ready");
      Thread.currentThread().join();
    }
  }
}
