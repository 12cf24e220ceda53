package app.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The stand-in for Meta, asked once whether the page is there. */
final class Simulator implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("simulator ready (\\S+)");

  private final Child child;
  private final String address;

  private Simulator(Child child, String address) {
    this.child = child;
    this.address = address;
  }

  static Simulator start(Path home, Path folder) throws IOException, InterruptedException {
    var jar = home.resolve("simulator/target/parley-simulator.jar").toString();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var log = Files.createTempFile(folder, "simulator", ".log");
    var child =
        Child.start(log, Map.of(), List.of(java, "-XX:+UseSerialGC", "-Xmx64m", "-jar", jar));
    return new Simulator(child, child.printed(READY));
  }

  String messengerBase() {
    return address + "/meta";
  }

  Caller control() {
    return new Caller(Integer.parseInt(address.replaceAll(".*:", "")), "");
  }

  @Override
  public void close() {
    child.close();
  }
}
