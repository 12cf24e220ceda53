package app.parley.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row about to enter a thread, with its number and place given by its conversation. */
record NewMessage(
    long id,
    long conversationId,
    long channelId,
    int no,
    Instant place,
    int inboundNo,
    boolean inbound,
    Delivery status,
    Content content,
    @Nullable Long authorId,
    @Nullable String authorName,
    @Nullable String clientId,
    @Nullable String providerId,
    @Nullable Instant providerAt,
    @Nullable Long replyToId,
    boolean late,
    Extra extra,
    Instant createdAt) {}
