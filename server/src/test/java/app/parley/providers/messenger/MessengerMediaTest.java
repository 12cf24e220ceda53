package app.parley.providers.messenger;

import app.parley.media.HostileAddresses;
import app.parley.media.MediaHosts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** D-SSRF: files are fetched where Meta keeps them, and the page's token goes nowhere. */
class MessengerMediaTest {
  private static final String BASE = "http://127.0.0.1:4000/meta";

  static List<List<String>> addresses() {
    return HostileAddresses.of("messenger");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void onlyMetasHostsAreAsked(List<String> line) {
    HostileAddresses.isJudged(hosts(Map.of()), line.getFirst(), line.getLast());
  }

  @Test
  void aConfiguredAddressStandsForAllOfThem() {
    var hosts = hosts(Map.of("PARLEY_MESSENGER_API_BASE", BASE));

    HostileAddresses.isJudged(hosts, "http://127.0.0.1:4000/files/photo.jpg", "plain");
    HostileAddresses.isJudged(hosts, "http://127.0.0.1:4001/files/photo.jpg", "none");
    HostileAddresses.isJudged(hosts, "http://x@127.0.0.1:4000/files/photo.jpg", "none");
    HostileAddresses.isJudged(hosts, "https://cdn.fbsbx.com/photo.jpg", "none");
  }

  private static MediaHosts hosts(Map<String, String> environment) {
    return new MessengerMedia().messengerMediaHosts(HostileAddresses.settings(environment));
  }
}
