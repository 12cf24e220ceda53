package app.parley.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL refuses root; where a container forbids namespaces, it runs as a service's account.
 */
@Tag("embedded")
class PgUserTest {
  @TempDir private Path folder;

  @BeforeEach
  void asRoot() throws Exception {
    assumeTrue(uid(Path.of("/proc/self")).equals(0), "only root");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void withoutNamespacesTheDatabaseRunsAsAnAccountThatOwnsItsFolder() throws Exception {
    var home = new PgHome(folder.resolve("postgres"));

    var user = PgUser.of(home.folder(), List.of("no-such-program"));
    var programs = folder.resolve("programs");
    new PgCluster(home.folder(), PgBinaries.unpackedBelow(programs), user).makeIfAbsent();

    assertThat(user.prefix()).startsWith("setpriv", "--reuid");
    assertThat(uid(home.home())).isNotEqualTo(0);
    try (var server = PgServer.start(home.home(), programs)) {
      assertThat(PgHome.value(server, "select 1")).isEqualTo("1");
      assertThat(uid(Path.of("/proc/" + home.postmaster().pid()))).isNotEqualTo(0);
    }
  }

  @Test
  void aNamespaceIsTakenWhereItIsAllowed() throws Exception {
    var home = PgHome.in(folder);

    assertThat(PgUser.of(home.folder(), List.of("env", "A=B")).prefix())
        .containsExactly("env", "A=B");
  }

  private static Object uid(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid");
  }
}
