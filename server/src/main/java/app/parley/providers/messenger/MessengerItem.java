package app.parley.providers.messenger;

import app.parley.platform.json.ForeignJson;
import app.parley.platform.text.CleanText;
import app.parley.providers.Digest;
import app.parley.providers.ProviderTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One element of an entry's list.
 *
 * @param list messaging, standby (another app holds the conversation) or changes
 * @param page the page that it is about
 * @param kind the key that it has beside sender, recipient and timestamp
 * @param customer the page-scoped id of the person, whichever side they stand on
 */
record MessengerItem(
    String list,
    ForeignJson entry,
    ForeignJson json,
    String page,
    String kind,
    @Nullable String customer,
    boolean byPage,
    Instant at) {

  private static final List<String> KNOWN =
      List.of(
          "message",
          "postback",
          "reaction",
          "delivery",
          "read",
          "message_edit",
          "referral",
          "optin");
  private static final Set<String> ENVELOPE =
      Set.of("sender", "recipient", "timestamp", "prior_message");

  static MessengerItem of(
      String list, ForeignJson entry, ForeignJson json, String account, Instant receivedAt) {
    var page = entry.text("id") instanceof String id ? id : account;
    var sender = json.at("sender").text("id");
    var recipient = json.at("recipient").text("id");
    var byPage = page.equals(sender);
    var time = json.whole("timestamp").isPresent() ? json.whole("timestamp") : entry.whole("time");
    return new MessengerItem(
        list,
        entry,
        json,
        page,
        kind(list, json),
        byPage ? recipient : sender,
        byPage,
        ProviderTime.ofMillis(time, receivedAt));
  }

  private static String kind(String list, ForeignJson json) {
    if (list.equals("changes")) {
      return "change";
    }
    var known = KNOWN.stream().filter(json::has).findFirst();
    return known.orElseGet(() ->
        json.fields().stream()
            .filter(field -> !ENVELOPE.contains(field))
            .findFirst()
            .orElse("empty"));
  }

  /** What the kind's own object says. */
  ForeignJson detail() {
    return json.at(kind);
  }

  /** The kind for the channel's event list. */
  String label() {
    return CleanText.of(standby() ? "standby " + kind : kind, 100);
  }

  boolean standby() {
    return list.equals("standby");
  }

  /**
   * The message's own id where there is one; otherwise all that it says, so that a second copy is
   * known.
   */
  String key() {
    var mid = detail().text("mid");
    return switch (kind) {
      case "message" ->
          mid == null ? digest() : (detail().flag("is_deleted") ? "removal:" : "message:") + mid;
      case "postback" -> mid == null ? digest() : "postback:" + mid;
      case "message_edit" ->
          mid == null || !detail().has("num_edit")
              ? digest()
              : "edit:" + detail().text("num_edit") + ":" + mid;
      default -> digest();
    };
  }

  String digest() {
    return kind + ":" + Digest.of(json.compact());
  }

  /** A call that holds this event alone. */
  String asCall() {
    var head = new StringBuilder("{\"object\":\"page\",\"entry\":[{");
    for (var field : new String[] {"id", "time"}) {
      if (entry.has(field)) {
        head.append('"').append(field).append("\":").append(entry.at(field).compact()).append(',');
      }
    }
    return head.append('"')
        .append(list)
        .append("\":[")
        .append(json.compact())
        .append("]}]}")
        .toString();
  }
}
