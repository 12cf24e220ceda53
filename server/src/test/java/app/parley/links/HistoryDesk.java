package app.parley.links;

import static parley.schema.Tables.CHANGE;
import static parley.schema.Tables.LINK;
import static parley.schema.Tables.MESSAGE;

import app.parley.Member;
import app.parley.feed.FollowersByHand;
import app.parley.feed.ItemRef;
import app.parley.platform.Faults;
import app.parley.platform.Tenant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.LinkRecord;
import parley.schema.tables.records.MessageRecord;

/** What tests do with links and their notes, and how they read what came of it. */
@Component
final class HistoryDesk {
  static final String FOLLOWER = "history-notes";
  private static final Pattern LINE =
      Pattern.compile("<p><b>([^<]*)</b> [^<]* · [^<]* UTC( · Not delivered)?<br>(.*?)</p>");
  private static final Pattern STATUS =
      Pattern.compile("<p>((?:Unassigned|Assigned to [^<]*) · (?:Open|Closed))</p>");

  private final Tenant tenant;
  private final Links links;
  private final FollowersByHand followers;
  private final Faults faults;

  HistoryDesk(Tenant tenant, Links links, FollowersByHand followers, Faults faults) {
    this.tenant = tenant;
    this.links = links;
    this.followers = followers;
    this.faults = faults;
  }

  String deal(Member by) {
    var deal = by.post("//api/v2/deals", Map.of("title", "Coffee"));
    return deal.json().at("/data/id").toString();
  }

  LinkRecord link(Member by, long conversation, String deal) {
    return tenant.in(
        by.companyId(),
        tx -> {
          var item = new ItemRef("deal", deal);
          links.add(tx, by.principal(), conversation, item);
          return LinkRows.find(tx, conversation, item).orElseThrow();
        });
  }

  void unlink(Member by, long conversation, long link) {
    tenant.run(by.companyId(), tx -> links.remove(tx, by.principal(), conversation, link));
  }

  long newestNote(Member by, long link) {
    return read(by, tx -> tx.fetchOne(LINK, LINK.ID.eq(link)).getNoteId());
  }

  MessageRecord message(Member by, String id) {
    return read(by, tx -> tx.fetchOne(MESSAGE, MESSAGE.ID.eq(Long.valueOf(id))));
  }

  /**
   * When the conversation first changed after a number of the feed; a day that never comes, else.
   */
  Instant firstChange(Member by, long conversation, long after) {
    return read(
        by,
        sql ->
            sql
                .selectFrom(CHANGE)
                .where(CHANGE.CONVERSATION_ID.eq(conversation), CHANGE.SEQ.gt(after))
                .fetch(CHANGE.AT)
                .stream()
                .min(Instant::compareTo)
                .orElse(Instant.parse("9999-01-01T00:00:00Z")));
  }

  /** Follows to the end in steps of some size; some of them break, and are taken once more. */
  void follow(Member by, Random random) {
    var more = true;
    while (more) {
      int atOnce = 1 + random.nextInt(5);
      if (random.nextInt(4) == 0) {
        breaks(by, atOnce, random);
      }
      more = followers.step(FOLLOWER, by.companyId(), atOnce);
    }
  }

  private void breaks(Member by, int atOnce, Random random) {
    int statement = 1 + random.nextInt(15);
    var broken =
        switch (random.nextInt(4)) {
          case 0 -> faults.beforeStatement(statement);
          case 1 -> faults.afterStatement(statement);
          case 2 -> faults.beforeCommit();
          default -> faults.afterCommit();
        };
    try {
      followers.step(FOLLOWER, by.companyId(), atOnce, broken);
    } catch (Faults.Fault expected) {
      // The next step finds whatever is there now.
    }
  }

  void followAgain(Member by, long since, Random random) {
    followers.goBack(FOLLOWER, by.companyId(), since);
    follow(by, random);
  }

  /** The notes at a deal, oldest first: when they began, who said what, and the status. */
  List<String> shownAt(Member by, String deal) {
    var shown = new ArrayList<String>();
    by.get("//api/v1/notes?limit=500&deal_id=" + deal)
        .json()
        .get("data")
        .forEach(note ->
            shown.add(shown(note.get("add_time").asString(), note.get("content").asString())));
    return shown;
  }

  static String shown(Instant since, List<String> lines, String status) {
    var seconds = since.truncatedTo(ChronoUnit.SECONDS).toString();
    return seconds.replace("T", " ").replace("Z", "") + " " + lines + " " + status;
  }

  private static String shown(String since, String content) {
    var status = STATUS.matcher(content);
    if (!status.find()) {
      return content;
    }
    var lines =
        LINE.matcher(content)
            .results()
            .map(line ->
                line.group(1)
                    + (line.group(2) == null ? ": " : " (not delivered): ")
                    + line.group(3))
            .toList();
    var folded = content.contains("more, in the conversation") ? " and more" : "";
    return since + " " + lines + folded + " " + status.group(1);
  }

  private <T> T read(Member by, Function<DSLContext, T> reading) {
    return tenant.in(by.companyId(), tx -> reading.apply(tx.sql()));
  }
}
