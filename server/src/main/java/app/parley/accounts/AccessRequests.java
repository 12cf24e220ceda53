package app.parley.accounts;

import static parley.schema.Tables.ACCESS_REQUEST;

import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.audit.Changes;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Users who ask for account-settings access. One asks once, until an admin has answered; feeds tell
 * of it as of any change of that user.
 */
@Component
final class AccessRequests {
  private final Users users;
  private final Feed feed;
  private final AuditLog audit;
  private final Clock clock;

  AccessRequests(Users users, Feed feed, AuditLog audit, Clock clock) {
    this.users = users;
    this.feed = feed;
    this.audit = audit;
    this.clock = clock;
  }

  void ask(Tx tx, Principal me) {
    if (me.isAdmin()) {
      throw new Refused(ProblemType.CONFLICT, "You have account-settings access.");
    }
    var asked =
        tx.sql()
            .insertInto(ACCESS_REQUEST)
            .set(ACCESS_REQUEST.COMPANY_ID, tx.company())
            .set(ACCESS_REQUEST.ID, Ids.next())
            .set(ACCESS_REQUEST.USER_ID, me.userId())
            .set(ACCESS_REQUEST.AT, clock.instant())
            .onConflictDoNothing()
            .execute();
    if (asked > 0) {
      audit.write(tx, me.actor(), AuditKind.ACCESS_ASKED);
      changed(tx, me.userId());
    }
  }

  /** When the user asked, if nobody has answered yet. */
  @Nullable Instant askedAt(Tx tx, long user) {
    return tx.sql()
        .select(ACCESS_REQUEST.AT)
        .from(ACCESS_REQUEST)
        .where(ACCESS_REQUEST.COMPANY_ID.eq(tx.company()), ACCESS_REQUEST.USER_ID.eq(user))
        .fetchOne(ACCESS_REQUEST.AT);
  }

  /** The oldest first, of those who are still there and lack it. */
  List<Request> open(Tx tx) {
    var lacking = lacking(tx);
    return tx
        .sql()
        .selectFrom(ACCESS_REQUEST)
        .where(ACCESS_REQUEST.COMPANY_ID.eq(tx.company()))
        .orderBy(ACCESS_REQUEST.AT, ACCESS_REQUEST.ID)
        .fetch()
        .stream()
        .flatMap(row ->
            Stream.ofNullable(lacking.get(row.getUserId()))
                .map(user -> Request.of(row.getId(), user, row.getAt())))
        .toList();
  }

  /** Throws Refused when there is no such request any more. */
  void grant(Tx tx, Principal me, long request) {
    var user = lacking(tx).get(answered(tx, request));
    if (user != null) {
      users.save(
          tx, user, new User(user.id(), user.name(), user.email(), Role.ADMIN, user.active()));
      var role = new Changes().add("role", user.role().word(), Role.ADMIN.word());
      audit.write(tx, me.actor(), AuditKind.ACCESS_GRANTED, user.subject(), role);
    }
  }

  /** Throws Refused when there is no such request any more. */
  void decline(Tx tx, Principal me, long request) {
    long user = answered(tx, request);
    users
        .byId(tx, user)
        .ifPresent(one -> audit.write(tx, me.actor(), AuditKind.ACCESS_DECLINED, one.subject()));
    changed(tx, user);
  }

  private static long answered(Tx tx, long request) {
    return tx.sql()
        .deleteFrom(ACCESS_REQUEST)
        .where(ACCESS_REQUEST.COMPANY_ID.eq(tx.company()), ACCESS_REQUEST.ID.eq(request))
        .returningResult(ACCESS_REQUEST.USER_ID)
        .fetchOptional(ACCESS_REQUEST.USER_ID)
        .orElseThrow(Refused::notFound);
  }

  private Map<Long, User> lacking(Tx tx) {
    return users.all(tx).stream()
        .filter(user -> user.active() && user.role() == Role.REGULAR)
        .collect(Collectors.toMap(User::id, Function.identity()));
  }

  private void changed(Tx tx, long user) {
    feed.appendOfUser(tx, ChangeKind.USER_CHANGED, user);
  }

  /** A user who asks. */
  record Request(String id, Asking user, Instant at) {
    static Request of(long id, User user, Instant at) {
      return new Request(Long.toString(id), new Asking(Long.toString(user.id()), user.name()), at);
    }
  }

  record Asking(String id, String name) {}
}
