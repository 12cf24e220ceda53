package app.parley.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Customers write and agents answer while the server, its database or both are killed. Afterwards
 * nothing that was acknowledged is lost, doubled or out of order. {@code parley.walk.seed} repeats
 * a walk.
 */
@Tag("embedded")
class CrashWalkTest {
  private static final Logger LOG = LoggerFactory.getLogger(CrashWalkTest.class);
  private static final int MANY = 20;
  private static final Duration QUIET = Duration.ofSeconds(90);

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostWhateverDies() throws Exception {
    walk(seed());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("long")
  void nothingAcknowledgedIsLostHoweverOftenItDies(long seed) throws Exception {
    walk(seed);
  }

  static LongStream seeds() {
    long first = seed();
    return LongStream.range(first, first + MANY);
  }

  private static long seed() {
    return Long.getLong("parley.walk.seed", new SecureRandom().nextInt(1_000_000));
  }

  private void walk(long seed) throws Exception {
    LOG.info("Walking with seed {}", seed);
    var random = new Random(seed);
    try (var simulator = new StartedSimulator(folder);
        var server = new StartedServer(folder, simulator.address())) {
      server.start();
      var shop = Shop.open(server, simulator);
      try (var screen = new Screen(shop.ana());
          var replies = new Replies(shop.ana(), seed)) {
        await().until(screen::isListening);
        var loads = load(simulator, seed);
        var histories = new Histories(shop);
        for (var crash : inSomeOrder(random)) {
          histories.linkYoungOnes();
          strike(server, crash, Duration.ofMillis(500 + random.nextInt(2_500)));
        }
        replies.writeNoMore();
        loads.forEach(simulator::stopLoad);
        assertThat(
                onceQuiet(
                    () -> Findings.of(shop, simulator, replies, screen, histories),
                    simulator,
                    replies))
            .as("seed " + seed)
            .isEmpty();
      }
    }
  }

  private static List<String> load(StartedSimulator simulator, long seed) {
    return List.of(
        load(simulator, Map.of("channel", "messenger", "rate", 25, "customers", 12), seed),
        load(simulator, Map.of("channel", "sms", "rate", 15, "customers", 8), seed));
  }

  private static String load(StartedSimulator simulator, Map<String, Object> wanted, long seed) {
    var body = new HashMap<>(wanted);
    body.put("seconds", 600);
    body.put("seed", seed);
    return simulator.post("load", body).path("load").asString();
  }

  private static List<Crash> inSomeOrder(Random random) {
    var crashes = new ArrayList<>(Arrays.asList(Crash.values()));
    Collections.shuffle(crashes, random);
    return crashes;
  }

  private static void strike(StartedServer server, Crash crash, Duration underLoad)
      throws IOException, InterruptedException {
    LOG.info("{} dies after {}", crash, underLoad);
    await().pollDelay(underLoad).until(() -> true);
    crash.happenTo(server);
    server.awaitReady();
  }

  /** The promises may need a moment: calls are repeated, leases end, statuses come. */
  private static List<String> onceQuiet(
      Supplier<List<String>> findings, StartedSimulator simulator, Replies replies) {
    await()
        .atMost(QUIET)
        .pollInterval(Duration.ofMillis(500))
        .until(() ->
            replies.allAccepted() && simulator.get("inbound?limit=0").path("waiting").asInt() == 0);
    try {
      await()
          .atMost(QUIET)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> findings.get().isEmpty());
      return List.of();
    } catch (ConditionTimeoutException stillSome) {
      LOG.info("It is quiet and not as promised");
      return findings.get();
    }
  }
}
