package app.parley.providers;

import static parley.schema.Tables.INTAKE_EVENT;

import app.parley.platform.Tx;
import app.parley.problems.Refused;
import app.parley.providers.IntakeEvents.State;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.IntakeEventRecord;

/** Applies an event that was set aside once more, from its own bytes. */
@Component
public final class Replays {
  /** So that one wish does not hold the channel for long. */
  private static final int AT_ONCE = 500;

  private final Application application;
  private final StoredCalls calls;

  Replays(Application application, StoredCalls calls) {
    this.application = application;
    this.calls = calls;
  }

  /**
   * Replays one event of a channel; one that was applied before stays as it is.
   *
   * @throws Refused when there is no such event
   */
  public void replay(Tx tx, long channel, long eventId) {
    var event =
        tx.sql()
            .selectFrom(INTAKE_EVENT)
            .where(
                INTAKE_EVENT.COMPANY_ID.eq(tx.company()),
                INTAKE_EVENT.ID.eq(eventId),
                INTAKE_EVENT.CHANNEL_ID.eq(channel))
            .forUpdate()
            .fetchOptional()
            .orElseThrow(Refused::notFound);
    if (event.getState().equals(State.SET_ASIDE.word()) && event.getBody() != null) {
      replay(tx, channel, event);
    }
  }

  /** Replays what was set aside, the oldest first; gives how many of those there were. */
  public int replayAll(Tx tx, long channel) {
    var aside =
        tx.sql()
            .select(INTAKE_EVENT.ID)
            .from(INTAKE_EVENT)
            .where(
                INTAKE_EVENT.COMPANY_ID.eq(tx.company()),
                INTAKE_EVENT.CHANNEL_ID.eq(channel),
                INTAKE_EVENT.STATE.eq(State.SET_ASIDE.word()))
            .orderBy(INTAKE_EVENT.ID)
            .limit(AT_ONCE)
            .fetch(INTAKE_EVENT.ID);
    aside.forEach(event -> replay(tx, channel, event));
    return aside.size();
  }

  private void replay(Tx tx, long channel, IntakeEventRecord event) {
    var call = new ProviderCall(event.getReceivedAt(), null, null, event.getBody());
    var drafts = application.split(tx, new StoredCalls.Stored(0, channel, call));
    if (drafts.size() == 1) {
      drafts.getFirst().id = event.getId();
      application.again(tx, drafts.getFirst());
      return;
    }
    calls.add(tx, channel, call);
    event.attach(tx.sql().configuration());
    event.setState(State.IGNORED.word());
    event.setReason("Replayed as the events that it holds");
    event.update();
  }
}
