package app.parley.crm;

import app.parley.platform.Tx;
import java.util.UUID;

/** What belongs to a lead and goes with it into the deal that it becomes (rule L7). */
public interface LeadFollower {
  void converted(Tx tx, UUID lead, long deal);
}
