package app.parley.inbox;

import static parley.schema.Tables.MESSAGE;

import app.parley.platform.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a search found its text, for the conversations of one page. */
final class Matches {
  private Matches() {}

  static List<ConversationCard> shown(
      Tx tx, List<ConversationCard> cards, TextSearch search, String wanted) {
    var matches = new HashMap<Long, Match>();
    for (var card : cards) {
      Match.of(card.shared().participant(), wanted)
          .ifPresent(match -> matches.put(card.shared().id(), match));
    }
    var others =
        cards.stream()
            .map(card -> card.shared().id())
            .filter(id -> !matches.containsKey(id))
            .flatMap(id -> search.messages().getOrDefault(id, List.of()).stream())
            .toList();
    matches.putAll(ofMessages(tx, others, wanted));
    return cards.stream().map(card -> card.found(matches.get(card.shared().id()))).toList();
  }

  /** The latest one of each conversation. */
  private static Map<Long, Match> ofMessages(Tx tx, List<Long> messages, String wanted) {
    if (messages.isEmpty()) {
      return Map.of();
    }
    return tx.sql()
        .select(MESSAGE.CONVERSATION_ID, MESSAGE.ID, MESSAGE.TEXT)
        .distinctOn(MESSAGE.CONVERSATION_ID)
        .from(MESSAGE)
        .where(
            MESSAGE.COMPANY_ID.eq(tx.company()),
            MESSAGE.ID.eq(ConversationRows.any(messages)),
            MESSAGE.TEXT.isNotNull())
        .orderBy(MESSAGE.CONVERSATION_ID, MESSAGE.PLACE_AT.desc(), MESSAGE.NO.desc())
        .fetchMap(
            MESSAGE.CONVERSATION_ID,
            row -> Match.of(row.value2(), String.valueOf(row.value3()), wanted));
  }
}
