package app.parley.platform.postgres;

import app.parley.platform.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server that another process runs on a folder, for a second way in beside it. */
public final class RunningServer {
  /** Where postmaster.pid names the port (PostgreSQL's source, pidfile.h). */
  private static final int PORT = 3;

  private RunningServer() {}

  /** The owner's way in; empty while none is ready. */
  public static Optional<DatabaseUrl> on(Path home) throws IOException {
    if (!holdsData(home)) {
      return Optional.empty();
    }
    var folder = PgFolder.made(home);
    var pidFile = PidFile.of(folder);
    if (pidFile.isEmpty() || !pidFile.get().ready(folder)) {
      return Optional.empty();
    }
    var port = Integer.parseInt(pidFile.get().lines().get(PORT).strip());
    return Optional.of(new DatabaseUrl(PgServer.url(port), PgCluster.OWNER, folder.password()));
  }

  public static boolean holdsData(Path home) {
    return Files.exists(new PgFolder(home).data());
  }
}
