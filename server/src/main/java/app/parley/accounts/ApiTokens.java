package app.parley.accounts;

import static parley.schema.Tables.API_TOKEN;
import static parley.schema.Tables.APP_USER;

import app.parley.accounts.Credential.Kind;
import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.audit.Subject;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tokens with which a user's programs call the API with that user's rights. */
@Component
final class ApiTokens {
  private static final Duration USED_EVERY = Duration.ofMinutes(1);

  private final Endings endings;
  private final AuditLog audit;
  private final Clock clock;

  ApiTokens(Endings endings, AuditLog audit, Clock clock) {
    this.endings = endings;
    this.audit = audit;
    this.clock = clock;
  }

  Issued issue(Tx tx, Principal me, String typedName) {
    var name = typedName.strip();
    var errors = new ArrayList<FieldError>();
    Names.check("name", name, errors);
    Refused.ifAny(errors);
    var secret = CompanySecret.next(tx.company());
    long id = Ids.next();
    tx.sql()
        .insertInto(API_TOKEN)
        .set(API_TOKEN.COMPANY_ID, tx.company())
        .set(API_TOKEN.ID, id)
        .set(API_TOKEN.TOKEN_HASH, secret.hash())
        .set(API_TOKEN.USER_ID, me.userId())
        .set(API_TOKEN.NAME, name)
        .set(API_TOKEN.CREATED_AT, clock.instant())
        .execute();
    audit.write(tx, me.actor(), AuditKind.TOKEN_ISSUED, new Subject(id, name));
    return new Issued(id, secret.asToken());
  }

  List<Listed> of(Tx tx, long user) {
    return tx.sql()
        .select(API_TOKEN.ID, API_TOKEN.NAME, API_TOKEN.CREATED_AT, API_TOKEN.LAST_USED_AT)
        .from(API_TOKEN)
        .where(isAlive(tx), API_TOKEN.USER_ID.eq(user))
        .orderBy(API_TOKEN.ID)
        .fetch(Records.mapping(Listed::new));
  }

  /** Throws not-found for a token that is not this user's or is revoked already. */
  void revoke(Tx tx, Principal me, long id) {
    var token =
        of(tx, me.userId()).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(Refused::notFound);
    revokeWhere(tx, API_TOKEN.ID.eq(id));
    audit.write(tx, me.actor(), AuditKind.TOKEN_REVOKED, new Subject(id, token.name()));
  }

  void revokeAllOf(Tx tx, long user) {
    revokeWhere(tx, API_TOKEN.USER_ID.eq(user));
  }

  Optional<Caller> find(Tx tx, byte[] hash, Origin origin) {
    return tx.sql()
        .select(API_TOKEN.ID, APP_USER.ID, APP_USER.NAME, APP_USER.ROLE, API_TOKEN.LAST_USED_AT)
        .from(API_TOKEN)
        .join(APP_USER)
        .on(APP_USER.COMPANY_ID.eq(API_TOKEN.COMPANY_ID), APP_USER.ID.eq(API_TOKEN.USER_ID))
        .where(isAlive(tx), API_TOKEN.TOKEN_HASH.eq(hash), APP_USER.ACTIVE.isTrue())
        .fetchOptional(row -> {
          used(tx, row.value1(), row.value5());
          return new Caller(
              new Principal(
                  tx.company(),
                  row.value2(),
                  row.value3(),
                  Role.of(row.value4()),
                  credential(row.value1()),
                  origin.address()),
              null,
              false);
        });
  }

  Set<Credential> alive(Tx tx, List<Credential> asked) {
    var ids = asked.stream().map(token -> Long.parseLong(token.id())).toList();
    return tx.sql()
        .select(API_TOKEN.ID)
        .from(API_TOKEN)
        .join(APP_USER)
        .on(APP_USER.COMPANY_ID.eq(API_TOKEN.COMPANY_ID), APP_USER.ID.eq(API_TOKEN.USER_ID))
        .where(isAlive(tx), API_TOKEN.ID.in(ids), APP_USER.ACTIVE.isTrue())
        .fetchSet(row -> credential(row.value1()));
  }

  private void used(Tx tx, long id, @Nullable Instant before) {
    var now = clock.instant();
    if (before != null && before.plus(USED_EVERY).isAfter(now)) {
      return;
    }
    tx.sql()
        .update(API_TOKEN)
        .set(API_TOKEN.LAST_USED_AT, now)
        .where(API_TOKEN.COMPANY_ID.eq(tx.company()), API_TOKEN.ID.eq(id))
        .execute();
  }

  private void revokeWhere(Tx tx, Condition which) {
    endings.tellAfter(tx);
    tx.sql()
        .update(API_TOKEN)
        .set(API_TOKEN.REVOKED_AT, clock.instant())
        .where(isAlive(tx), which)
        .execute();
  }

  private static Condition isAlive(Tx tx) {
    return API_TOKEN.COMPANY_ID.eq(tx.company()).and(API_TOKEN.REVOKED_AT.isNull());
  }

  private static Credential credential(long id) {
    return new Credential(Kind.TOKEN, Long.toString(id));
  }

  /** A new token; its text is known here only. */
  record Issued(@JsonFormat(shape = JsonFormat.Shape.STRING) long id, String token) {}

  /** A token in a list. */
  record Listed(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
      String name,
      Instant createdAt,
      @Nullable Instant lastUsedAt) {}
}
