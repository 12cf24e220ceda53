package app.parley.providers.webchat;

import app.parley.channels.ConnectedChannel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stream of a visitor's window. It keeps its request's thread, which is a virtual one, until it
 * ends.
 */
@RestController
final class VisitorEventsDoor {
  private static final Logger LOG = LoggerFactory.getLogger(VisitorEventsDoor.class);

  private final VisitorSessions sessions;
  private final VisitorStreaming streaming;
  private final JsonMapper json;

  VisitorEventsDoor(VisitorSessions sessions, VisitorStreaming streaming, JsonMapper json) {
    this.sessions = sessions;
    this.streaming = streaming;
    this.json = json;
  }

  @GetMapping("/webchat/{channel}/events")
  void events(
      @RequestAttribute(WebchatGate.CHANNEL) ConnectedChannel channel,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestParam String after,
      HttpServletResponse response)
      throws InterruptedException {
    var visitor = sessions.visitor(channel, token);
    long position = VisitorMessagesDoor.position("after", after);
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("X-Accel-Buffering", "no");
    try {
      var out = new EventWriter(response.getOutputStream(), json);
      streaming.run(visitor, token, position, out);
    } catch (IOException gone) {
      LOG.debug("A window of visitor {} has gone", visitor.id());
    }
  }
}
