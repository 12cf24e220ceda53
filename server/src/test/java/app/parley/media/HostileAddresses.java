package app.parley.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.Settings;
import app.parley.platform.SettingsReading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** D-SSRF: addresses that others may write into a message, and which of them are fetched. */
public final class HostileAddresses {
  private HostileAddresses() {}

  /** The lines about one provider: the address and what is expected. */
  public static List<List<String>> of(String provider) {
    return Corpus.of("addresses.txt", " | ").stream()
        .filter(line -> line.getFirst().equals(provider))
        .map(line -> line.subList(1, 3))
        .toList();
  }

  public static Settings settings(Map<String, String> environment) {
    return SettingsReading.of(environment, Path.of("target", "no.properties"));
  }

  public static void isJudged(MediaHosts hosts, String address, String expected) {
    assertThat(judged(hosts, address)).as(address).isEqualTo(expected);
  }

  static String judged(MediaHosts hosts, String address) {
    var secrets = Map.of("authToken", "t");
    var channel =
        new ConnectedChannel(1, 2, hosts.provider(), "a", Map.of("accountSid", "AC1"), secrets);
    return hosts
        .allowed(address)
        .map(allowed -> hosts.headers(allowed, channel).isEmpty() ? "plain" : "api")
        .orElse("none");
  }
}
