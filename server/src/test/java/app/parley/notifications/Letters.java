package app.parley.notifications;

import java.util.List;

/** Letters whose words do not matter. */
final class Letters {
  private Letters() {}

  static Letter some() {
    var part = new Letter.Part("Marta", "Shop", null, false, List.of("Hi"), "https://x.example/1");
    return new Letter(
        "ben@bramble.example",
        "<1.2.3@parley.example>",
        MailWords.of(null),
        List.of(part),
        "https://x.example/unsubscribe/1",
        "https://x.example/settings");
  }
}
