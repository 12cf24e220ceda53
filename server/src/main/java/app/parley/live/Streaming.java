package app.parley.live;

import app.parley.accounts.Principal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One stream from its opening to its end, on the caller's thread. A screen that comes back is first
 * told what it missed, out of the feed, then goes on live: nothing is missed or told twice in
 * between.
 */
@Component
final class Streaming {
  private static final int NEAR = 100;
  private static final long SHORTEST_SILENCE_MILLIS = 15_000;
  private static final long LONGEST_SILENCE_MILLIS = 20_000;

  private final FeedReading reading;
  private final LiveHubs hubs;

  Streaming(FeedReading reading, LiveHubs hubs) {
    this.reading = reading;
    this.hubs = hubs;
  }

  /**
   * Returns when the stream is ended from our side.
   *
   * @param lastSeen the last change that the screen has seen; null for one that begins now
   * @throws IOException when the screen has gone
   */
  void run(Principal reader, @Nullable Long lastSeen, FrameWriter writer)
      throws IOException, InterruptedException {
    var opening = reading.opening(reader.companyId(), reader.userId());
    var stream = new LiveStream(reader, opening.channels());
    try {
      if (lastSeen != null && opening.canGoOnAfter(lastSeen)) {
        writer.write(List.of(Frame.ready(lastSeen)));
        var near = replay(reader, lastSeen, opening.position() - NEAR, writer);
        var live = hubs.add(stream, opening.position());
        follow(stream, replay(reader, near, live, writer), writer);
      } else {
        var live = hubs.add(stream, opening.position());
        if (lastSeen != null) {
          writer.write(List.of(Frame.reset(live)));
        }
        writer.write(List.of(Frame.ready(live)));
        follow(stream, live, writer);
      }
    } finally {
      hubs.remove(stream);
    }
  }

  /**
   * Tells what came after one number, at least up to another where there is as much; gives how far
   * it came.
   */
  private long replay(Principal reader, long after, long upTo, FrameWriter writer)
      throws IOException {
    var at = after;
    while (at < upTo) {
      var limit = (int) Math.min(upTo - at, FeedReading.MOST_AT_ONCE);
      var batch = reading.after(reader.companyId(), at, limit, null);
      if (batch.accessMoved()) {
        writer.write(List.of(Frame.reset(batch.upTo())));
      } else {
        writer.write(batch.framesFor(reader.userId(), batch.usableBy(reader.userId())));
      }
      at = batch.upTo();
    }
    return at;
  }

  private static void follow(LiveStream stream, long after, FrameWriter writer)
      throws IOException, InterruptedException {
    while (!stream.ended()) {
      var frames = stream.take(silence());
      if (!frames.isEmpty()) {
        writer.write(frames.stream().filter(frame -> frame.isAfter(after)).toList());
      } else if (!stream.ended()) {
        writer.heartbeat();
      }
    }
  }

  private static Duration silence() {
    return Duration.ofMillis(
        ThreadLocalRandom.current().nextLong(SHORTEST_SILENCE_MILLIS, LONGEST_SILENCE_MILLIS));
  }
}
