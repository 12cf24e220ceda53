package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.conversations.Assignee;
import app.parley.conversations.Assignees;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** To whom a conversation belongs, and to whom it could (A2, A3). */
@RestController
final class AssigneeDoor {
  private final Tenant tenant;
  private final Access access;
  private final Assignees assignees;
  private final ConversationVerbs verbs;

  AssigneeDoor(Tenant tenant, Access access, Assignees assignees, ConversationVerbs verbs) {
    this.tenant = tenant;
    this.access = access;
    this.assignees = assignees;
    this.verbs = verbs;
  }

  @GetMapping("/api/inbox/v1/conversations/{conversation}/assignees")
  AssigneeList assignees(Principal me, @PathVariable String conversation) {
    return tenant.in(
        me.companyId(),
        tx -> {
          var where = access.conversation(tx, me.userId(), conversation);
          return new AssigneeList(assignees.of(tx, where.channelId(), me.userId()));
        });
  }

  @PutMapping("/api/inbox/v1/conversations/{conversation}/assignee")
  ConversationCard assign(
      Principal me, @PathVariable String conversation, Body<AssigneeChange> body) {
    tenant.run(me.companyId(), tx -> access.conversation(tx, me.userId(), conversation));
    var change = body.read();
    return tenant.in(
        me.companyId(),
        tx -> verbs.assign(tx, me, conversation, change.userId(), change.version()));
  }

  record AssigneeList(List<Assignee> items) {}

  /** Nobody is a choice, and no choice is none. */
  record AssigneeChange(
      @JsonProperty(required = true) @Nullable String userId, @Nullable Long version) {}
}
