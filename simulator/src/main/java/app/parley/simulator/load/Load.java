package app.parley.simulator.load;

import app.parley.simulator.world.Channel;
import app.parley.simulator.world.Writing;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run of inbound messages at a steady rate, the same for the same seed. */
public final class Load {

  /**
   * What is asked for.
   *
   * @param rate messages a second
   * @param customers how many customers take part, 20 when left out
   */
  public record Wanted(
      Channel channel,
      @Nullable String account,
      @Nullable String number,
      Double rate,
      Double seconds,
      @Nullable Integer customers,
      @Nullable Long seed) {}

  private final String id;
  private final Wanted wanted;
  private final Consumer<Writing> write;
  private final AtomicLong made = new AtomicLong();
  private volatile boolean stopped;
  private volatile boolean finished;

  Load(String id, Wanted wanted, Consumer<Writing> write) {
    if (wanted.channel == null || wanted.rate == null || wanted.seconds == null) {
      throw new IllegalArgumentException("a load needs channel, rate and seconds");
    }
    this.id = id;
    this.wanted = wanted;
    this.write = write;
  }

  public String id() {
    return id;
  }

  public long made() {
    return made.get();
  }

  public boolean finished() {
    return finished;
  }

  public void stop() {
    stopped = true;
  }

  /** Writes at the planned moments; one that is late is written at once, none is left out. */
  void run() throws InterruptedException {
    var random = new Random(seed());
    long total = Math.round(wanted.rate * wanted.seconds);
    long start = System.nanoTime();
    for (long i = 0; i < total && !stopped; i++) {
      long due = start + (long) (i * 1e9 / wanted.rate);
      long early = due - System.nanoTime();
      if (early > 0) {
        Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
      }
      write.accept(writing(random, i + 1));
      made.incrementAndGet();
    }
    finished = true;
  }

  private Writing writing(Random random, long place) {
    int customer = random.nextInt(wanted.customers == null ? 20 : wanted.customers);
    var text = "load %s seed %d message %d".formatted(id, seed(), place);
    return new Writing(
        wanted.channel,
        wanted.account,
        wanted.number,
        address(customer),
        "Load customer " + (customer + 1),
        text,
        null,
        null,
        null,
        null,
        id);
  }

  private String address(int customer) {
    long spread = Math.floorMod(seed(), 10_000L) * 100_000 + customer;
    return wanted.channel == Channel.MESSENGER
        ? String.valueOf(7_390_000_000_000_000L + spread)
        : "+48" + (500_000_000L + spread % 400_000_000L);
  }

  private long seed() {
    return wanted.seed == null ? 1 : wanted.seed;
  }
}
