package app.parley.simulator.meta;

/** What holds for the kinds of things that customers do on Messenger. */
final class MessengerKinds {

  /** Not a message of its own: such a kind takes no id. */
  static boolean makesMessage(String kind) {
    return switch (kind) {
      case "unsend", "edit", "reaction", "unreact", "referral", "unknown" -> false;
      default -> true;
    };
  }

  /** Whether it is on the platform's list of actions that open the reply window. */
  static boolean opensWindow(String kind) {
    return switch (kind) {
      case "unsend", "edit", "unreact", "unknown" -> false;
      default -> true;
    };
  }

  /** The webhook field that an app must be subscribed to, to be told. */
  static String field(String kind) {
    return switch (kind) {
      case "edit" -> "message_edits";
      case "reaction", "unreact" -> "message_reactions";
      case "postback" -> "messaging_postbacks";
      case "referral" -> "messaging_referrals";
      default -> "messages";
    };
  }

  private MessengerKinds() {}
}
