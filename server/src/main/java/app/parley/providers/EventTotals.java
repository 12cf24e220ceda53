package app.parley.providers;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static parley.schema.Tables.INTAKE_EVENT;
import static parley.schema.Tables.INTAKE_TOTAL;

import app.parley.platform.Tx;
import app.parley.providers.IntakeEvents.Draft;
import app.parley.providers.IntakeEvents.State;
import java.util.List;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/**
 * What came in through a channel, and what became of it. What came is counted by itself, as events
 * are written down, so that the sum of the others can be held against it.
 */
record EventTotals(
    long received, long applied, long duplicate, long ignored, long setAside, long waiting) {

  /** In the order of channels, as all that lock several rows do. */
  static void add(Tx tx, List<Draft> drafts) {
    drafts.stream()
        .collect(groupingBy(draft -> draft.channelId, TreeMap::new, counting()))
        .forEach((channel, events) ->
            tx.sql()
                .insertInto(INTAKE_TOTAL)
                .set(INTAKE_TOTAL.COMPANY_ID, tx.company())
                .set(INTAKE_TOTAL.CHANNEL_ID, channel)
                .set(INTAKE_TOTAL.RECEIVED, events)
                .onConflict(INTAKE_TOTAL.COMPANY_ID, INTAKE_TOTAL.CHANNEL_ID)
                .doUpdate()
                .set(INTAKE_TOTAL.RECEIVED, INTAKE_TOTAL.RECEIVED.plus(events))
                .execute());
  }

  static EventTotals of(Tx tx, long channel) {
    var count = DSL.count();
    var states =
        tx.sql()
            .select(INTAKE_EVENT.STATE, count)
            .from(INTAKE_EVENT)
            .where(INTAKE_EVENT.COMPANY_ID.eq(tx.company()), INTAKE_EVENT.CHANNEL_ID.eq(channel))
            .groupBy(INTAKE_EVENT.STATE)
            .fetchMap(INTAKE_EVENT.STATE, count);
    return new EventTotals(
        received(tx, channel),
        states.getOrDefault(State.APPLIED.word(), 0),
        states.getOrDefault(State.DUPLICATE.word(), 0),
        states.getOrDefault(State.IGNORED.word(), 0),
        states.getOrDefault(State.SET_ASIDE.word(), 0),
        states.getOrDefault(State.RECEIVED.word(), 0));
  }

  static void forget(Tx tx, long channel) {
    tx.sql()
        .deleteFrom(INTAKE_TOTAL)
        .where(INTAKE_TOTAL.COMPANY_ID.eq(tx.company()), INTAKE_TOTAL.CHANNEL_ID.eq(channel))
        .execute();
  }

  private static long received(Tx tx, long channel) {
    return tx.sql()
        .select(INTAKE_TOTAL.RECEIVED)
        .from(INTAKE_TOTAL)
        .where(INTAKE_TOTAL.COMPANY_ID.eq(tx.company()), INTAKE_TOTAL.CHANNEL_ID.eq(channel))
        .fetchOptional(INTAKE_TOTAL.RECEIVED)
        .orElse(0L);
  }
}
