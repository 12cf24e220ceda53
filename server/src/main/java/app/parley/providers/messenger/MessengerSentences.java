package app.parley.providers.messenger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Meta's final errors in plain words, by code and subcode. */
final class MessengerSentences {
  private static final Map<String, String> SENTENCES = new HashMap<>();

  static {
    put(
        "More than 24 hours have passed since the customer's last message.",
        "10/2018278",
        "10/2018065",
        "10/2018276",
        "10/2534022",
        "10/2534044");
    put("Another app is handling this conversation.", "10/2018300");
    put("This person cannot receive messages from the page.", "10/2018108", "200/2018108");
    put(
        "This person is not available: they may have blocked the page or left Facebook.",
        "551/0",
        "551/1545041",
        "200/1545041");
    put("The page has no permission to write to this person.", "230/0");
    put("Facebook knows no such person on this page.", "100/2018001");
    put("The attachment is too large for Facebook.", "100/2018109");
    put("Facebook could not take the attachment.", "100/2018047");
    put("Facebook could not fetch the attachment.", "100/2018008");
    put("The attachment is no longer at Facebook.", "100/2018074");
  }

  private MessengerSentences() {}

  private static void put(String sentence, String... errors) {
    for (var error : errors) {
      SENTENCES.put(error, sentence);
    }
  }

  /** Null when nothing is known of that error; a subcode of 0 is none. */
  static @Nullable String of(int code, int subcode) {
    var exact = SENTENCES.get(code + "/" + subcode);
    return exact != null ? exact : SENTENCES.get(code + "/0");
  }
}
