package app.parley.notifications;

import app.parley.platform.Ids;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a screen shows of some news.
 *
 * @param conversationId null for one that is only tried
 * @param title the participant's name
 * @param body what the customer wrote last; null where there are no words
 * @param by who gave the conversation to the user
 * @param count how many pieces of news it sums up
 */
public record Notification(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    Event event,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Long conversationId,
    String title,
    @Nullable String body,
    @Nullable String by,
    String channel,
    int count,
    Instant at) {
  static Notification of(Telling telling, String channel, int count, Instant at) {
    var news = telling.news();
    return new Notification(
        telling.id(),
        telling.event(),
        news.conversation(),
        Preview.of(news.participant()),
        Preview.ofMessage(news.text()),
        news.byName(),
        channel,
        count,
        at);
  }

  /** One that only shows that it arrives. */
  static Notification trial(Instant at) {
    return new Notification(
        Ids.next(), Event.MINE, null, "Parley", "Test notification", null, "", 1, at);
  }

  Notification withoutBody() {
    return new Notification(id, event, conversationId, title, null, by, channel, count, at);
  }
}
