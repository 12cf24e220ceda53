package app.parley.providers.webchat;

import static parley.schema.Tables.WEBCHAT_VISITOR;

import app.parley.conversations.Deleting;
import app.parley.conversations.Participants;
import app.parley.conversations.RemovedChannels;
import app.parley.platform.Tx;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * A deleted conversation's lines go with it (C5): the visitor's window is empty when it is opened
 * again, and what they write next begins a new conversation (C6). A removed channel's visitors go
 * too (S5).
 */
@Component
final class ForgottenVisitors implements Deleting.Forgets, RemovedChannels.Forgets {
  private static final int AT_ONCE = 500;

  private final Participants participants;
  private final VisitorLines lines;
  private final Visitors visitors;

  ForgottenVisitors(Participants participants, VisitorLines lines, Visitors visitors) {
    this.participants = participants;
    this.lines = lines;
    this.visitors = visitors;
  }

  @Override
  public void forget(Tx tx, long conversationId) {
    participants.of(tx, conversationId).ifPresent(one -> forget(tx, one));
  }

  private void forget(Tx tx, Participants.Participant participant) {
    long visitor = VisitorAddress.id(participant.address());
    var theirs =
        Visitors.key(tx, visitor).and(WEBCHAT_VISITOR.CHANNEL_ID.eq(participant.channel()));
    if (tx.sql().fetchExists(WEBCHAT_VISITOR, theirs)) {
      lines.forget(tx, visitor);
      visitors.emailTold(tx, visitor, false);
    }
  }

  @Override
  public boolean forgetSome(Tx tx, long channel) {
    Condition its =
        WEBCHAT_VISITOR.COMPANY_ID.eq(tx.company()).and(WEBCHAT_VISITOR.CHANNEL_ID.eq(channel));
    var some =
        DSL.array(DSL.select(WEBCHAT_VISITOR.ID).from(WEBCHAT_VISITOR).where(its).limit(AT_ONCE));
    return tx.sql()
            .deleteFrom(WEBCHAT_VISITOR)
            .where(its, WEBCHAT_VISITOR.ID.eq(DSL.any(some)))
            .execute()
        == AT_ONCE;
  }
}
