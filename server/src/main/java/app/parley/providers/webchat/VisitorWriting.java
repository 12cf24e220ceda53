package app.parley.providers.webchat;

import app.parley.platform.Tenant;
import app.parley.problems.Refused;
import app.parley.providers.WebhookCalls;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Takes what visitors write: first the call is stored, as every provider's is, then it stands among
 * their lines. A crash in between leaves a message that the visitor's window sends again, and both
 * know it by its client id.
 */
@Component
final class VisitorWriting {
  private final Tenant tenant;
  private final WebhookCalls calls;
  private final Visitors visitors;
  private final VisitorLines lines;
  private final VisitorStreams streams;
  private final VisitorRate rate;
  private final Clock clock;

  VisitorWriting(
      Tenant tenant,
      WebhookCalls calls,
      Visitors visitors,
      VisitorLines lines,
      VisitorStreams streams,
      VisitorRate rate,
      Clock clock) {
    this.tenant = tenant;
    this.calls = calls;
    this.visitors = visitors;
    this.lines = lines;
    this.streams = streams;
    this.rate = rate;
    this.clock = clock;
  }

  VisitorLine write(SiteVisitor visitor, VisitorMessage message) {
    message.check();
    var words = new VisitorLines.Words(false, message.clientId(), message.clean(), null);
    var known = tenant.in(visitor.company(), tx -> lines.find(tx, visitor.id(), words));
    return known.orElseGet(() -> add(visitor, words));
  }

  private VisitorLine add(SiteVisitor visitor, VisitorLines.Words words) {
    rate.message(visitor.id());
    var email = visitor.emailTold() ? null : visitor.email();
    calls.store(
        visitor.company(),
        visitor.channel().id(),
        VisitorCall.message(
            visitor.address(),
            visitor.displayName(),
            words.reference(),
            words.text(),
            email,
            clock.instant()));
    var line =
        tenant.in(
            visitor.company(),
            tx -> {
              if (email != null) {
                visitors.emailTold(tx, visitor.id(), true);
              }
              return lines.append(tx, visitor.id(), words);
            });
    streams.wake(visitor.id());
    return line.orElseThrow(Refused::notFound);
  }
}
