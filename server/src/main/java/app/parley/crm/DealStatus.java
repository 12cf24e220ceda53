package app.parley.crm;

import app.parley.compat.Fields;
import java.time.Instant;
import java.util.Set;
import parley.schema.tables.records.DealRecord;

/** Open, won or lost: what a body makes of it, and which times and words go with each. */
final class DealStatus {
  static final String OPEN = "open";
  static final String WON = "won";
  static final String LOST = "lost";
  static final Set<String> ALL = Set.of(OPEN, WON, LOST);
  private static final int LONGEST_REASON = 255;

  private DealStatus() {}

  static void fill(DealRecord row, Fields in, Instant now) {
    var before = row.getStatus();
    var after = in.word("status", before, ALL);
    if (after == null) {
      in.refuse("status", "A deal is open, won or lost.");
      return;
    }
    row.setStatus(after);
    boolean isNews = !after.equals(before);
    var won = in.time("won_time", isNews ? now : row.getWonTime());
    var lost = in.time("lost_time", isNews ? now : row.getLostTime());
    var closed = in.time("close_time", isNews ? now : row.getCloseTime());
    row.setWonTime(after.equals(WON) ? won : null);
    row.setLostTime(after.equals(LOST) ? lost : null);
    row.setCloseTime(after.equals(OPEN) ? null : closed);
    if (after.equals(LOST)) {
      row.setLostReason(in.optionalText("lost_reason", row.getLostReason(), LONGEST_REASON));
    } else {
      if (in.optionalText("lost_reason", null, LONGEST_REASON) != null) {
        in.refuse("lost_reason", "Only a lost deal has a reason.");
      }
      row.setLostReason(null);
    }
  }
}
