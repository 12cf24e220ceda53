package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.accounts.User;
import app.parley.accounts.Users;
import app.parley.availability.Availability;
import app.parley.channels.Channels;
import app.parley.conversations.Access;
import app.parley.conversations.Assignments;
import app.parley.conversations.Author;
import app.parley.conversations.VisibleConversation;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Body;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * To whom a conversation belongs (A2, A3): anyone who is active, available and has access to its
 * channel.
 */
@RestController
final class AssigneeDoor {
  private final Tenant tenant;
  private final Access access;
  private final Users users;
  private final Availability availability;
  private final Channels channels;
  private final Assignments assignments;
  private final ConversationCards cards;

  AssigneeDoor(
      Tenant tenant,
      Access access,
      Users users,
      Availability availability,
      Channels channels,
      Assignments assignments,
      ConversationCards cards) {
    this.tenant = tenant;
    this.access = access;
    this.users = users;
    this.availability = availability;
    this.channels = channels;
    this.assignments = assignments;
    this.cards = cards;
  }

  @PutMapping("/api/inbox/v1/conversations/{conversation}/assignee")
  ConversationCard assign(
      Principal me, @PathVariable String conversation, Body<AssigneeChange> body) {
    tenant.run(me.companyId(), tx -> access.conversation(tx, me.userId(), conversation));
    var change = body.read();
    return tenant.in(
        me.companyId(),
        tx -> {
          var where = access.conversation(tx, me.userId(), conversation);
          var by = new Author(me.userId(), me.name());
          assignments.assign(tx, where, assignee(tx, where, change.userId()), change.version(), by);
          return cards.one(tx, me, conversation);
        });
  }

  private @Nullable Author assignee(Tx tx, VisibleConversation where, @Nullable String id) {
    if (id == null) {
      return null;
    }
    var user =
        (id.matches("[0-9]{1,18}") ? users.byId(tx, Long.parseLong(id)) : Optional.<User>empty())
            .filter(User::active)
            .orElseThrow(() -> Refused.invalid("userId", "No active user has that id."));
    if (!channels.visibleTo(tx, user.id()).contains(where.channelId())) {
      throw new Refused(
          ProblemType.ASSIGNEE_WITHOUT_ACCESS, user.name() + " has no access to this channel.");
    }
    if (!availability.isAvailable(tx, user.id())) {
      throw new Refused(
          ProblemType.ASSIGNEE_UNAVAILABLE, user.name() + " is unavailable for new conversations.");
    }
    return new Author(user.id(), user.name());
  }

  record AssigneeChange(@Nullable String userId, @Nullable Long version) {}
}
