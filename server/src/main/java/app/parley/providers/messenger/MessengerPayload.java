package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.parley.platform.json.ForeignJson;
import app.parley.providers.Digest;
import app.parley.providers.ProviderCall;
import app.parley.providers.ProviderEvent;
import app.parley.providers.ProviderEvent.Ignored;
import app.parley.providers.ProviderEvent.Meaning;
import app.parley.providers.ProviderEvent.NotUnderstood;
import app.parley.providers.ProviderEvent.OtherAccount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A call of the Messenger Platform: {@code object} page, then {@code entry[]} for one or more
 * pages, each with {@code messaging}, {@code standby} or {@code changes}. Events come out in the
 * order of their times, since Meta promises none. An event's own body is again such a call, with
 * that event alone.
 */
final class MessengerPayload {
  private static final List<String> LISTS = List.of("messaging", "standby", "changes");

  private final ProviderCall call;
  private final String account;

  private MessengerPayload(ProviderCall call, String account) {
    this.call = call;
    this.account = account;
  }

  /** Never throws, whatever the call holds; every call gives at least one event. */
  static List<ProviderEvent> split(ProviderCall call, String account) {
    return new MessengerPayload(call, account).split();
  }

  private List<ProviderEvent> split() {
    var root = ForeignJson.read(call.body());
    if (root.isEmpty() || !root.get().isObject()) {
      return whole("unreadable", new NotUnderstood("The call is not a JSON object."));
    }
    if (!"page".equals(root.get().text("object"))) {
      return whole("other", new Ignored("The call is not about a page."));
    }
    var items = items(root.get());
    if (items.isEmpty()) {
      return whole("empty", new Ignored("The call holds no event."));
    }
    return items.stream()
        .sorted(Comparator.comparing(MessengerItem::at))
        .map(item -> event(item, items.size() == 1))
        .toList();
  }

  private List<MessengerItem> items(ForeignJson root) {
    var items = new ArrayList<MessengerItem>();
    for (var entry : root.each("entry")) {
      for (var list : LISTS) {
        for (var json : entry.each(list)) {
          items.add(MessengerItem.of(list, entry, json, account, call.receivedAt()));
        }
      }
    }
    return items;
  }

  private ProviderEvent event(MessengerItem item, boolean alone) {
    Meaning meaning =
        item.page().equals(account) ? MessengerMeaning.of(item) : new OtherAccount(item.page());
    var body = alone ? call.body() : item.asCall().getBytes(US_ASCII);
    return new ProviderEvent(item.key(), item.label(), body, meaning);
  }

  private List<ProviderEvent> whole(String kind, Meaning meaning) {
    return List.of(new ProviderEvent("call:" + Digest.of(call.body()), kind, call.body(), meaning));
  }
}
