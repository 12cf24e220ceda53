package app.parley.providers.messenger;

import app.parley.platform.json.ForeignJson;
import app.parley.platform.text.CleanText;
import app.parley.providers.ProviderEvent.Ignored;
import app.parley.providers.ProviderEvent.Meaning;
import app.parley.providers.ProviderEvent.Trouble;

/** What Facebook's policy team did to the page; it names no person. */
final class MessengerPolicy {
  private MessengerPolicy() {}

  static Meaning of(ForeignJson detail) {
    var action = detail.text("action");
    var reason = detail.text("reason");
    var sentence =
        "Facebook's policy team acted on the page"
            + (action == null ? "" : " (" + CleanText.of(action, 40) + ")")
            + (reason == null ? "." : ": " + CleanText.of(reason, 300));
    return "unblock".equals(action) ? new Ignored(sentence) : new Trouble(sentence);
  }
}
