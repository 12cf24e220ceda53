package app.parley.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to send.
 *
 * @param clientId made by the caller: the same one again is the same message
 * @param parts the messages in which it leaves, in their order; one unless files are many
 * @param replyTo our id of the message it answers
 * @param seenUpTo our id of the last message that the author had seen
 * @param humanAgent after the reply window, under the provider's human agent permission
 * @param template approved by the provider, and so taken at any time
 */
public record ReplyRequest(
    String clientId,
    List<Part> parts,
    @Nullable Long replyTo,
    @Nullable Long seenUpTo,
    boolean humanAgent,
    @Nullable TemplateUse template) {

  /**
   * One message.
   *
   * @param text of a template, what the customer will read
   * @param files kept under the ids that they have
   */
  public record Part(String text, List<Content.Attached> files) {}

  /** The same where the channel has no human agent permission. */
  ReplyRequest withoutPermission() {
    return new ReplyRequest(clientId, parts, replyTo, seenUpTo, false, template);
  }
}
