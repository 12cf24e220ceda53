package app.parley.accounts;

import app.parley.platform.Tx;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Users as others see them, with their availability. */
@Component
public final class UserCards {
  private final Users users;
  private final DeclaredUnavailable declared;

  UserCards(Users users, DeclaredUnavailable declared) {
    this.users = users;
    this.declared = declared;
  }

  public UserCard of(Tx tx, long user) {
    return of(tx, users.byId(tx, user).orElseThrow());
  }

  /** Everyone, deactivated users too. */
  public Map<Long, UserCard> byId(Tx tx) {
    return of(tx, users.all(tx)).stream().collect(Collectors.toMap(UserCard::id, card -> card));
  }

  UserCard of(Tx tx, User user) {
    return UserCard.of(user, !declared.unavailable(tx).contains(user.id()));
  }

  List<UserCard> of(Tx tx, List<User> some) {
    var unavailable = declared.unavailable(tx);
    return some.stream().map(user -> UserCard.of(user, !unavailable.contains(user.id()))).toList();
  }
}
