package app.parley.simulator;

import app.parley.simulator.control.Control;
import app.parley.simulator.control.CustomerControl;
import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import app.parley.simulator.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The stream that keeps the page live on which one person plays customers. */
final class PhoneEvents {

  private static final long HEARTBEAT_SECONDS = 10;

  private final World world;

  PhoneEvents(World world) {
    this.world = world;
  }

  void addTo(Routes routes) {
    routes.on("GET", "/control/events", this::events);
  }

  private Answer events(Request request) {
    Control.checkHost(request);
    return new Answer.Stream("text/event-stream", this::writeEvents);
  }

  private void writeEvents(OutputStream out) throws IOException, InterruptedException {
    var changes = world.watchers().join();
    try {
      write(out, ": welcome\n\n");
      while (true) {
        var customer = changes.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        write(
            out,
            customer == null
                ? ": still here\n\n"
                : "event: changed\ndata: " + CustomerControl.summary(customer) + "\n\n");
      }
    } finally {
      world.watchers().leave(changes);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
