package app.parley.providers.messenger;

import app.parley.platform.json.ForeignJson;

/** The emoji of a reaction; some calls have only Meta's word for it. */
final class MessengerEmoji {
  private MessengerEmoji() {}

  static String of(ForeignJson reaction) {
    var emoji = reaction.text("emoji");
    if (emoji != null) {
      return emoji;
    }
    var word = reaction.text("reaction");
    return switch (word == null ? "" : word) {
      case "smile" -> "\uD83D\uDE06";
      case "angry" -> "\uD83D\uDE20";
      case "sad" -> "\uD83D\uDE22";
      case "wow" -> "\uD83D\uDE2E";
      case "love" -> "\u2764";
      case "dislike" -> "\uD83D\uDC4E";
      default -> "\uD83D\uDC4D";
    };
  }
}
