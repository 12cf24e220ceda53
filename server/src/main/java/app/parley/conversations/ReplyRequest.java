package app.parley.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to send.
 *
 * @param clientId made by the caller: the same one again is the same message
 * @param text of a template, what the customer will read
 * @param replyTo our id of the message it answers
 * @param seenUpTo our id of the last message that the author had seen
 * @param humanAgent after the reply window, under the provider's human agent permission
 * @param files kept under the ids that they have
 * @param template approved by the provider, and so taken at any time
 */
public record ReplyRequest(
    String clientId,
    String text,
    @Nullable Long replyTo,
    @Nullable Long seenUpTo,
    boolean humanAgent,
    @Nullable TemplateUse template,
    List<Content.Attached> files) {

  /** The same where the channel has no human agent permission. */
  ReplyRequest withoutPermission() {
    return new ReplyRequest(clientId, text, replyTo, seenUpTo, false, template, files);
  }
}
