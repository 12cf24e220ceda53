package app.parley.crm;

import app.parley.platform.Tx;
import java.util.List;

/**
 * What belongs to persons and goes along when one becomes part of another (rule L7). What moved is
 * kept by ids, so that it can go back.
 */
public interface MergeFollower {
  /** The name under which the ids are kept, such as {@code note}; never changed. */
  String kind();

  int count(Tx tx, long person);

  /** Gives the ids of all that it moved. */
  List<String> merged(Tx tx, long from, long into);

  /** Takes back what still is where it went. */
  void parted(Tx tx, List<String> moved, long from, long into);
}
