package app.parley.conversations;

import app.parley.platform.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row about to enter a thread, at the place that its conversation gave it. */
record NewMessage(
    long id,
    Slot slot,
    boolean inbound,
    Delivery status,
    Content content,
    @Nullable Author author,
    @Nullable String clientId,
    @Nullable ProviderMark provider,
    @Nullable Long replyToId,
    boolean late,
    Extra extra,
    Instant createdAt) {

  /**
   * Where it stands: its number by arrival, its place in the thread, and how many new messages of
   * the customer had come, itself included.
   */
  record Slot(long conversationId, long channelId, int no, Instant place, int inboundNo) {}

  /** The provider's id and time of it. */
  record ProviderMark(@Nullable String id, Instant at) {}

  static NewMessage received(
      Slot slot, Incoming.Message message, @Nullable Long replyToId, boolean late, Instant now) {
    var mark = new ProviderMark(message.providerId(), message.at());
    var extra = Extra.of(message.content());
    return new NewMessage(
        Ids.next(),
        slot,
        true,
        Delivery.RECEIVED,
        message.content(),
        null,
        null,
        mark,
        replyToId,
        late,
        extra,
        now);
  }

  static NewMessage queued(
      Slot slot, ReplyRequest request, Author author, @Nullable Long replyToId, Instant now) {
    var content = content(request);
    var extra = Extra.of(request);
    return new NewMessage(
        Ids.next(),
        slot,
        false,
        Delivery.QUEUED,
        content,
        author,
        request.clientId(),
        null,
        replyToId,
        false,
        extra,
        now);
  }

  private static Content content(ReplyRequest request) {
    if (request.files().isEmpty()) {
      return Content.text(request.text());
    }
    var text = request.text().isBlank() ? null : request.text();
    return new Content(MessageKind.ATTACHMENTS, text, request.files(), null, null, null);
  }

  /** A reply whose way is known and over. */
  static NewMessage past(Slot slot, Past.Replied past) {
    var mark = new ProviderMark(null, past.at());
    return ours(slot, past.state(), past.content(), past.by(), mark, past.at());
  }

  static NewMessage elsewhere(Slot slot, Incoming.Echo echo, Instant now) {
    var mark = new ProviderMark(echo.providerId(), echo.at());
    return ours(slot, Delivery.SENT, echo.content(), Author.ELSEWHERE, mark, now);
  }

  /** A note or an event: for the team, never for the customer. */
  static NewMessage aside(
      Slot slot, Content content, Author by, @Nullable String clientId, Extra extra, Instant now) {
    return new NewMessage(
        Ids.next(),
        slot,
        false,
        Delivery.SENT,
        content,
        by,
        clientId,
        null,
        null,
        false,
        extra,
        now);
  }

  private static NewMessage ours(
      Slot slot, Delivery state, Content content, Author author, ProviderMark mark, Instant now) {
    var extra = Extra.of(content);
    return new NewMessage(
        Ids.next(), slot, false, state, content, author, null, mark, null, false, extra, now);
  }

  Instant place() {
    return slot.place();
  }

  int no() {
    return slot.no();
  }

  @Nullable String providerId() {
    return provider == null ? null : provider.id();
  }
}
