package app.parley.channels;

import app.parley.platform.Tx;
import java.util.Map;

/** Told by the room that keeps conversations, which stands above this one. */
public interface ConversationCounts {
  /** How many conversations each channel of the transaction's company has; none is missing. */
  Map<Long, Long> byChannel(Tx tx);
}
