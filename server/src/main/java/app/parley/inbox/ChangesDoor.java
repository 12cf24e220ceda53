package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Body;
import app.parley.problems.Problem;
import app.parley.problems.Problems;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Many changes in one call. Each has a transaction of its own, so that one that is refused does not
 * hold the others.
 */
@RestController
final class ChangesDoor {
  private static final int MOST = 100;
  private final Tenant tenant;
  private final ConversationVerbs verbs;
  private final Problems problems;

  ChangesDoor(Tenant tenant, ConversationVerbs verbs, Problems problems) {
    this.tenant = tenant;
    this.verbs = verbs;
    this.problems = problems;
  }

  @PostMapping("/api/inbox/v1/conversations/changes")
  Done change(Principal me, Body<Wanted> body) {
    var wanted = body.read();
    wanted.check();
    return new Done(wanted.changes().stream().map(change -> done(me, change)).toList());
  }

  private DoneChange done(Principal me, WantedChange change) {
    try {
      var card = tenant.in(me.companyId(), tx -> apply(tx, me, change));
      return new DoneChange(change.conversationId(), card, null);
    } catch (RuntimeException failure) {
      return new DoneChange(change.conversationId(), null, problems.of(failure));
    }
  }

  private ConversationCard apply(Tx tx, Principal me, WantedChange change) {
    var id = change.conversationId();
    if (change.read() != null) {
      return change.read() ? verbs.readToEnd(tx, me, id) : verbs.unread(tx, me, id);
    }
    if (change.status() != null) {
      return change.status().equals("closed")
          ? verbs.close(tx, me, id, change.version())
          : verbs.reopen(tx, me, id, change.version());
    }
    return verbs.assign(tx, me, id, change.assignee(), change.version());
  }

  record Wanted(List<WantedChange> changes) {
    /** Names every bad field at once. */
    void check() {
      var errors = new ArrayList<FieldError>();
      if (changes.isEmpty() || changes.size() > MOST) {
        errors.add(new FieldError("changes", "From 1 to " + MOST + " changes."));
      }
      for (var i = 0; i < changes.size(); i++) {
        changes.get(i).check("changes[" + i + "]", errors);
      }
      Refused.ifAny(errors);
    }
  }

  record Done(List<DoneChange> items) {}

  /** With the conversation as it is then, or with why nothing changed. */
  record DoneChange(
      String conversationId, @Nullable ConversationCard conversation, @Nullable Problem problem) {}
}
