package app.parley.csv;

import app.parley.accounts.User;
import app.parley.accounts.UserNumbers;
import app.parley.platform.Tx;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Users by their numbers, as owners of items. */
record Team(Map<Long, User> users) {
  static Team of(Tx tx, UserNumbers numbers) {
    var users = new LinkedHashMap<Long, User>();
    numbers.all(tx).forEach(one -> users.put(one.number(), one.user()));
    return new Team(users);
  }

  /** By e-mail address or by name; nobody where two have the same name. */
  Optional<Long> number(String cell) {
    var found =
        users.entrySet().stream()
            .filter(one ->
                one.getValue().email().equalsIgnoreCase(cell)
                    || one.getValue().name().equalsIgnoreCase(cell))
            .map(Map.Entry::getKey)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  String email(long number) {
    var user = users.get(number);
    return user == null ? "" : user.email();
  }
}
