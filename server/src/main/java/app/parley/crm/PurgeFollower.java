package app.parley.crm;

import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import java.util.List;

/** What belongs to items, or names them, and must not outlive them. */
public interface PurgeFollower {
  /**
   * Takes away, or lets go of, some of it.
   *
   * @param items of one type
   * @return how much it was; less than {@code most} where nothing is left
   */
  int purge(Tx tx, ItemType type, List<ItemRef> items, int most);
}
