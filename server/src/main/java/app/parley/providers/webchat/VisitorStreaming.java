package app.parley.providers.webchat;

import app.parley.platform.Tenant;
import app.parley.providers.webchat.VisitorStream.Nudge;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells one window its lines, each once and in order, from where it stands: whatever wakes it, or
 * does not, they are read by their positions.
 */
@Component
final class VisitorStreaming {
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final int MOST_AT_ONCE = 100;

  private final Tenant tenant;
  private final VisitorLines lines;
  private final VisitorSessions sessions;
  private final VisitorStreams streams;

  VisitorStreaming(
      Tenant tenant, VisitorLines lines, VisitorSessions sessions, VisitorStreams streams) {
    this.tenant = tenant;
    this.lines = lines;
    this.sessions = sessions;
    this.streams = streams;
  }

  /**
   * Returns when the session is over, or the program stops.
   *
   * @throws IOException when the window has gone
   */
  void run(SiteVisitor visitor, @Nullable String authorization, long after, EventWriter out)
      throws IOException, InterruptedException {
    var stream = streams.open(visitor.id());
    try {
      out.open();
      follow(stream, visitor, authorization, after, out);
    } finally {
      streams.close(stream);
    }
  }

  private void follow(
      VisitorStream stream,
      SiteVisitor visitor,
      @Nullable String authorization,
      long after,
      EventWriter out)
      throws IOException, InterruptedException {
    long position = after;
    Nudge nudge = new Nudge.Lines();
    while (!stream.ended()) {
      if (nudge instanceof Nudge.Typing typing) {
        out.write(null, "typing", Map.of("name", typing.name()));
      } else {
        var news = news(visitor, authorization, position);
        if (news.isEmpty()) {
          return;
        }
        for (var line : news.get()) {
          out.write(line.position(), "line", line);
          position = line.position();
        }
        if (news.get().size() == MOST_AT_ONCE) {
          continue;
        }
      }
      nudge = stream.next(SILENCE);
      if (nudge == null) {
        out.heartbeat();
      }
    }
  }

  /** Empty when the session is over. */
  private Optional<List<VisitorLine>> news(
      SiteVisitor visitor, @Nullable String authorization, long position) {
    return tenant.in(
        visitor.company(),
        tx ->
            sessions
                .find(tx, visitor.channel(), authorization)
                .map(one -> lines.after(tx, one.id(), position, MOST_AT_ONCE)));
  }
}
