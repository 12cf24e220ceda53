package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.conversations.Delivery;
import app.parley.conversations.Sendings;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replying, and what a user does when a reply failed or is not confirmed (I5). */
@RestController
@RequestMapping("/api/inbox/v1/conversations/{conversation}/messages")
final class ReplyDoor {
  private final Tenant tenant;
  private final Access access;
  private final ReplyWriting writing;
  private final Sendings sendings;
  private final Threads threads;

  ReplyDoor(
      Tenant tenant, Access access, ReplyWriting writing, Sendings sendings, Threads threads) {
    this.tenant = tenant;
    this.access = access;
    this.writing = writing;
    this.sendings = sendings;
    this.threads = threads;
  }

  /** 201 with the message, or 200 with the one that the same client id made before. */
  @PostMapping
  ResponseEntity<ThreadMessage> write(
      Principal me, @PathVariable String conversation, Body<NewReply> body) {
    tenant.run(me.companyId(), tx -> access.conversation(tx, me.userId(), conversation));
    var wanted = body.read();
    wanted.check();
    var written = writing.write(me, conversation, wanted);
    var message =
        tenant.in(me.companyId(), tx -> threads.message(tx, me, conversation, written.messageId()));
    return ResponseEntity.status(written.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(message);
  }

  @PostMapping("/{message}/retry")
  ThreadMessage retry(
      Principal me, @PathVariable String conversation, @PathVariable String message) {
    return tenant.in(
        me.companyId(),
        tx -> {
          var where = access.conversation(tx, me.userId(), conversation);
          sendings.retry(tx, where, Access.number(message));
          return threads.message(tx, me, conversation, Access.number(message));
        });
  }

  /** Asks the provider once more what became of it; the answer comes over the event stream. */
  @PostMapping("/{message}/check")
  ThreadMessage check(
      Principal me, @PathVariable String conversation, @PathVariable String message) {
    return tenant.in(
        me.companyId(),
        tx -> {
          var where = access.conversation(tx, me.userId(), conversation);
          sendings.check(tx, where, Access.number(message));
          return threads.message(tx, me, conversation, Access.number(message));
        });
  }

  @PostMapping("/{message}/settle")
  ThreadMessage settle(
      Principal me,
      @PathVariable String conversation,
      @PathVariable String message,
      Body<Settlement> body) {
    tenant.run(me.companyId(), tx -> access.conversation(tx, me.userId(), conversation));
    var as = body.read().delivery();
    return tenant.in(
        me.companyId(),
        tx -> {
          var where = access.conversation(tx, me.userId(), conversation);
          sendings.settle(tx, where, Access.number(message), as);
          return threads.message(tx, me, conversation, Access.number(message));
        });
  }

  record Settlement(String as) {
    Delivery delivery() {
      return switch (as) {
        case "sent" -> Delivery.SENT;
        case "failed" -> Delivery.FAILED;
        default -> throw Refused.invalid("as", "Either sent or failed.");
      };
    }
  }
}
