package app.parley.providers;

import static parley.schema.Tables.INTAKE_CALL;
import static parley.schema.Tables.INTAKE_EVENT;

import app.parley.conversations.RemovedChannels;
import app.parley.platform.Tx;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** A removed channel's calls and events go with it: nobody will ask for their copies (S5, C5). */
@Component
final class ForgottenChannels implements RemovedChannels.Forgets {
  private static final int AT_ONCE = 1_000;

  @Override
  public boolean forgetSome(Tx tx, long channel) {
    tx.sql()
        .deleteFrom(INTAKE_CALL)
        .where(INTAKE_CALL.COMPANY_ID.eq(tx.company()), INTAKE_CALL.CHANNEL_ID.eq(channel))
        .execute();
    var its = INTAKE_EVENT.COMPANY_ID.eq(tx.company()).and(INTAKE_EVENT.CHANNEL_ID.eq(channel));
    var some = DSL.array(DSL.select(INTAKE_EVENT.ID).from(INTAKE_EVENT).where(its).limit(AT_ONCE));
    var gone =
        tx.sql().deleteFrom(INTAKE_EVENT).where(its, INTAKE_EVENT.ID.eq(DSL.any(some))).execute();
    EventTotals.forget(tx, channel);
    return gone == AT_ONCE;
  }
}
