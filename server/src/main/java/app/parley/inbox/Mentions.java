package app.parley.inbox;

import app.parley.accounts.User;
import app.parley.accounts.Users;
import app.parley.channels.Channels;
import app.parley.conversations.Extra.Mention;
import app.parley.conversations.VisibleConversation;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom a note may name: colleagues who can read it. */
@Component
final class Mentions {
  private final Users users;
  private final Channels channels;

  Mentions(Users users, Channels channels) {
    this.users = users;
    this.channels = channels;
  }

  /**
   * Everyone once, in the given order.
   *
   * @throws Refused naming each one who is not an active user with access to the channel
   */
  List<Mention> of(Tx tx, VisibleConversation where, List<String> ids) {
    var channel = channels.byId(tx, where.channelId()).orElseThrow(Refused::notFound);
    var errors = new ArrayList<FieldError>();
    var people = new LinkedHashSet<Mention>();
    for (int i = 0; i < ids.size(); i++) {
      var one = active(tx, ids.get(i)).filter(user -> channel.isUsableBy(user.id()));
      one.ifPresent(user -> people.add(new Mention(user.id(), user.name())));
      if (one.isEmpty()) {
        var detail = "No active user with access to this channel has that id.";
        errors.add(new FieldError("mentions[" + i + "]", detail));
      }
    }
    Refused.ifAny(errors);
    return List.copyOf(people);
  }

  private Optional<User> active(Tx tx, String id) {
    var number = Ids.parse(id);
    return number.isEmpty()
        ? Optional.empty()
        : users.byId(tx, number.getAsLong()).filter(User::active);
  }
}
