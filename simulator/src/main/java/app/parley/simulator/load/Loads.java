package app.parley.simulator.load;

import app.parley.simulator.world.Writing;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The load runs of this process. */
public final class Loads {

  private final Map<String, Load> byId = new ConcurrentSkipListMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final Consumer<Writing> write;

  public Loads(Consumer<Writing> write) {
    this.write = write;
  }

  public Load start(Load.Wanted wanted) {
    var load = new Load("l" + last.incrementAndGet(), wanted, write);
    byId.put(load.id(), load);
    Thread.ofVirtual().name("load " + load.id()).start(() -> run(load));
    return load;
  }

  public Optional<Load> get(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static void run(Load load) {
    try {
      load.run();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
