package app.parley.providers.webchat;

import app.parley.accounts.EmailAddress;
import app.parley.channels.ConnectedChannel;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a visitor's window tells beside words. */
@RestController
@RequestMapping("/webchat/{channel}")
@ResponseStatus(HttpStatus.NO_CONTENT)
final class VisitorSignsDoor {
  private final VisitorSessions sessions;
  private final VisitorSigns signs;

  VisitorSignsDoor(VisitorSessions sessions, VisitorSigns signs) {
    this.sessions = sessions;
    this.signs = signs;
  }

  @PostMapping("/typing")
  void typing(
      @RequestAttribute(WebchatGate.CHANNEL) ConnectedChannel channel,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token) {
    signs.typing(sessions.visitor(channel, token));
  }

  @PostMapping("/delivered")
  void delivered(
      @RequestAttribute(WebchatGate.CHANNEL) ConnectedChannel channel,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      Body<Reached> body) {
    signs.delivered(sessions.visitor(channel, token), body.read().upTo());
  }

  @PostMapping("/read")
  void read(
      @RequestAttribute(WebchatGate.CHANNEL) ConnectedChannel channel,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      Body<Reached> body) {
    signs.read(sessions.visitor(channel, token), body.read().upTo());
  }

  @PostMapping("/email")
  void email(
      @RequestAttribute(WebchatGate.CHANNEL) ConnectedChannel channel,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      Body<LeftEmail> body) {
    var visitor = sessions.visitor(channel, token);
    var email =
        EmailAddress.read(body.read().email())
            .orElseThrow(
                () -> Refused.invalid("email", "Give an email address such as name@example.com."));
    signs.leftEmail(visitor, email);
  }

  /** The position of a line. */
  record Reached(Long upTo) {}

  record LeftEmail(String email) {}
}
