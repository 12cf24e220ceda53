package app.parley.providers.messenger;

import app.parley.providers.WebhookCalls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Meta calls about the page of one channel. */
@RestController
@RequestMapping("/webhooks/messenger/{channel}")
final class MessengerWebhook {
  private static final Set<String> KINDS = Set.of(MessengerProvider.WORD);

  private final WebhookCalls calls;

  MessengerWebhook(WebhookCalls calls) {
    this.calls = calls;
  }

  @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
  String handshake(@PathVariable String channel, HttpServletRequest request) {
    var connected = calls.channel(channel, KINDS);
    var token = connected.secrets().getOrDefault(MessengerSettings.VERIFY_TOKEN, "");
    var challenge = MessengerHandshake.challenge(request, token);
    calls.verified(connected);
    return challenge;
  }

  @PostMapping
  void call(@PathVariable String channel, HttpServletRequest request) {
    calls.take(
        calls.channel(channel, KINDS), request.getHeader(MessengerSignature.HEADER), request);
  }
}
