package app.parley.accounts;

import app.parley.platform.Tx;
import java.util.Set;

/** Told by the room that keeps the switch, which stands above this one. */
public interface DeclaredUnavailable {
  /** The users of the transaction's company who declared themselves unavailable. */
  Set<Long> unavailable(Tx tx);
}
