package app.parley.providers.webchat;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A visitor's own words, and the lines of their window. */
@RestController
@RequestMapping("/webchat/{channel}/messages")
final class VisitorMessagesDoor {
  private final Tenant tenant;
  private final VisitorSessions sessions;
  private final VisitorLines lines;
  private final VisitorWriting writing;

  VisitorMessagesDoor(
      Tenant tenant, VisitorSessions sessions, VisitorLines lines, VisitorWriting writing) {
    this.tenant = tenant;
    this.sessions = sessions;
    this.lines = lines;
    this.writing = writing;
  }

  /** Answers once it is on disk; the same client id again is the same line. */
  @PostMapping
  VisitorLine write(
      @RequestAttribute(WebchatGate.CHANNEL) ConnectedChannel channel,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      Body<VisitorMessage> body) {
    var visitor = sessions.visitor(channel, token);
    return writing.write(visitor, body.read());
  }

  @GetMapping
  LinePage list(
      @RequestAttribute(WebchatGate.CHANNEL) ConnectedChannel channel,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestParam(required = false) @Nullable String before) {
    var visitor = sessions.visitor(channel, token);
    long position = before == null ? Long.MAX_VALUE : position("before", before);
    return LinePage.of(
        tenant.in(
            visitor.company(), tx -> lines.before(tx, visitor.id(), position, LinePage.SIZE + 1)));
  }

  static long position(String parameter, String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw Refused.invalid(parameter, "The position of a line.");
    }
    return Long.parseLong(text);
  }
}
