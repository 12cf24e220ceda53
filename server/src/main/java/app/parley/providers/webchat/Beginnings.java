package app.parley.providers.webchat;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import app.parley.providers.KnownChannels;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins sessions: finds out who somebody is, and what they have to see first. */
@Component
final class Beginnings {
  private final Tenant tenant;
  private final KnownChannels channels;
  private final Visitors visitors;
  private final VisitorSessions sessions;
  private final VisitorLines lines;
  private final VisitorRate rate;
  private final Clock clock;

  Beginnings(
      Tenant tenant,
      KnownChannels channels,
      Visitors visitors,
      VisitorSessions sessions,
      VisitorLines lines,
      VisitorRate rate,
      Clock clock) {
    this.tenant = tenant;
    this.channels = channels;
    this.visitors = visitors;
    this.sessions = sessions;
    this.lines = lines;
    this.rate = rate;
    this.clock = clock;
  }

  /** Throws Refused when the proof is none. */
  Beginning begin(ConnectedChannel channel, Proof proof, String address) {
    if (proof.identity() != null) {
      var identity = IdentityToken.read(proof.identity(), secrets(channel), clock.instant());
      return tenant.in(
          channel.companyId(), tx -> session(tx, visitors.identified(tx, channel, identity), null));
    }
    var known = proof.visitor();
    if (known != null) {
      return tenant.in(channel.companyId(), tx -> session(tx, known(tx, channel, known), null));
    }
    rate.newcomer(channel.id(), address);
    return tenant.in(channel.companyId(), tx -> newcomer(tx, channel));
  }

  private Beginning newcomer(Tx tx, ConnectedChannel channel) {
    var secret = VisitorSecret.next();
    var visitor = visitors.begin(tx, channel, secret);
    return session(tx, visitor, new Proof.Known(visitor.address(), secret));
  }

  private SiteVisitor known(Tx tx, ConnectedChannel channel, Proof.Known proof) {
    var id = Ids.parse(proof.id());
    var found =
        id.isEmpty()
            ? Optional.<SiteVisitor>empty()
            : visitors.bySecret(tx, channel, id.getAsLong(), proof.secret());
    return found.orElseThrow(() ->
        new Refused(ProblemType.FORBIDDEN, "This visitor is not known here, or it is not you."));
  }

  private Beginning session(Tx tx, SiteVisitor visitor, Proof.@Nullable Known kept) {
    var page = LinePage.of(lines.before(tx, visitor.id(), Long.MAX_VALUE, LinePage.SIZE + 1));
    return new Beginning(
        sessions.open(tx, visitor),
        kept,
        visitor.email() != null,
        visitor.last(),
        lines.unread(tx, visitor.id(), visitor.read()),
        page.items(),
        page.next());
  }

  /** One that was replaced is good for a while, as for the calls of other providers. */
  private List<String> secrets(ConnectedChannel channel) {
    return Stream.concat(Stream.of(channel), channels.before(channel).stream())
        .map(one -> one.secrets().get(WebchatSettings.IDENTITY_SECRET))
        .filter(Objects::nonNull)
        .toList();
  }
}
