package app.parley.conversations;

import app.parley.platform.Ids;
import java.time.Instant;
import java.util.List;
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

  /** A reply, or the first part of one that leaves in several. */
  static NewMessage queued(
      Slot slot,
      ReplyRequest request,
      ReplyRequest.Part part,
      Author author,
      @Nullable Long replyToId,
      Instant now) {
    var extra = Extra.of(request, null);
    return queued(slot, part, author, request.clientId(), replyToId, extra, now);
  }

  /** A part that follows the first; it is known by that one's client id. */
  static NewMessage queued(
      Slot slot, ReplyRequest request, ReplyRequest.Part part, NewMessage first, Instant now) {
    return queued(slot, part, first.author(), null, null, Extra.of(request, first.id()), now);
  }

  private static NewMessage queued(
      Slot slot,
      ReplyRequest.Part part,
      @Nullable Author author,
      @Nullable String clientId,
      @Nullable Long replyToId,
      Extra extra,
      Instant now) {
    return new NewMessage(
        Ids.next(),
        slot,
        false,
        Delivery.QUEUED,
        content(part),
        author,
        clientId,
        null,
        replyToId,
        false,
        extra,
        now);
  }

  private static Content content(ReplyRequest.Part part) {
    if (part.files().isEmpty()) {
      return Content.text(part.text());
    }
    var text = part.text().isBlank() ? null : part.text();
    return new Content(MessageKind.ATTACHMENTS, text, part.files(), null, null, List.of());
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
