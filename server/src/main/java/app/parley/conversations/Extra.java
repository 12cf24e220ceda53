package app.parley.conversations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only some messages have; one JSON column, so that the common row stays narrow.
 *
 * @param humanAgent set on a reply that goes out under the human agent permission
 * @param template set on a reply that goes out as one of the provider's templates
 * @param partOf our id of the first message of the same reply, where one leaves as several
 */
public record Extra(
    Content.@Nullable Location location,
    @Nullable List<Reaction> reactions,
    @Nullable String payload,
    @Nullable List<Circumstance> circumstances,
    @Nullable SystemEvent system,
    @Nullable List<String> previousTexts,
    @Nullable Boolean humanAgent,
    @Nullable List<Mention> mentions,
    @Nullable TemplateUse template,
    @Nullable Long partOf) {
  static final Extra NONE = new Extra(null, null, null, null, null, null, null, null, null, null);

  /** Somebody's emoji on a message. */
  public record Reaction(String emoji, String by) {}

  /** A colleague whom a note names, by the name that they had then. */
  public record Mention(long id, String name) {}

  static Extra of(Content content) {
    return new Extra(
        content.location(),
        null,
        content.payload(),
        content.circumstances().isEmpty() ? null : content.circumstances(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static Extra of(SystemEvent event) {
    return new Extra(null, null, null, null, event, null, null, null, null, null);
  }

  static Extra of(ReplyRequest request, @Nullable Long partOf) {
    return new Extra(
        null,
        null,
        null,
        null,
        null,
        null,
        request.humanAgent() ? true : null,
        null,
        request.template(),
        partOf);
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  Extra withMentions(List<Mention> people) {
    var some = people.isEmpty() ? null : people;
    return new Extra(
        location,
        reactions,
        payload,
        circumstances,
        system,
        previousTexts,
        humanAgent,
        some,
        template,
        partOf);
  }

  /** One person has one reaction to a message; none takes the old one away. */
  Extra withReaction(String by, @Nullable String emoji) {
    var others = new ArrayList<Reaction>();
    if (reactions != null) {
      reactions.stream().filter(reaction -> !reaction.by().equals(by)).forEach(others::add);
    }
    if (emoji != null) {
      others.add(new Reaction(emoji, by));
    }
    return new Extra(
        location,
        others,
        payload,
        circumstances,
        system,
        previousTexts,
        humanAgent,
        mentions,
        template,
        partOf);
  }

  Extra withPreviousText(@Nullable String text) {
    var texts = new ArrayList<String>();
    if (previousTexts != null) {
      texts.addAll(previousTexts);
    }
    if (text != null) {
      texts.add(text);
    }
    return new Extra(
        location,
        reactions,
        payload,
        circumstances,
        system,
        texts,
        humanAgent,
        mentions,
        template,
        partOf);
  }
}
