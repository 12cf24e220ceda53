package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static parley.schema.Tables.INTAKE_EVENT;

import app.parley.channels.ConnectedChannels;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of a channel as those see them who look after it. */
@Component
final class ChannelEvents {
  private static final String MASK = "•••";

  private final ConnectedChannels channels;

  ChannelEvents(ConnectedChannels channels) {
    this.channels = channels;
  }

  /** Those of which the condition is true, the newest first. */
  static List<Event> of(Tx tx, long channel, Condition wanted, int limit) {
    return tx.sql()
        .select(
            INTAKE_EVENT.ID,
            INTAKE_EVENT.RECEIVED_AT,
            INTAKE_EVENT.STATE,
            INTAKE_EVENT.KIND,
            INTAKE_EVENT.REASON,
            INTAKE_EVENT.CONVERSATION_ID)
        .from(INTAKE_EVENT)
        .where(
            INTAKE_EVENT.COMPANY_ID.eq(tx.company()), INTAKE_EVENT.CHANNEL_ID.eq(channel), wanted)
        .orderBy(INTAKE_EVENT.ID.desc())
        .limit(limit)
        .fetch(Records.mapping(Event::of));
  }

  /**
   * The bytes of an event as text, without the channel's own secrets should they hold them. Null
   * where they are gone, with their conversation.
   */
  @Nullable String body(Tx tx, long channel, long event) {
    var body =
        tx.sql()
            .select(INTAKE_EVENT.BODY)
            .from(INTAKE_EVENT)
            .where(
                INTAKE_EVENT.COMPANY_ID.eq(tx.company()),
                INTAKE_EVENT.CHANNEL_ID.eq(channel),
                INTAKE_EVENT.ID.eq(event))
            .fetchOne(INTAKE_EVENT.BODY);
    return body == null ? null : masked(tx, channel, new String(body, UTF_8));
  }

  private String masked(Tx tx, long channel, String text) {
    var secrets =
        channels.byId(tx, channel).map(one -> one.secrets()).orElse(Map.of()).values().stream()
            .filter(secret -> !secret.isBlank())
            .toList();
    for (var secret : secrets) {
      text = text.replace(secret, MASK);
    }
    return text;
  }

  /** One event of a call, and what became of it. */
  record Event(
      String id,
      Instant receivedAt,
      String state,
      String kind,
      @Nullable String reason,
      @Nullable String conversationId) {
    static Event of(
        long id,
        Instant receivedAt,
        String state,
        String kind,
        @Nullable String reason,
        @Nullable Long conversationId) {
      var conversation = conversationId == null ? null : conversationId.toString();
      return new Event(Long.toString(id), receivedAt, state, kind, reason, conversation);
    }
  }
}
