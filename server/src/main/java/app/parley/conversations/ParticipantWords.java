package app.parley.conversations;

import static parley.schema.Tables.PARTICIPANT_SEARCH;

import app.parley.platform.Tx;
import java.util.Collection;
import java.util.Locale;
import org.jooq.Query;
import org.jooq.impl.DSL;

/**
 * What a search for a participant looks at; written when a conversation begins and when a name or
 * another address is news (I2).
 */
final class ParticipantWords {
  private ParticipantWords() {}

  static void store(Tx tx, Collection<Conversation> conversations) {
    var news =
        conversations.stream()
            .filter(one -> one.isNew || !of(one).equals(one.storedWords))
            .toList();
    if (news.isEmpty()) {
      return;
    }
    var batch = tx.sql().batch(put(tx));
    for (var one : news) {
      one.storedWords = of(one);
      batch.bind(tx.company(), one.id, one.channelId, one.storedWords);
    }
    batch.execute();
  }

  private static Query put(Tx tx) {
    return tx.sql()
        .insertInto(PARTICIPANT_SEARCH)
        .columns(
            PARTICIPANT_SEARCH.COMPANY_ID,
            PARTICIPANT_SEARCH.CONVERSATION_ID,
            PARTICIPANT_SEARCH.CHANNEL_ID,
            PARTICIPANT_SEARCH.WORDS)
        .values((Long) null, null, null, null)
        .onConflict(PARTICIPANT_SEARCH.COMPANY_ID, PARTICIPANT_SEARCH.CONVERSATION_ID)
        .doUpdate()
        .set(PARTICIPANT_SEARCH.WORDS, DSL.excluded(PARTICIPANT_SEARCH.WORDS));
  }

  static String of(Conversation one) {
    var name = one.name == null ? "" : one.name;
    var contact = one.contact == null ? "" : "\n" + one.contact;
    return (name + "\n" + one.address + contact).toLowerCase(Locale.ROOT);
  }
}
