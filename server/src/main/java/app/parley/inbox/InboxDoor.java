package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.platform.Tenant;
import app.parley.problems.Page;
import app.parley.problems.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a screen reads: sections, lists, one conversation, its thread. */
@RestController
@RequestMapping("/api/inbox/v1")
final class InboxDoor {

  private final Tenant tenant;
  private final SectionCounts counts;
  private final ConversationCards cards;
  private final Threads threads;

  InboxDoor(Tenant tenant, SectionCounts counts, ConversationCards cards, Threads threads) {
    this.tenant = tenant;
    this.counts = counts;
    this.cards = cards;
    this.threads = threads;
  }

  @GetMapping("/sections")
  SectionCounts.Sections sections(Principal principal) {
    return tenant.in(principal.companyId(), tx -> counts.of(tx, principal));
  }

  @GetMapping("/conversations")
  Page<ConversationCard> conversations(
      Principal principal,
      Paging paging,
      @RequestParam(required = false) @Nullable String section,
      @RequestParam(required = false) @Nullable List<String> channel,
      @RequestParam(required = false) @Nullable List<String> assignee,
      @RequestParam(required = false) @Nullable String unread,
      @RequestParam(required = false) @Nullable String expiring,
      @RequestParam(defaultValue = "newest") String sort,
      @RequestParam(required = false) @Nullable String q) {
    var order = Sort.of(sort);
    var wanted =
        new Wanted(
            section == null ? null : Section.of(section),
            Wanted.ids("channel", channel),
            Wanted.assignees(assignee, principal.userId()),
            Wanted.flag("unread", unread),
            Wanted.flag("expiring", expiring),
            Wanted.text(q),
            order,
            ListCursor.of(paging.cursor(), order),
            paging.limit());
    return tenant.in(principal.companyId(), tx -> cards.page(tx, principal, wanted));
  }

  @GetMapping("/conversations/{id}")
  ConversationCard conversation(Principal principal, @PathVariable String id) {
    return tenant.in(principal.companyId(), tx -> cards.one(tx, principal, id));
  }

  @GetMapping("/conversations/{id}/messages")
  Page<ThreadMessage> messages(
      Principal principal,
      Paging paging,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String before) {
    var from = Cursor.of("before", before);
    return tenant.in(
        principal.companyId(), tx -> threads.page(tx, principal, id, from, paging.limit()));
  }
}
