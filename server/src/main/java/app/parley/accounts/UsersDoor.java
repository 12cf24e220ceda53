package app.parley.accounts;

import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.Page;
import app.parley.problems.Paging;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Colleagues: everyone may see them; making and changing them needs account-settings access. */
@RestController
@RequestMapping("/api/inbox/v1/users")
final class UsersDoor {
  private final Tenant tenant;
  private final Users users;
  private final UserCards cards;
  private final UserChanges changes;
  private final Passwords passwords;
  private final UserRecord record;

  UsersDoor(
      Tenant tenant,
      Users users,
      UserCards cards,
      UserChanges changes,
      Passwords passwords,
      UserRecord record) {
    this.tenant = tenant;
    this.users = users;
    this.cards = cards;
    this.changes = changes;
    this.passwords = passwords;
    this.record = record;
  }

  @GetMapping
  Page<UserCard> list(Principal me, Paging paging) {
    long after = paging.cursor() == null ? 0 : idOf(paging.cursor());
    return tenant.in(
        me.companyId(),
        tx -> {
          var found = users.after(tx, after, paging.limit() + 1);
          boolean more = found.size() > paging.limit();
          var shown = more ? found.subList(0, paging.limit()) : found;
          return new Page<>(cards.of(tx, shown), more ? Long.toString(shown.getLast().id()) : null);
        });
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @NeedsAccountSettings
  UserCard add(Principal me, Body<NewUser> body) {
    var someone = body.read();
    someone.check();
    var hash = passwords.hash(someone.password());
    return tenant.in(
        me.companyId(),
        tx -> {
          var user = users.create(tx, someone, hash);
          record.added(tx, me, user);
          return cards.of(tx, user);
        });
  }

  @PatchMapping("/{id}")
  UserCard change(Principal me, @PathVariable("id") String user, Body<UserChange> body) {
    long id = Ids.parse(user).orElseThrow(Refused::notFound);
    refuseUnless(me.isAdmin() || me.userId() == id);
    tenant.run(me.companyId(), tx -> users.byId(tx, id).orElseThrow(Refused::notFound));
    var change = body.read();
    refuseUnless(me.isAdmin() || !change.needsAccountSettings());
    changes.apply(me, id, change);
    return tenant.in(me.companyId(), tx -> cards.of(tx, id));
  }

  private static void refuseUnless(boolean allowed) {
    if (!allowed) {
      throw new Refused(ProblemType.FORBIDDEN, "This needs account-settings access.");
    }
  }

  private static long idOf(String cursor) {
    return Ids.parse(cursor).orElseThrow(Paging::wrongCursor);
  }
}
