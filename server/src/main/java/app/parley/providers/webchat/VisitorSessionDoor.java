package app.parley.providers.webchat;

import app.parley.channels.ConnectedChannel;
import app.parley.problems.Body;
import app.parley.providers.WebhookCalls;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page shows the chat, and somebody opens it. */
@RestController
@RequestMapping("/webchat/{channel}")
final class VisitorSessionDoor {
  private final WebhookCalls calls;
  private final Looks looks;
  private final Beginnings beginnings;

  VisitorSessionDoor(WebhookCalls calls, Looks looks, Beginnings beginnings) {
    this.calls = calls;
    this.looks = looks;
    this.beginnings = beginnings;
  }

  /** The first time is what a new channel waits for. It makes nobody known. */
  @GetMapping("/look")
  Look look(@RequestAttribute(WebchatGate.CHANNEL) ConnectedChannel channel) {
    calls.verified(channel);
    return looks.of(channel);
  }

  @PostMapping("/session")
  Beginning session(
      @RequestAttribute(WebchatGate.CHANNEL) ConnectedChannel channel,
      Body<Proof> body,
      HttpServletRequest request) {
    return beginnings.begin(channel, body.read(), request.getRemoteAddr());
  }
}
