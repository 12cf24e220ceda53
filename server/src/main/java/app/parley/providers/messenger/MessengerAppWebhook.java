package app.parley.providers.messenger;

import app.parley.channels.ChannelRoutes;
import app.parley.platform.Settings;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import app.parley.providers.CallBody;
import app.parley.providers.ProviderCall;
import app.parley.providers.UnknownAccounts;
import app.parley.providers.WebhookCalls;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Meta calls about all pages of an operator's own app. Each company gets its own pages'
 * entries and no others; what is for a page that nobody connected is kept aside.
 */
@RestController
@RequestMapping("/webhooks/messenger")
final class MessengerAppWebhook {
  private final Settings.Providers settings;
  private final ChannelRoutes routes;
  private final WebhookCalls calls;
  private final UnknownAccounts unknown;
  private final Clock clock;

  MessengerAppWebhook(
      Settings settings,
      ChannelRoutes routes,
      WebhookCalls calls,
      UnknownAccounts unknown,
      Clock clock) {
    this.settings = settings.providers();
    this.routes = routes;
    this.calls = calls;
    this.unknown = unknown;
    this.clock = clock;
  }

  @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
  String handshake(HttpServletRequest request) {
    return MessengerHandshake.challenge(request, settings.metaVerifyToken());
  }

  @PostMapping
  void call(HttpServletRequest request) {
    var secret = settings.metaAppSecret();
    if (secret == null) {
      throw Refused.notFound();
    }
    var body = CallBody.of(request);
    if (!MessengerSignature.verifies(secret, request.getHeader(MessengerSignature.HEADER), body)) {
      throw new Refused(ProblemType.FORBIDDEN, "The signature is missing or wrong.");
    }
    MessengerPages.of(body).forEach((page, own) -> store(page, own, request.getContentType()));
  }

  private void store(String page, byte[] body, @Nullable String contentType) {
    var connected = routes.ofAccount(MessengerProvider.WORD, page);
    if (connected.isEmpty()) {
      unknown.keep(MessengerProvider.WORD, page, body);
    }
    var call = new ProviderCall(clock.instant(), contentType, null, body);
    connected.forEach(route -> calls.store(route.company(), route.channel(), call));
  }
}
