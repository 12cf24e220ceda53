package app.parley.notifications;

import static org.awaitility.Awaitility.await;

import app.parley.Member;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a user was told of, as their ledger says. */
final class Bell {
  private Bell() {}

  /** For each line, newest first: event, transport, outcome and reason. */
  static List<String> lines(Member user) {
    return user.get("/me/notifications")
        .json()
        .at("/items")
        .valueStream()
        .map(item ->
            item.at("/event").asString()
                + " "
                + item.at("/transport").asString()
                + " "
                + item.at("/outcome").asString()
                + " "
                + item.at("/reason").asString(""))
        .map(String::strip)
        .toList();
  }

  static List<String> awaits(Member user, int lines) {
    return await().until(() -> lines(user), found -> found.size() == lines);
  }

  /** Switches on what is named, such as mine.desktop, and everything else off. */
  static void only(Member user, String... on) {
    var wanted = List.of(on);
    var events =
        List.of("mine", "others", "unassigned", "assigned").stream()
            .collect(
                Collectors.toMap(
                    event -> event,
                    event ->
                        Map.of(
                            "desktop", wanted.contains(event + ".desktop"),
                            "email", wanted.contains(event + ".email"))));
    var answer = user.put("/me/notification-preferences", Map.of("events", events));
    if (answer.status() != 200) {
      throw new AssertionError("Not switched: " + answer);
    }
  }
}
