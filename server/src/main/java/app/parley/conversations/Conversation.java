package app.parley.conversations;

import static app.parley.conversations.Moments.earliest;
import static app.parley.conversations.Moments.latest;

import app.parley.conversations.Extra.Mention;
import app.parley.platform.Ids;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One participant's thread on one channel, loaded under its row's lock. It gives each message its
 * number by arrival and its place in the thread, and knows what closing, reopening and assigning
 * mean. The caller stores it.
 */
final class Conversation {
  /**
   * A message that took longer than this to reach us is marked as received late, as is one that had
   * to be fetched (I4).
   */
  static final Duration LATE = Duration.ofMinutes(1);

  final long id;
  final long channelId;
  final String address;
  final Instant createdAt;
  final boolean isNew;
  @Nullable String name;
  @Nullable String contact;
  @Nullable String alias;
  @Nullable String avatarUrl;
  @Nullable String storedWords;
  Totals.@Nullable Place storedPlace;
  int storedInboundCount;
  boolean open;
  @Nullable Long assigneeId;
  Instant sortedAt;
  Instant lastActivityAt;
  @Nullable Instant closedAt;
  @Nullable Instant windowOpenedAt;
  Consent consent = Consent.UNSAID;
  int lastNo;
  int inboundCount;
  @Nullable Instant lastInboundAt;
  @Nullable Instant lastPlaceAt;
  @Nullable Instant waitingSince;
  @Nullable LastMessage lastMessage;
  @Nullable Instant deliveredUntil;
  @Nullable Instant readUntil;
  long version;

  /** Changes that the feed is told of since the last store: the version counts each of them. */
  int changes;

  /** A first message from a new participant makes an open conversation that nobody has (I3). */
  static Conversation begin(long channelId, String address, Instant now) {
    return new Conversation(Ids.next(), channelId, address, now, true);
  }

  Conversation(long id, long channelId, String address, Instant createdAt, boolean isNew) {
    this.id = id;
    this.channelId = channelId;
    this.address = address;
    this.createdAt = createdAt;
    this.isNew = isNew;
    this.open = true;
    this.sortedAt = createdAt;
    this.lastActivityAt = createdAt;
  }

  /**
   * The customer's new message: stands by the provider's time, though never later than our own
   * (I4).
   */
  NewMessage receive(Incoming.Message message, @Nullable Long replyToId, Instant receivedAt) {
    inboundCount++;
    lastInboundAt = latest(lastInboundAt, receivedAt);
    if (message.name() != null) {
      name = message.name();
    }
    if (message.alias() != null) {
      alias = message.alias();
    }
    consent = consent.said(message.consent(), message.at());
    if (message.opensWindow()) {
      openWindow(message.at());
    }
    waitFrom(receivedAt);
    touch(receivedAt);
    var late = message.readBack() || message.at().plus(LATE).isBefore(receivedAt);
    var slot = slot(earliest(message.at(), receivedAt));
    return add(NewMessage.received(slot, message, replyToId, late, receivedAt));
  }

  /**
   * A reply of ours, in its parts: stands by when it was accepted, but always after what its author
   * had seen (I4).
   */
  List<NewMessage> reply(
      ReplyRequest request,
      Author author,
      @Nullable Long replyToId,
      @Nullable Instant seen,
      Instant now) {
    answered(now);
    var parts = new ArrayList<NewMessage>();
    for (var part : request.parts()) {
      var slot = slot(latest(seen, now));
      parts.add(
          add(
              parts.isEmpty()
                  ? NewMessage.queued(slot, request, part, author, replyToId, now)
                  : NewMessage.queued(slot, request, part, parts.getFirst(), now)));
    }
    return parts;
  }

  NewMessage replied(Past.Replied past) {
    answered(past.at());
    return add(NewMessage.past(slot(past.at()), past));
  }

  /**
   * A message of ours that was sent outside Parley; it is no news to the team, and opens nothing.
   */
  NewMessage sentElsewhere(Incoming.Echo echo, Instant now) {
    answered(now);
    return add(NewMessage.elsewhere(slot(earliest(echo.at(), now)), echo, now));
  }

  /** A note among colleagues; it stands in the thread and changes nothing else. */
  NewMessage note(
      String text, List<Mention> mentions, Author author, @Nullable String clientId, Instant now) {
    var content = new Content(MessageKind.NOTE, text, List.of(), null, null, List.of());
    return aside(content, author, clientId, Extra.NONE.withMentions(mentions), now);
  }

  NewMessage system(SystemEvent event, Author by, Instant now) {
    var content = new Content(MessageKind.SYSTEM, null, List.of(), null, null, List.of());
    return aside(content, by, null, Extra.of(event), now);
  }

  /** Opens it again in the section that its assignment gives; false when it was open (C2, C3). */
  boolean reopen() {
    if (open) {
      return false;
    }
    open = true;
    closedAt = null;
    sortedAt = lastActivityAt;
    return true;
  }

  /** False when it was closed already (C1). */
  boolean close(Instant now) {
    if (!open) {
      return false;
    }
    open = false;
    closedAt = now;
    sortedAt = now;
    return true;
  }

  /** Whether it got a new message, or moved to another section, since it was loaded. */
  boolean isStirred() {
    return inboundCount != storedInboundCount || !Totals.Place.of(this).equals(storedPlace);
  }

  /** Throws Refused when it moved on since the version that somebody saw; null saw none (A3). */
  void refuseUnlessAt(@Nullable Long seen) {
    if (seen != null && seen != version) {
      throw new Refused(ProblemType.CONFLICT, "The conversation changed meanwhile.");
    }
  }

  void openWindow(Instant at) {
    windowOpenedAt = latest(windowOpenedAt, at);
  }

  /** False when the participant was known by that name. */
  boolean introduce(String newName) {
    if (newName.equals(name)) {
      return false;
    }
    name = newName;
    lastMessage = lastMessage == null ? null : lastMessage.byParticipant(newName);
    return true;
  }

  /** False when that was known. */
  boolean reachAt(String where) {
    if (where.equals(contact)) {
      return false;
    }
    contact = where;
    return true;
  }

  String displayName() {
    return name == null || name.isBlank() ? address : name;
  }

  /** Not for the customer: at the thread's end, and not what a list shows as the last message. */
  private NewMessage aside(
      Content content, Author by, @Nullable String clientId, Extra extra, Instant now) {
    lastPlaceAt = latest(lastPlaceAt, now);
    return NewMessage.aside(slot(lastPlaceAt), content, by, clientId, extra, now);
  }

  private NewMessage.Slot slot(Instant place) {
    return new NewMessage.Slot(id, channelId, ++lastNo, place, inboundCount);
  }

  private NewMessage add(NewMessage message) {
    if (lastPlaceAt == null || !message.place().isBefore(lastPlaceAt)) {
      lastPlaceAt = message.place();
      lastMessage = LastMessage.of(message, displayName());
    }
    return message;
  }

  /** What was closed waited for nobody, however long ago its last message was answered. */
  private void waitFrom(Instant now) {
    if (waitingSince == null || !open) {
      waitingSince = now;
    }
  }

  private void answered(Instant now) {
    waitingSince = null;
    touch(now);
  }

  private void touch(Instant now) {
    lastActivityAt = latest(lastActivityAt, now);
    if (open) {
      sortedAt = lastActivityAt;
    }
  }
}
