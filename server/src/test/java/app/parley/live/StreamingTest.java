package app.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class StreamingTest {
  private static final int WRITERS = 4;
  private static final int ROUNDS = 30;
  private static final int CUSTOMERS = 6;
  private static final Duration PATIENCE = Duration.ofMillis(20);

  private final Cast cast;
  private final Mailroom mailroom;
  private final Streaming streaming;
  private final FeedReading reading;
  private final LiveHubs hubs;
  private final long shop;

  @Autowired
  StreamingTest(
      Casting casting, Mailroom mailroom, Streaming streaming, FeedReading reading, LiveHubs hubs) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.streaming = streaming;
    this.reading = reading;
    this.hubs = hubs;
    this.shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void aStreamThatIsCutAnywhereAndResumedComesToTheSameAsAFreshRead(long seed) throws Exception {
    var from = position();
    for (var customer = 0; customer < CUSTOMERS; customer++) {
      writes("+" + customer, "the first of many");
    }
    var screen = new FoldedInbox();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing = writeTogether(threads, seed);
      var cuts = new Random(seed);
      while (!writing.stream().allMatch(Future::isDone) || screen.lastId() < position()) {
        listenUntilCut(screen, Math.max(from, screen.lastId()), 200 + cuts.nextInt(40_000));
      }
      for (var one : writing) {
        one.get();
      }
    }

    var fresh = FreshInbox.of(cast.ben());
    assertThat(screen.conversations()).isEqualTo(fresh.conversations());
    assertThat(screen.messages()).isEqualTo(fresh.messages());
    assertThat(screen.arrivals()).isEqualTo(fresh.arrivals());
  }

  /** What came whole before the cut counts, and the next stream goes on after it. */
  private void listenUntilCut(FoldedInbox screen, long lastSeen, int bytes) throws Exception {
    var out = new CutOutput(bytes);
    var reader = Thread.startVirtualThread(() -> listen(out, lastSeen));
    var position = position();
    while (!reader.join(PATIENCE)) {
      if (lastOf(out, lastSeen) >= position) {
        hubs.endWhere(cast.companyId(), stream -> true);
      }
    }
    changes(out).forEach(screen::take);
  }

  private void listen(CutOutput out, long lastSeen) {
    try {
      streaming.run(cast.ben().principal(), lastSeen, new FrameWriter(out));
    } catch (IOException | InterruptedException cut) {
      assertThat(cut).hasMessage("cut");
    }
  }

  private static long lastOf(CutOutput out, long otherwise) {
    var heard = changes(out);
    return heard.isEmpty() ? otherwise : heard.getLast().id();
  }

  /** What has no number is of the moment only. */
  private static List<Heard> changes(CutOutput out) {
    return Heard.in(out.text()).stream().filter(heard -> heard.id() > 0).toList();
  }

  private long position() {
    return reading.opening(cast.companyId(), cast.ben().id()).position();
  }

  private List<Future<Void>> writeTogether(ExecutorService threads, long seed) {
    var barrier = new CyclicBarrier(WRITERS);
    return LongStream.range(seed * WRITERS, (seed + 1) * WRITERS)
        .mapToObj(Random::new)
        .map(random -> threads.submit(() -> write(barrier, random)))
        .toList();
  }

  private Void write(CyclicBarrier barrier, Random random) throws Exception {
    for (var round = 0; round < ROUNDS; round++) {
      barrier.await(30, TimeUnit.SECONDS);
      var id = writes("+" + random.nextInt(CUSTOMERS), "x".repeat(random.nextInt(900)));
      switch (random.nextInt(5)) {
        case 0 -> mailroom.assigns(cast.ana(), id, random.nextBoolean() ? cast.ben() : null);
        case 1 -> mailroom.closes(cast.clara(), id);
        default -> {}
      }
    }
    return null;
  }

  private long writes(String address, String text) {
    return mailroom.customerWrites(cast.companyId(), shop, address, text);
  }
}
