package app.parley.providers.twilio;

import app.parley.providers.WebhookCalls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Twilio calls: inbound messages, and the statuses of ours. The answer is an empty TwiML
 * document, since any other text would be sent to the customer as a reply.
 */
@RestController
@RequestMapping("/webhooks/twilio")
final class TwilioWebhook {
  private static final Set<String> KINDS =
      Set.of(TwilioKind.WHATSAPP.word(), TwilioKind.SMS.word());
  private static final String NOTHING_TO_SAY = "<Response/>";

  private final WebhookCalls calls;

  TwilioWebhook(WebhookCalls calls) {
    this.calls = calls;
  }

  @PostMapping(
      value = {"/{channel}", "/{channel}/status"},
      produces = MediaType.TEXT_XML_VALUE)
  String call(@PathVariable String channel, HttpServletRequest request) {
    var header = request.getHeader(TwilioSignature.HEADER);
    var proof = header == null ? null : new TwilioProof(header.strip(), target(request)).text();
    calls.take(calls.channel(channel, KINDS), proof, request);
    return NOTHING_TO_SAY;
  }

  private static String target(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
