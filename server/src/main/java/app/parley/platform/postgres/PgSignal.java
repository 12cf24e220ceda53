package app.parley.platform.postgres;

import java.io.IOException;
import java.util.List;

/** The ways to end a postmaster (PostgreSQL's documentation, "Shutting Down the Server"). */
enum PgSignal {
  FAST("INT"),
  IMMEDIATE("QUIT");

  private final String signal;

  PgSignal(String signal) {
    this.signal = signal;
  }

  /** Signals the postmaster of this folder, if one lives. */
  void to(PgFolder folder) throws IOException {
    var pidFile = PidFile.of(folder);
    if (pidFile.isEmpty()) {
      return;
    }
    var postmaster = pidFile.get().postmaster(folder);
    if (postmaster.isPresent()) {
      var pid = Long.toString(postmaster.get().pid());
      new Command(List.of("sh", "-c", "kill -%s %s".formatted(signal, pid))).succeeds();
    }
  }
}
