package app.parley.providers.webchat;

import app.parley.media.BroughtFiles;
import app.parley.platform.Tenant;
import app.parley.problems.Refused;
import app.parley.providers.WebhookCalls;
import app.parley.providers.webchat.VisitorLines.Words;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private final BroughtFiles files;
  private final Clock clock;

  VisitorWriting(
      Tenant tenant,
      WebhookCalls calls,
      Visitors visitors,
      VisitorLines lines,
      VisitorStreams streams,
      VisitorRate rate,
      BroughtFiles files,
      Clock clock) {
    this.tenant = tenant;
    this.calls = calls;
    this.visitors = visitors;
    this.lines = lines;
    this.streams = streams;
    this.rate = rate;
    this.files = files;
    this.clock = clock;
  }

  VisitorLine write(SiteVisitor visitor, VisitorMessage message) {
    message.check();
    var words = new Words(false, message.clientId(), message.clean(), null, List.of());
    return known(visitor, words)
        .orElseGet(() -> {
          rate.message(visitor.id());
          return add(visitor, words, null);
        });
  }

  /** A file by itself, which is kept before anything tells of it. */
  VisitorLine bring(SiteVisitor visitor, String clientId, String name, InputStream content)
      throws IOException {
    long id = BroughtFile.id(visitor.id(), clientId);
    var words = new Words(false, clientId, "", null, List.of(id));
    var known = known(visitor, words);
    if (known.isPresent()) {
      return known.get();
    }
    rate.file(visitor.id());
    long channel = visitor.channel().id();
    var file =
        files.keep(visitor.company(), WebchatFiles.RULES, channel, visitor.id(), id, name, content);
    return add(visitor, words, BroughtFile.of(file));
  }

  private Optional<VisitorLine> known(SiteVisitor visitor, Words words) {
    return tenant.in(visitor.company(), tx -> lines.find(tx, visitor.id(), words));
  }

  private VisitorLine add(SiteVisitor visitor, Words words, @Nullable BroughtFile file) {
    var email = visitor.emailTold() ? null : visitor.email();
    var said =
        new VisitorCall.Said(
            visitor.address(), visitor.displayName(), words.reference(), words.text(), file, email);
    calls.store(
        visitor.company(), visitor.channel().id(), VisitorCall.message(said, clock.instant()));
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
