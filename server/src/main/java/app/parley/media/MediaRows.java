package app.parley.media;

import static parley.schema.Tables.MEDIA;

import app.parley.conversations.AttachedFiles.Attached;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.MediaRecord;

/**
 * What is known of attachments' bytes. A claim moves the row's time forward, so that it comes up
 * again if nobody returns with an answer; its fence keeps who comes back from the dead from writing
 * over what was decided meanwhile.
 */
@Component
final class MediaRows {
  /** Longer than a file can take to come. */
  static final Duration LEASE = Duration.ofMinutes(6);

  private final Clock clock;

  MediaRows(Clock clock) {
    this.clock = clock;
  }

  void add(Tx tx, List<Attached> files) {
    var now = clock.instant();
    for (var file : files) {
      tx.sql()
          .insertInto(MEDIA)
          .set(MEDIA.COMPANY_ID, tx.company())
          .set(MEDIA.ATTACHMENT_ID, file.id())
          .set(MEDIA.MESSAGE_ID, file.message())
          .set(MEDIA.CONVERSATION_ID, file.conversation())
          .set(MEDIA.CHANNEL_ID, file.channel())
          .set(MEDIA.STATE, "waiting")
          .set(MEDIA.DUE_AT, now)
          .set(MEDIA.ATTEMPTS, 0)
          .set(MEDIA.FENCE, 0L)
          .set(MEDIA.CREATED_AT, now)
          .onConflict(MEDIA.COMPANY_ID, MEDIA.ATTACHMENT_ID)
          .doNothing()
          .execute();
    }
  }

  /** One whose bytes are there already. */
  void given(Tx tx, Attached file, Finding finding) {
    var row = tx.sql().newRecord(MEDIA);
    row.setCompanyId(tx.company());
    row.setAttachmentId(file.id());
    row.setMessageId(file.message());
    row.setConversationId(file.conversation());
    row.setChannelId(file.channel());
    row.setState("kept");
    row.setAttempts(0);
    row.setFence(0L);
    row.setCreatedAt(clock.instant());
    finding.writeTo(row);
    row.insert();
  }

  List<Long> channelsDue(Tx tx) {
    return tx.sql()
        .selectDistinct(MEDIA.CHANNEL_ID)
        .from(MEDIA)
        .where(MEDIA.COMPANY_ID.eq(tx.company()), MEDIA.DUE_AT.le(clock.instant()))
        .fetch(MEDIA.CHANNEL_ID);
  }

  /** Claims the one of a channel that waits longest, if one is due. */
  Optional<Claim> claim(Tx tx, long channel) {
    var due =
        tx.sql()
            .selectFrom(MEDIA)
            .where(
                MEDIA.COMPANY_ID.eq(tx.company()),
                MEDIA.CHANNEL_ID.eq(channel),
                MEDIA.DUE_AT.le(clock.instant()))
            .orderBy(MEDIA.DUE_AT)
            .limit(1)
            .forUpdate()
            .skipLocked()
            .fetchOptional();
    due.ifPresent(row -> {
      row.setDueAt(clock.instant().plus(LEASE));
      row.setAttempts(row.getAttempts() + 1);
      row.setFence(row.getFence() + 1);
      row.update();
    });
    return due.map(MediaRows::claim);
  }

  void again(Tx tx, Claim claim, Instant at) {
    tx.sql().update(MEDIA).set(MEDIA.DUE_AT, at).where(is(tx, claim)).execute();
  }

  /** Whether the claim still held. */
  boolean refused(Tx tx, Claim claim, FetchProblem problem, String reason) {
    return tx.sql()
            .update(MEDIA)
            .set(MEDIA.STATE, "refused")
            .set(MEDIA.PROBLEM, reason)
            .set(MEDIA.PROBLEM_CODE, problem.word())
            .setNull(MEDIA.DUE_AT)
            .where(is(tx, claim))
            .execute()
        > 0;
  }

  /** Whether the claim still held. */
  boolean kept(Tx tx, Claim claim, Finding finding) {
    var row = new MediaRecord();
    row.setState("kept");
    row.setDueAt(null);
    finding.writeTo(row);
    return tx.sql().update(MEDIA).set(row).where(is(tx, claim)).execute() > 0;
  }

  /** Forgets some and gives the hashes of what they had. */
  List<String> forget(Tx tx, Condition which) {
    var hashes = new ArrayList<String>();
    tx.sql()
        .deleteFrom(MEDIA)
        .where(MEDIA.COMPANY_ID.eq(tx.company()), which)
        .returning(MEDIA.HASH, MEDIA.THUMBNAIL_HASH)
        .fetch()
        .forEach(row ->
            Stream.of(row.getHash(), row.getThumbnailHash())
                .filter(Objects::nonNull)
                .forEach(hashes::add));
    return hashes;
  }

  private static Condition is(Tx tx, Claim claim) {
    return MEDIA
        .COMPANY_ID
        .eq(tx.company())
        .and(MEDIA.ATTACHMENT_ID.eq(claim.attachment()))
        .and(MEDIA.STATE.eq("waiting"))
        .and(MEDIA.FENCE.eq(claim.fence()));
  }

  private static Claim claim(MediaRecord row) {
    return new Claim(
        row.getAttachmentId(),
        row.getMessageId(),
        row.getConversationId(),
        row.getChannelId(),
        row.getAttempts(),
        row.getFence(),
        row.getCreatedAt());
  }

  /** One to be fetched now; the first attempt is 1. */
  record Claim(
      long attachment,
      long message,
      long conversation,
      long channel,
      int attempt,
      long fence,
      Instant since) {}
}
