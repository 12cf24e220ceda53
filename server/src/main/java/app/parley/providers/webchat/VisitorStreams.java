package app.parley.providers.webchat;

import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import app.parley.providers.webchat.VisitorStream.Nudge;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The open windows of visitors. They end at once when the program stops, which waits for them. */
@Component
final class VisitorStreams {
  static final int MOST_OF_ONE_VISITOR = 10;

  private final Map<Long, Deque<VisitorStream>> streams = new HashMap<>();
  private boolean closed;

  /** One window too many, and the oldest ends. */
  synchronized VisitorStream open(long visitor) {
    if (closed) {
      throw new Refused(ProblemType.UNAVAILABLE, "Parley is stopping; try again in a moment.");
    }
    var stream = new VisitorStream(visitor);
    var theirs = streams.computeIfAbsent(visitor, _ -> new ArrayDeque<>());
    theirs.add(stream);
    if (theirs.size() > MOST_OF_ONE_VISITOR) {
      theirs.removeFirst().end();
    }
    return stream;
  }

  synchronized void close(VisitorStream stream) {
    var theirs = streams.get(stream.visitor());
    if (theirs != null && theirs.remove(stream) && theirs.isEmpty()) {
      streams.remove(stream.visitor());
    }
  }

  /** There are lines that they have not been told of. */
  void wake(long visitor) {
    of(visitor).forEach(stream -> stream.tell(new Nudge.Lines()));
  }

  void typing(long visitor, String name) {
    of(visitor).forEach(stream -> stream.tell(new Nudge.Typing(name)));
  }

  @EventListener(ContextClosedEvent.class)
  synchronized void close() {
    closed = true;
    streams.values().forEach(theirs -> theirs.forEach(VisitorStream::end));
  }

  private synchronized List<VisitorStream> of(long visitor) {
    return List.copyOf(streams.getOrDefault(visitor, new ArrayDeque<>()));
  }
}
