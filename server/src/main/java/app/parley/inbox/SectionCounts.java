package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.accounts.UnreadConversations;
import app.parley.platform.Tx;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The four sections' counts: totals are kept, what is unread is counted as far as it is shown. */
@Component
final class SectionCounts implements UnreadConversations {
  /** As the API shows them. */
  record Sections(Count unassigned, Count mine, Count others, Count closed) {}

  record Count(long total, int unread) {}

  private final Viewers viewers;

  SectionCounts(Viewers viewers) {
    this.viewers = viewers;
  }

  Sections of(Tx tx, Principal principal) {
    var viewer = viewers.of(tx, principal);
    var totals = KeptTotals.of(tx, viewer);
    var sections = totals.bySection(viewer.user());
    var unread = UnreadCounts.of(tx, viewer, totals);
    Function<Section, Count> count =
        section ->
            new Count(
                sections.getOrDefault(section, Map.of()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum(),
                unread.getOrDefault(section, 0));
    return new Sections(
        count.apply(Section.UNASSIGNED),
        count.apply(Section.MINE),
        count.apply(Section.OTHERS),
        count.apply(Section.CLOSED));
  }

  @Override
  public int count(Tx tx, Principal reader) {
    var viewer = viewers.of(tx, reader);
    return UnreadCounts.of(tx, viewer, KeptTotals.of(tx, viewer)).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
