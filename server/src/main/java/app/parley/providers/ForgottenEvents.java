package app.parley.providers;

import static parley.schema.Tables.INTAKE_EVENT;

import app.parley.conversations.Deleting;
import app.parley.platform.Tx;
import org.springframework.stereotype.Component;

/**
 * A deleted conversation's events lose their bytes and keep their key, so that a late copy is still
 * known (C5).
 */
@Component
final class ForgottenEvents implements Deleting.Forgets {
  @Override
  public void forget(Tx tx, long conversationId) {
    tx.sql()
        .update(INTAKE_EVENT)
        .set(INTAKE_EVENT.BODY, (byte[]) null)
        .set(INTAKE_EVENT.REASON, (String) null)
        .where(
            INTAKE_EVENT.COMPANY_ID.eq(tx.company()),
            INTAKE_EVENT.CONVERSATION_ID.eq(conversationId))
        .execute();
  }
}
