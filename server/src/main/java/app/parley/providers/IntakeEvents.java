package app.parley.providers;

import static parley.schema.Tables.INTAKE_EVENT;

import app.parley.conversations.Incoming;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.providers.ProviderEvent.Happened;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.IntakeEventRecord;

/**
 * One row for each event that ever came: its key is known for ever, so that no copy is applied a
 * second time.
 */
@Component
final class IntakeEvents {

  /** What became of an event; received means that it waits for its message. */
  enum State {
    RECEIVED,
    APPLIED,
    DUPLICATE,
    IGNORED,
    SET_ASIDE;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** An event on its way through the applier. */
  static final class Draft {
    final long channelId;
    final Instant receivedAt;
    final ProviderEvent event;
    long id = Ids.next();
    State state = State.RECEIVED;
    @Nullable String reason;
    @Nullable Long conversationId;
    @Nullable String waitsFor;
    @Nullable String unknownAccount;

    private Draft(long channelId, Instant receivedAt, ProviderEvent event) {
      this.channelId = channelId;
      this.receivedAt = receivedAt;
      this.event = event;
    }

    static Draft of(long channelId, Instant receivedAt, ProviderEvent event) {
      return new Draft(channelId, receivedAt, event);
    }

    Draft decided(State as, String why) {
      state = as;
      reason = why;
      waitsFor = null;
      return this;
    }

    /** Nobody here has this account: the bytes are kept apart, and of the event only its key. */
    Draft ofUnknownAccount(String account) {
      unknownAccount = account;
      return decided(State.IGNORED, "For the account " + account + ", which is not connected here");
    }

    void applied(long conversation) {
      state = State.APPLIED;
      reason = null;
      waitsFor = null;
      conversationId = conversation;
    }

    Incoming incoming() {
      if (event.meaning() instanceof Happened happened) {
        return happened.incoming();
      }
      throw new IllegalStateException("Nothing happened in " + event.kind());
    }
  }

  /** Marks those that came before, in this very batch or ever. */
  void markKnown(Tx tx, List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    var keys = drafts.stream().map(IntakeEvents::key).toArray(byte[][]::new);
    var channels = drafts.stream().map(draft -> draft.channelId).distinct().toArray(Long[]::new);
    var known = known(tx, channels, keys);
    for (var draft : drafts) {
      if (!keysOf(known, draft.channelId).add(ByteBuffer.wrap(key(draft)))) {
        draft.decided(State.DUPLICATE, "It came before");
      }
    }
  }

  /** Those of the keys under which no event of the channel ever came. */
  static Set<String> unknown(Tx tx, long channel, Collection<String> keys) {
    var hashes = keys.stream().map(IntakeEvents::hashed).toArray(byte[][]::new);
    var known = keysOf(known(tx, new Long[] {channel}, hashes), channel);
    return keys.stream()
        .filter(key -> !known.contains(ByteBuffer.wrap(hashed(key))))
        .collect(Collectors.toSet());
  }

  private static Map<Long, Set<ByteBuffer>> known(Tx tx, Long[] channels, byte[][] keys) {
    var known = new HashMap<Long, Set<ByteBuffer>>();
    tx.sql()
        .select(INTAKE_EVENT.CHANNEL_ID, INTAKE_EVENT.DEDUPE_KEY)
        .from(INTAKE_EVENT)
        .where(
            INTAKE_EVENT.COMPANY_ID.eq(tx.company()),
            INTAKE_EVENT.CHANNEL_ID.eq(DSL.any(channels)),
            INTAKE_EVENT.DEDUPE_KEY.eq(DSL.any(keys)))
        .forEach(row -> keysOf(known, row.value1()).add(ByteBuffer.wrap(row.value2())));
    return known;
  }

  void insert(Tx tx, List<Draft> drafts) {
    if (!drafts.isEmpty()) {
      tx.sql().batchInsert(drafts.stream().map(draft -> row(tx, draft)).toList()).execute();
      EventTotals.add(tx, drafts);
    }
  }

  void update(Tx tx, Draft draft) {
    tx.sql()
        .update(INTAKE_EVENT)
        .set(INTAKE_EVENT.STATE, draft.state.word())
        .set(INTAKE_EVENT.REASON, draft.reason)
        .set(INTAKE_EVENT.CONVERSATION_ID, draft.conversationId)
        .set(INTAKE_EVENT.WAITS_FOR, draft.waitsFor)
        .where(INTAKE_EVENT.COMPANY_ID.eq(tx.company()), INTAKE_EVENT.ID.eq(draft.id))
        .execute();
  }

  /**
   * A whole call that failed: kept with its bytes, its reason, and a key of its own so that it can
   * be replayed.
   */
  void setAside(Tx tx, StoredCalls.Stored stored, String reason) {
    var whole =
        new ProviderEvent(
            "call " + stored.id(),
            "call",
            stored.call().body(),
            new ProviderEvent.NotUnderstood(reason));
    insert(
        tx,
        List.of(
            Draft.of(stored.channel(), stored.call().receivedAt(), whole)
                .decided(State.SET_ASIDE, reason)));
  }

  List<Waiting> waitingFor(Tx tx, long channel, Collection<String> providerIds) {
    return tx.sql()
        .select(INTAKE_EVENT.ID, INTAKE_EVENT.RECEIVED_AT, INTAKE_EVENT.BODY)
        .from(INTAKE_EVENT)
        .where(
            INTAKE_EVENT.COMPANY_ID.eq(tx.company()),
            INTAKE_EVENT.CHANNEL_ID.eq(channel),
            INTAKE_EVENT.WAITS_FOR.eq(DSL.any(providerIds.toArray(String[]::new))),
            INTAKE_EVENT.WAITS_FOR.isNotNull())
        .orderBy(INTAKE_EVENT.ID)
        .fetch(
            Records.mapping(
                (id, at, body) -> new Waiting(id, new ProviderCall(at, null, null, body))));
  }

  /** An event that overtook its message. */
  record Waiting(long id, ProviderCall call) {}

  private static Set<ByteBuffer> keysOf(Map<Long, Set<ByteBuffer>> known, long channel) {
    return known.computeIfAbsent(channel, _ -> new HashSet<>());
  }

  private static IntakeEventRecord row(Tx tx, Draft draft) {
    var row = new IntakeEventRecord();
    row.setCompanyId(tx.company());
    row.setId(draft.id);
    row.setChannelId(draft.channelId);
    row.setReceivedAt(draft.receivedAt);
    row.setState(draft.state.word());
    row.setKind(draft.event.kind());
    row.setReason(draft.reason);
    row.setConversationId(draft.conversationId);
    row.setDedupeKey(draft.state == State.DUPLICATE ? null : key(draft));
    row.setWaitsFor(draft.waitsFor);
    row.setBody(needsBytes(draft) ? draft.event.body() : null);
    return row;
  }

  /**
   * What was understood and changed nothing needs none: they would outlive the conversation that
   * they speak of (C5). Those of an unknown account are kept elsewhere.
   */
  private static boolean needsBytes(Draft draft) {
    var understood =
        draft.state == State.IGNORED && draft.event.meaning() instanceof ProviderEvent.Happened;
    return draft.unknownAccount == null && draft.state != State.DUPLICATE && !understood;
  }

  private static byte[] key(Draft draft) {
    return hashed(draft.event.key());
  }

  private static byte[] hashed(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
