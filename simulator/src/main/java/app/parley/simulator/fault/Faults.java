package app.parley.simulator.fault;

import app.parley.simulator.fault.Fault.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The faults in force, oldest first; each call takes at most one. */
public final class Faults {

  private static final int FOR_EVER = -1;

  private static final class Armed {
    final String id;
    final Fault fault;
    int left;
    long struck;

    Armed(String id, Fault fault) {
      this.id = id;
      this.fault = fault;
      this.left = fault.times() == null ? FOR_EVER : fault.times();
    }
  }

  /** A fault with what became of it. */
  public record Report(String id, Fault fault, int left, long struck) {}

  private final List<Armed> armed = new ArrayList<>();
  private int made;

  public synchronized String arm(Fault fault) {
    var id = "f" + ++made;
    armed.add(new Armed(id, fault));
    return id;
  }

  public synchronized void clear() {
    armed.clear();
  }

  public synchronized boolean remove(String id) {
    return armed.removeIf(one -> one.id.equals(id));
  }

  public synchronized List<Report> all() {
    return armed.stream().map(one -> new Report(one.id, one.fault, one.left, one.struck)).toList();
  }

  /** The fault that strikes this call, counted as used. */
  public synchronized Optional<Fault> take(String account, String text, Target... targets) {
    for (var one : armed) {
      if (one.left != 0
          && Arrays.stream(targets).anyMatch(at -> one.fault.strikes(at, account, text))) {
        one.struck++;
        if (one.left > 0) {
          one.left--;
        }
        return Optional.of(one.fault);
      }
    }
    return Optional.empty();
  }
}
