package app.parley.providers;

import app.parley.conversations.Content.AttachmentKind;
import app.parley.conversations.TemplateUse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is handed to a provider.
 *
 * @param messageId our id of it, which travels along where the provider hands something back
 * @param address the participant's identity on the channel
 * @param replyTo the provider's id of the message that it answers, if any
 * @param humanAgent sent under the human agent permission, after the reply window
 * @param template sent as one of the provider's templates; the text is what it says then
 * @param author who wrote it, by name
 * @param acceptedAt when Parley accepted it
 * @param files sent with the text, or without any; no more than the provider takes in one message
 */
public record OutgoingReply(
    long messageId,
    String address,
    String text,
    @Nullable String replyTo,
    boolean humanAgent,
    @Nullable TemplateUse template,
    @Nullable String author,
    Instant acceptedAt,
    List<OutgoingFile> files) {

  /** A file, with the address at which the provider fetches it, for an hour. */
  public record OutgoingFile(long id, AttachmentKind kind, String address) {}
}
