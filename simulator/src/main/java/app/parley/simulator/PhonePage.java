package app.parley.simulator;

import app.parley.simulator.control.Control;
import app.parley.simulator.control.CustomerControl;
import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Refused;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import app.parley.simulator.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The page on which one person plays customers, its files, and the stream that keeps it live. */
final class PhonePage {

  private static final long HEARTBEAT_SECONDS = 10;
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "jpg", "image/jpeg",
          "png", "image/png",
          "ogg", "audio/ogg",
          "mp4", "video/mp4",
          "pdf", "application/pdf",
          "vcf", "text/vcard; charset=utf-8");

  private final World world;

  PhonePage(World world) {
    this.world = world;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/", request -> file("phone/index.html"))
        .on("GET", "/phone/{name}", request -> file("phone/" + request.part("name")))
        .on("GET", "/files/{name}", request -> file("files/" + request.part("name")))
        .on("GET", "/control/events", this::events);
  }

  private static Answer file(String path) throws IOException {
    var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    try (var in = PhonePage.class.getResourceAsStream("/" + path)) {
      if (in == null || type == null || path.contains("..")) {
        throw new Refused(404, "no file " + path);
      }
      return Answer.bytes(200, type, in.readAllBytes());
    }
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
