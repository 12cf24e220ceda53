package app.parley.live;

import app.parley.accounts.Principal;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The event stream over HTTP. It keeps its request's thread, which is a virtual one, until it ends.
 */
@RestController
final class EventsDoor {
  private static final Logger LOG = LoggerFactory.getLogger(EventsDoor.class);
  private static final long SHORTEST_RETRY_MILLIS = 1_000;
  private static final long LONGEST_RETRY_MILLIS = 5_000;

  private final Streaming streaming;

  EventsDoor(Streaming streaming) {
    this.streaming = streaming;
  }

  @GetMapping("/api/inbox/v1/events")
  void events(
      Principal reader,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(name = "lastEventId", required = false) @Nullable String lastEventIdAsked,
      HttpServletResponse response)
      throws InterruptedException {
    var lastSeen = number(lastEventId == null ? lastEventIdAsked : lastEventId);
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    try {
      var writer = new FrameWriter(response.getOutputStream());
      writer.retryAfter(
          ThreadLocalRandom.current().nextLong(SHORTEST_RETRY_MILLIS, LONGEST_RETRY_MILLIS));
      streaming.run(reader, lastSeen, writer);
    } catch (IOException gone) {
      LOG.debug("A screen of user {} has gone", reader.userId());
    }
  }

  private static @Nullable Long number(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException garbled) {
      throw Refused.invalid("Last-Event-ID", "The id of an event of this stream.");
    }
  }
}
