package app.parley.platform.postgres;

import app.parley.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program of PostgreSQL is started without being root, which it refuses: as ourselves, as
 * root in a user namespace of its own, or as the account that owns the folder.
 */
record PgUser(List<String> prefix) {
  private static final List<String> SERVICE_ACCOUNTS = List.of("parley", "postgres", "nobody");

  private static final List<String> NAMESPACE = List.of("unshare", "-U");

  static PgUser of(PgFolder folder) throws IOException {
    return of(folder, NAMESPACE);
  }

  /** Containers may forbid namespaces, and their program may be missing. */
  static PgUser of(PgFolder folder, List<String> namespace) throws IOException {
    if (owner(Path.of("/proc/self")) != 0) {
      return new PgUser(List.of());
    }
    var owner = owner(folder.home());
    if (owner != 0) {
      return account(Integer.toString(owner), folder);
    }
    var inNamespace = new PgUser(namespace);
    if (new Command(inNamespace.running(List.of("true"))).succeeds()) {
      return inNamespace;
    }
    for (var account : SERVICE_ACCOUNTS) {
      if (new Command(List.of("id", account)).succeeds()) {
        var everything = folder.home().toString();
        new Command(List.of("chown", "-R", account + ":", everything)).run();
        return account(account, folder);
      }
    }
    throw new CannotStart("PostgreSQL may not run as root; start Parley as another user");
  }

  /** The command line that starts {@code command} as this user. */
  List<String> running(List<String> command) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  private static PgUser account(String account, PgFolder folder) throws IOException {
    var user =
        new PgUser(
            List.of("setpriv", "--reuid", account, "--regid", groupOf(folder), "--clear-groups"));
    var reach = user.running(List.of("test", "-x", folder.home().toString()));
    if (!new Command(reach).succeeds()) {
      throw new CannotStart(
          "PostgreSQL may not run as root, and the user %s cannot reach %s"
              .formatted(account, folder.home()));
    }
    return user;
  }

  private static String groupOf(PgFolder folder) throws IOException {
    return Files.getAttribute(folder.home(), "unix:gid").toString();
  }

  private static int owner(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }
}
