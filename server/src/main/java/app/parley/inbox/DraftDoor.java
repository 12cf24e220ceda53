package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.conversations.Drafts;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one has begun to write, kept while one writes. */
@RestController
final class DraftDoor {
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

  /** 200 with the draft, or 204 when there is nothing to keep. */
  @PutMapping("/api/inbox/v1/conversations/{conversation}/draft")
  ResponseEntity<DraftCard> keep(
      Principal me, @PathVariable String conversation, Body<NewDraft> body) {
    tenant.run(me.companyId(), tx -> access.conversation(tx, me.userId(), conversation));
    var draft = body.read().draft();
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
}
