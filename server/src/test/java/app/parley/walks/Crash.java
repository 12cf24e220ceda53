package app.parley.walks;

import java.io.IOException;

/** What is killed, all at once and with SIGKILL. */
enum Crash {
  SERVER,
  DATABASE,
  BOTH;

  /** Does it, and starts again what nobody else would. */
  void happenTo(StartedServer server) throws IOException, InterruptedException {
    switch (this) {
      case SERVER -> {
        server.kill();
        server.start();
      }
      case DATABASE -> server.killDatabase();
      case BOTH -> {
        server.killDatabase();
        server.kill();
        server.start();
      }
    }
  }
}
