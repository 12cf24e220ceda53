package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.conversations.Author;
import app.parley.conversations.Closing;
import app.parley.conversations.Deleting;
import app.parley.conversations.ReadPositions;
import app.parley.conversations.VisibleConversation;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
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
  private final Closing closing;
  private final Deleting deleting;
  private final ReadPositions positions;
  private final ConversationCards cards;

  ConversationDoor(
      Tenant tenant,
      Access access,
      Closing closing,
      Deleting deleting,
      ReadPositions positions,
      ConversationCards cards) {
    this.tenant = tenant;
    this.access = access;
    this.closing = closing;
    this.deleting = deleting;
    this.positions = positions;
    this.cards = cards;
  }

  @PostMapping("/close")
  ConversationCard close(Principal me, @PathVariable String conversation) {
    return change(me, conversation, (tx, where) -> closing.close(tx, where, author(me)));
  }

  @PostMapping("/reopen")
  ConversationCard reopen(Principal me, @PathVariable String conversation) {
    return change(me, conversation, (tx, where) -> closing.reopen(tx, where, author(me)));
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

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Principal me, @PathVariable String conversation) {
    tenant.run(
        me.companyId(),
        tx -> deleting.delete(tx, access.conversation(tx, me.userId(), conversation), me.userId()));
  }

  private ConversationCard change(Principal me, String conversation, Verb verb) {
    return tenant.in(
        me.companyId(),
        tx -> {
          verb.run(tx, access.conversation(tx, me.userId(), conversation));
          return cards.one(tx, me, conversation);
        });
  }

  private static Author author(Principal me) {
    return new Author(me.userId(), me.name());
  }

  record ReadPosition(String upTo) {}

  private interface Verb {
    void run(Tx tx, VisibleConversation where);
  }
}
