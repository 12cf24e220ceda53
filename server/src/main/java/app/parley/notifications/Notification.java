package app.parley.notifications;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a screen shows of some news.
 *
 * @param title the participant's name
 * @param body what the customer wrote last; null where there are no words
 * @param by who gave the conversation to the user
 * @param count how many pieces of news it sums up
 */
public record Notification(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    Event event,
    @JsonFormat(shape = JsonFormat.Shape.STRING) long conversationId,
    String title,
    @Nullable String body,
    @Nullable String by,
    String channel,
    int count,
    Instant at) {}
