package app.parley.crm;

import static parley.schema.Tables.DEAL;
import static parley.schema.Tables.ORGANIZATION;
import static parley.schema.Tables.PERSON;

import app.parley.accounts.UserNumbers;
import app.parley.compat.Fields;
import app.parley.platform.Tx;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether the ids that a body names belong to things that are there, in this company. What a thing
 * refers to already is not looked at again.
 */
@Component
public final class References {
  private final UserNumbers users;

  References(UserNumbers users) {
    this.users = users;
  }

  /** The owner that a body names, the one before, or else the caller. */
  public long owner(Tx tx, Fields in, String name, @Nullable Long before, long caller) {
    var given = in.id(name, before);
    if (given == null) {
      return caller;
    }
    if (in.has(name) && users.find(tx, given).filter(user -> user.user().active()).isEmpty()) {
      in.refuse(name, "There is no such user.");
    }
    return given;
  }

  public @Nullable Long person(Tx tx, Fields in, String name, @Nullable Long before) {
    return item(tx, in, name, before, new Shelf<>(PERSON));
  }

  public @Nullable Long organization(Tx tx, Fields in, String name, @Nullable Long before) {
    return item(tx, in, name, before, new Shelf<>(ORGANIZATION));
  }

  public @Nullable Long deal(Tx tx, Fields in, String name, @Nullable Long before) {
    return item(tx, in, name, before, new Shelf<>(DEAL));
  }

  public @Nullable UUID lead(Tx tx, Fields in, String name, @Nullable UUID before) {
    var given = in.uuid(name, before);
    if (given != null && !given.equals(before) && !Leads.holds(tx, given)) {
      in.refuse(name, "There is nothing with this id.");
    }
    return given;
  }

  private static @Nullable Long item(
      Tx tx, Fields in, String name, @Nullable Long before, Shelf<?> shelf) {
    var given = in.id(name, before);
    if (given != null && !given.equals(before) && !shelf.holds(tx, given)) {
      in.refuse(name, "There is nothing with this id.");
    }
    return given;
  }
}
