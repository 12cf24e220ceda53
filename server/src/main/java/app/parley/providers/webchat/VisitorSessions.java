package app.parley.providers.webchat;

import static parley.schema.Tables.WEBCHAT_SESSION;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For a day after a page proved whose window it shows, a token says so in its stead. */
@Component
final class VisitorSessions {
  static final Duration LASTS = Duration.ofHours(24);
  private static final String SCHEME = "Bearer ";

  private final Tenant tenant;
  private final Visitors visitors;
  private final Clock clock;

  VisitorSessions(Tenant tenant, Visitors visitors, Clock clock) {
    this.tenant = tenant;
    this.visitors = visitors;
    this.clock = clock;
  }

  /** Gives the token, which is known here only. */
  String open(Tx tx, SiteVisitor visitor) {
    var token = VisitorSecret.next();
    var now = clock.instant();
    tx.sql()
        .deleteFrom(WEBCHAT_SESSION)
        .where(
            WEBCHAT_SESSION.COMPANY_ID.eq(tx.company()),
            WEBCHAT_SESSION.VISITOR_ID.eq(visitor.id()),
            WEBCHAT_SESSION.EXPIRES_AT.le(now))
        .execute();
    tx.sql()
        .insertInto(WEBCHAT_SESSION)
        .set(WEBCHAT_SESSION.COMPANY_ID, tx.company())
        .set(WEBCHAT_SESSION.TOKEN_HASH, VisitorSecret.hash(token))
        .set(WEBCHAT_SESSION.VISITOR_ID, visitor.id())
        .set(WEBCHAT_SESSION.EXPIRES_AT, now.plus(LASTS))
        .execute();
    return token;
  }

  /**
   * Who calls.
   *
   * @param authorization the header of that name
   * @throws Refused not-signed-in when the session is unknown or over
   */
  SiteVisitor visitor(ConnectedChannel channel, @Nullable String authorization) {
    return tenant
        .in(channel.companyId(), tx -> find(tx, channel, authorization))
        .orElseThrow(() ->
            new Refused(ProblemType.NOT_SIGNED_IN, "This chat's session is over. Begin another."));
  }

  Optional<SiteVisitor> find(Tx tx, ConnectedChannel channel, @Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      return Optional.empty();
    }
    return tx.sql()
        .select(WEBCHAT_SESSION.VISITOR_ID)
        .from(WEBCHAT_SESSION)
        .where(
            WEBCHAT_SESSION.COMPANY_ID.eq(tx.company()),
            WEBCHAT_SESSION.TOKEN_HASH.eq(
                VisitorSecret.hash(authorization.substring(SCHEME.length()))),
            WEBCHAT_SESSION.EXPIRES_AT.gt(clock.instant()))
        .fetchOptional(WEBCHAT_SESSION.VISITOR_ID)
        .flatMap(visitor -> visitors.byId(tx, channel, visitor));
  }
}
