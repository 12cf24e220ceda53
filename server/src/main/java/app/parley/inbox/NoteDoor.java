package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.conversations.Notes;
import app.parley.conversations.Removing;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changing one's own internal note, and taking away a note or a reply that failed. */
@RestController
@RequestMapping("/api/inbox/v1/conversations/{conversation}/messages/{message}")
final class NoteDoor {
  private final Tenant tenant;
  private final Access access;
  private final Notes notes;
  private final Removing removing;
  private final Mentions mentions;
  private final Threads threads;

  NoteDoor(
      Tenant tenant,
      Access access,
      Notes notes,
      Removing removing,
      Mentions mentions,
      Threads threads) {
    this.tenant = tenant;
    this.access = access;
    this.notes = notes;
    this.removing = removing;
    this.mentions = mentions;
    this.threads = threads;
  }

  @PatchMapping
  ThreadMessage edit(
      Principal me,
      @PathVariable String conversation,
      @PathVariable String message,
      Body<NoteChange> body) {
    tenant.run(me.companyId(), tx -> access.conversation(tx, me.userId(), conversation));
    var change = body.read();
    change.check();
    return tenant.in(
        me.companyId(),
        tx -> {
          var where = access.conversation(tx, me.userId(), conversation);
          var named = change.mentions() == null ? null : mentions.of(tx, where, change.mentions());
          notes.edit(tx, where, Access.number(message), change.text(), named, me.userId());
          return threads.message(tx, me, conversation, Access.number(message));
        });
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Principal me, @PathVariable String conversation, @PathVariable String message) {
    tenant.run(
        me.companyId(),
        tx -> {
          var where = access.conversation(tx, me.userId(), conversation);
          removing.remove(tx, where, Access.number(message), me.userId());
        });
  }

  /** Mentions stay as they are when they are not given. */
  record NoteChange(String text, @Nullable List<String> mentions) {
    void check() {
      if (text.isBlank()) {
        throw Refused.invalid("text", "Write something.");
      }
      if (mentions != null && mentions.size() > NewReply.MOST_MENTIONS) {
        throw Refused.invalid("mentions", "At most 50 people.");
      }
    }
  }
}
