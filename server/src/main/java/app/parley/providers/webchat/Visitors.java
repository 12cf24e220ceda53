package app.parley.providers.webchat;

import static parley.schema.Tables.WEBCHAT_VISITOR;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.WebchatVisitorRecord;

/** The visitors of web sites, in and out of their table. */
@Component
final class Visitors {
  private final Clock clock;

  Visitors(Clock clock) {
    this.clock = clock;
  }

  static Condition key(Tx tx, long visitor) {
    return WEBCHAT_VISITOR.COMPANY_ID.eq(tx.company()).and(WEBCHAT_VISITOR.ID.eq(visitor));
  }

  /** A new one, whom nothing but that secret proves. */
  SiteVisitor begin(Tx tx, ConnectedChannel channel, String secret) {
    var row = begun(tx, channel);
    row.setSecretHash(VisitorSecret.hash(secret));
    row.insert();
    return visitor(channel, row);
  }

  Optional<SiteVisitor> bySecret(Tx tx, ConnectedChannel channel, long id, String secret) {
    return find(tx, channel, id)
        .filter(row -> MessageDigest.isEqual(row.getSecretHash(), VisitorSecret.hash(secret)))
        .map(row -> visitor(channel, row));
  }

  Optional<SiteVisitor> byId(Tx tx, ConnectedChannel channel, long id) {
    return find(tx, channel, id).map(row -> visitor(channel, row));
  }

  /** The one whom the site calls so; new, or with the name and email that it says now. */
  SiteVisitor identified(Tx tx, ConnectedChannel channel, Identity identity) {
    var row = begun(tx, channel);
    row.setSubject(identity.subject());
    row.setName(identity.name());
    row.setEmail(identity.email());
    var stored =
        tx.sql()
            .insertInto(WEBCHAT_VISITOR)
            .set(row)
            .onConflict(
                WEBCHAT_VISITOR.COMPANY_ID, WEBCHAT_VISITOR.CHANNEL_ID, WEBCHAT_VISITOR.SUBJECT)
            .where(WEBCHAT_VISITOR.SUBJECT.isNotNull())
            .doUpdate()
            .set(WEBCHAT_VISITOR.NAME, identity.name())
            .set(WEBCHAT_VISITOR.EMAIL, identity.email())
            .set(
                WEBCHAT_VISITOR.EMAIL_TOLD,
                DSL.field(
                    DSL.condition(WEBCHAT_VISITOR.EMAIL_TOLD)
                        .and(WEBCHAT_VISITOR.EMAIL.isNotDistinctFrom(identity.email()))))
            .returning()
            .fetchSingle();
    return visitor(channel, stored);
  }

  void leftEmail(Tx tx, long visitor, String email) {
    tx.sql()
        .update(WEBCHAT_VISITOR)
        .set(WEBCHAT_VISITOR.EMAIL, email)
        .set(WEBCHAT_VISITOR.EMAIL_TOLD, true)
        .where(key(tx, visitor))
        .execute();
  }

  void emailTold(Tx tx, long visitor, boolean told) {
    tx.sql()
        .update(WEBCHAT_VISITOR)
        .set(WEBCHAT_VISITOR.EMAIL_TOLD, told)
        .where(key(tx, visitor))
        .execute();
  }

  /** Marks only go forward. */
  void mark(Tx tx, long visitor, TableField<WebchatVisitorRecord, Long> mark, long position) {
    tx.sql()
        .update(WEBCHAT_VISITOR)
        .set(mark, position)
        .where(key(tx, visitor), mark.lt(position))
        .execute();
  }

  private WebchatVisitorRecord begun(Tx tx, ConnectedChannel channel) {
    var row = tx.sql().newRecord(WEBCHAT_VISITOR);
    row.setCompanyId(tx.company());
    row.setId(Ids.next());
    row.setChannelId(channel.id());
    row.setCreatedAt(clock.instant());
    return row;
  }

  private static Optional<WebchatVisitorRecord> find(Tx tx, ConnectedChannel channel, long id) {
    return tx.sql()
        .selectFrom(WEBCHAT_VISITOR)
        .where(key(tx, id), WEBCHAT_VISITOR.CHANNEL_ID.eq(channel.id()))
        .fetchOptional();
  }

  private static SiteVisitor visitor(ConnectedChannel channel, WebchatVisitorRecord row) {
    return new SiteVisitor(
        channel,
        row.getId(),
        row.getName(),
        row.getEmail(),
        Boolean.TRUE.equals(row.getEmailTold()),
        or0(row.getLastPosition()),
        or0(row.getDeliveredPosition()),
        or0(row.getReadPosition()));
  }

  private static long or0(@org.jspecify.annotations.Nullable Long position) {
    return position == null ? 0 : position;
  }
}
