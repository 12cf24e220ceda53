package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.parley.platform.json.ForeignJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call taken apart by page, each part a call of its own. A call about one page stays as it came.
 */
final class MessengerPages {
  /** The page of what names none. */
  static final String NONE = "";

  private MessengerPages() {}

  static Map<String, byte[]> of(byte[] body) {
    var entries = new LinkedHashMap<String, List<String>>();
    for (var entry : ForeignJson.read(body).orElse(ForeignJson.NOTHING).each("entry")) {
      var page = entry.text("id");
      entries
          .computeIfAbsent(page == null ? NONE : page, _ -> new ArrayList<>())
          .add(entry.compact());
    }
    if (entries.size() < 2) {
      return Map.of(entries.keySet().stream().findFirst().orElse(NONE), body);
    }
    var calls = new LinkedHashMap<String, byte[]>();
    entries.forEach((page, own) -> calls.put(page, call(own)));
    return calls;
  }

  private static byte[] call(List<String> entries) {
    return ("{\"object\":\"page\",\"entry\":[" + String.join(",", entries) + "]}")
        .getBytes(US_ASCII);
  }
}
