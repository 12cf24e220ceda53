package app.parley.platform.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of loopback that nothing listens on. It lies below those that systems give to outgoing
 * connections (Linux from 32768, others from 49152), which would take it before it is used.
 */
public final class FreePort {
  private static final int LOWEST = 20_000;
  private static final int LIMIT = 32_768;

  private FreePort() {}

  public static int find() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, LIMIT);
      try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (BindException _) {
        // Somebody has it: look for another.
      }
    }
  }
}
