package app.parley.inbox;

import static parley.schema.Tables.APP_USER;
import static parley.schema.Tables.CHANNEL;
import static parley.schema.Tables.CONVERSATION;

import app.parley.channels.ProviderFacts;
import app.parley.conversations.LastMessage;
import app.parley.conversations.ReplyWindow;
import app.parley.inbox.SharedConversation.ChannelRef;
import app.parley.inbox.SharedConversation.NamedRef;
import app.parley.inbox.SharedConversation.Participant;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.QuantifiedSelect;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads conversations with the names around them. */
@Component
public final class ConversationRows {
  private static final Field<String> HUMAN_AGENT =
      DSL.jsonbGetAttributeAsText(CHANNEL.SETTINGS, "humanAgent");

  static final List<Field<?>> FIELDS =
      List.of(
          CONVERSATION.ID,
          CHANNEL.ID,
          CHANNEL.PROVIDER,
          CHANNEL.NAME,
          HUMAN_AGENT,
          CONVERSATION.PARTICIPANT_NAME,
          CONVERSATION.PARTICIPANT_ADDRESS,
          CONVERSATION.PARTICIPANT_CONTACT,
          CONVERSATION.PARTICIPANT_AVATAR_URL,
          CONVERSATION.STATUS,
          CONVERSATION.ASSIGNEE_ID,
          APP_USER.NAME,
          CONVERSATION.LAST_MESSAGE,
          CONVERSATION.SORTED_AT,
          CONVERSATION.LAST_ACTIVITY_AT,
          CONVERSATION.WINDOW_OPENED_AT,
          CONVERSATION.OPTED_OUT,
          CONVERSATION.CONSENT_AT,
          CONVERSATION.WAITING_SINCE,
          CONVERSATION.VERSION);

  private final Map<String, ProviderFacts> providers;
  private final Clock clock;

  ConversationRows(ObjectProvider<ProviderFacts> providers, Clock clock) {
    this.providers =
        providers.stream().collect(Collectors.toMap(ProviderFacts::provider, Function.identity()));
    this.clock = clock;
  }

  /**
   * Conversations as they are now, by id; those that are gone are missing. Asks nobody's rights.
   */
  public Map<Long, SharedConversation> byId(Tx tx, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var links = ConversationLinks.of(tx, ids);
    return withNames(tx.sql().select(FIELDS).from(CONVERSATION))
        .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(any(ids)))
        .fetchMap(
            row -> row.get(CONVERSATION.ID),
            row -> read(row).with(links.getOrDefault(row.get(CONVERSATION.ID), List.of())));
  }

  static <R extends Record> SelectJoinStep<R> withNames(SelectJoinStep<R> select) {
    return select
        .join(CHANNEL)
        .on(CHANNEL.COMPANY_ID.eq(CONVERSATION.COMPANY_ID), CHANNEL.ID.eq(CONVERSATION.CHANNEL_ID))
        .leftJoin(APP_USER)
        .on(
            APP_USER.COMPANY_ID.eq(CONVERSATION.COMPANY_ID),
            APP_USER.ID.eq(CONVERSATION.ASSIGNEE_ID));
  }

  SharedConversation read(Record row) {
    var id = row.get(CONVERSATION.ID);
    var address = row.get(CONVERSATION.PARTICIPANT_ADDRESS);
    var name = row.get(CONVERSATION.PARTICIPANT_NAME);
    var contact = row.get(CONVERSATION.PARTICIPANT_CONTACT);
    var window = window(row);
    return new SharedConversation(
        id,
        new ChannelRef(row.get(CHANNEL.ID), row.get(CHANNEL.PROVIDER), row.get(CHANNEL.NAME)),
        new Participant(
            id,
            name == null || name.isBlank() ? address : name,
            contact == null ? address : contact,
            row.get(CONVERSATION.PARTICIPANT_AVATAR_URL)),
        row.get(CONVERSATION.STATUS),
        assignee(row),
        Preview.of(Json.read(row.get(CONVERSATION.LAST_MESSAGE), LastMessage.class)),
        row.get(CONVERSATION.LAST_ACTIVITY_AT),
        window == null ? null : window.until(),
        window == null ? null : window.fallback(clock.instant()),
        window == null ? null : window.humanAgentUntil(),
        row.get(CONVERSATION.OPTED_OUT) ? row.get(CONVERSATION.CONSENT_AT) : null,
        row.get(CONVERSATION.STATUS).equals("open") ? row.get(CONVERSATION.WAITING_SINCE) : null,
        List.of(),
        row.get(CONVERSATION.VERSION));
  }

  private @Nullable ReplyWindow window(Record row) {
    var facts = providers.get(row.get(CHANNEL.PROVIDER));
    if (facts == null) {
      return null;
    }
    var humanAgent = "true".equals(row.get(HUMAN_AGENT));
    return new ReplyWindow(facts, row.get(CONVERSATION.WINDOW_OPENED_AT), humanAgent);
  }

  private static @Nullable NamedRef assignee(Record row) {
    var id = row.get(CONVERSATION.ASSIGNEE_ID);
    return id == null ? null : new NamedRef(id, row.get(APP_USER.NAME));
  }

  static QuantifiedSelect<Record1<Long>> any(Collection<Long> ids) {
    return DSL.any(ids.toArray(Long[]::new));
  }
}
