package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.conversations.Draft;
import app.parley.conversations.Drafts;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one has begun to write, kept while one writes. */
@RestController
final class DraftDoor {
  private static final int LONGEST = 10_000;

  private final Tenant tenant;
  private final Access access;
  private final Drafts drafts;
  private final DraftCards cards;

  DraftDoor(Tenant tenant, Access access, Drafts drafts, DraftCards cards) {
    this.tenant = tenant;
    this.access = access;
    this.drafts = drafts;
    this.cards = cards;
  }

  /** 200 with the draft, or 204 when both texts are empty and there is none. */
  @PutMapping("/api/inbox/v1/conversations/{conversation}/draft")
  ResponseEntity<DraftCard> keep(
      Principal me, @PathVariable String conversation, Body<Draft> body) {
    tenant.run(me.companyId(), tx -> access.conversation(tx, me.userId(), conversation));
    var draft = body.read();
    check(draft);
    var kept =
        tenant.in(
            me.companyId(),
            tx -> {
              var where = access.conversation(tx, me.userId(), conversation);
              drafts.keep(tx, where, me.userId(), draft);
              return cards.of(tx, me.userId(), List.of(where.id())).values().stream().findFirst();
            });
    return kept.map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
  }

  private static void check(Draft draft) {
    var errors = new ArrayList<FieldError>();
    checkLength("reply", draft.reply(), errors);
    checkLength("note", draft.note(), errors);
    Refused.ifAny(errors);
  }

  private static void checkLength(String field, String text, List<FieldError> errors) {
    if (text.codePointCount(0, text.length()) > LONGEST) {
      errors.add(new FieldError(field, "At most 10,000 characters."));
    }
  }
}
