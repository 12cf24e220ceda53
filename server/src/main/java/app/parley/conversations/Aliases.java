package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION;

import app.parley.platform.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/**
 * Participants whom the provider calls by one name today and by another tomorrow, such as somebody
 * who hides their number. They keep one conversation, under the name by which it began.
 */
final class Aliases {
  private Aliases() {}

  /** The same arrivals, each message under the name of the conversation that its sender has. */
  static List<Arrival> resolved(Tx tx, long channel, List<Arrival> arrivals) {
    var names = new HashSet<String>();
    for (var arrival : arrivals) {
      if (arrival.incoming() instanceof Incoming.Message message && message.alias() != null) {
        names.add(message.address());
        names.add(message.alias());
      }
    }
    if (names.isEmpty()) {
      return arrivals;
    }
    var known = known(tx, channel, names);
    return arrivals.stream().map(arrival -> resolved(arrival, known)).toList();
  }

  private static Arrival resolved(Arrival arrival, Map<String, String> known) {
    if (!(arrival.incoming() instanceof Incoming.Message message) || message.alias() == null) {
      return arrival;
    }
    var other = known.getOrDefault(message.alias(), message.address());
    var kept = known.getOrDefault(message.address(), other);
    known.putIfAbsent(message.address(), kept);
    known.putIfAbsent(message.alias(), kept);
    return new Arrival(message.sentBy(kept), arrival.receivedAt());
  }

  /** By what a conversation is kept, for each of its names; its own goes before another's alias. */
  private static Map<String, String> known(Tx tx, long channel, Collection<String> names) {
    var asked = DSL.val(names.toArray(String[]::new));
    var kept = new HashMap<String, String>();
    var rows =
        tx.sql()
            .select(CONVERSATION.PARTICIPANT_ADDRESS, CONVERSATION.PARTICIPANT_ALIAS)
            .from(CONVERSATION)
            .where(
                CONVERSATION.COMPANY_ID.eq(tx.company()),
                CONVERSATION.CHANNEL_ID.eq(channel),
                CONVERSATION
                    .PARTICIPANT_ADDRESS
                    .eq(DSL.any(asked))
                    .or(CONVERSATION.PARTICIPANT_ALIAS.eq(DSL.any(asked))))
            .orderBy(CONVERSATION.ID)
            .fetch();
    rows.forEach(row -> {
      if (row.value2() != null) {
        kept.put(row.value2(), row.value1());
      }
    });
    rows.forEach(row -> kept.put(row.value1(), row.value1()));
    return kept;
  }
}
