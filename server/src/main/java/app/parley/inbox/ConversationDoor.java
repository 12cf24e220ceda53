package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.conversations.Deleting;
import app.parley.conversations.ReadPositions;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What users do with a whole conversation (I7, C1, C2, C4). */
@RestController
@RequestMapping("/api/inbox/v1/conversations/{conversation}")
final class ConversationDoor {
  private final Tenant tenant;
  private final Access access;
  private final ConversationVerbs verbs;
  private final Deleting deleting;
  private final ReadPositions positions;

  ConversationDoor(
      Tenant tenant,
      Access access,
      ConversationVerbs verbs,
      Deleting deleting,
      ReadPositions positions) {
    this.tenant = tenant;
    this.access = access;
    this.verbs = verbs;
    this.deleting = deleting;
    this.positions = positions;
  }

  @PostMapping("/close")
  ConversationCard close(Principal me, @PathVariable String conversation) {
    return tenant.in(me.companyId(), tx -> verbs.close(tx, me, conversation, null));
  }

  @PostMapping("/reopen")
  ConversationCard reopen(Principal me, @PathVariable String conversation) {
    return tenant.in(me.companyId(), tx -> verbs.reopen(tx, me, conversation, null));
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(Principal me, @PathVariable String conversation, Body<ReadPosition> body) {
    tenant.run(me.companyId(), tx -> access.conversation(tx, me.userId(), conversation));
    var upTo = body.read().upTo();
    tenant.run(
        me.companyId(),
        tx ->
            positions.moveTo(
                tx, access.conversation(tx, me.userId(), conversation), me.userId(), upTo));
  }

  @PostMapping("/unread")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unread(Principal me, @PathVariable String conversation) {
    tenant.run(me.companyId(), tx -> verbs.unread(tx, me, conversation));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Principal me, @PathVariable String conversation) {
    tenant.run(
        me.companyId(),
        tx -> deleting.delete(tx, access.conversation(tx, me.userId(), conversation), me.userId()));
  }

  record ReadPosition(String upTo) {}
}
