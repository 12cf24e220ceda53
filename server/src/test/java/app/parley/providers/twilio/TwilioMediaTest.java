package app.parley.providers.twilio;

import app.parley.media.HostileAddresses;
import app.parley.media.MediaHosts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** D-SSRF: the account's credentials go to Twilio's API alone, and never in the clear. */
class TwilioMediaTest {
  private static final String BASE = "http://127.0.0.1:4000/twilio";

  static List<List<String>> ofWhatsapp() {
    return HostileAddresses.of("whatsapp-twilio");
  }

  static List<List<String>> ofSms() {
    return HostileAddresses.of("sms-twilio");
  }

  @ParameterizedTest
  @MethodSource("ofWhatsapp")
  void onlyTwiliosHostsAreAskedForWhatCameByWhatsapp(List<String> line) {
    var hosts = new TwilioMedia().whatsappByTwilioMediaHosts(HostileAddresses.settings(Map.of()));

    HostileAddresses.isJudged(hosts, line.getFirst(), line.getLast());
  }

  @ParameterizedTest
  @MethodSource("ofSms")
  void onlyTwiliosHostsAreAskedForWhatCameBySms(List<String> line) {
    HostileAddresses.isJudged(ofSms(Map.of()), line.getFirst(), line.getLast());
  }

  @Test
  void onlyTheConfiguredApiItselfGetsTheCredentials() {
    var hosts = ofSms(Map.of("PARLEY_TWILIO_API_BASE", BASE));

    HostileAddresses.isJudged(
        hosts, BASE + "/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1", "api");
    HostileAddresses.isJudged(hosts, "http://127.0.0.1:4000/files/photo.jpg", "plain");
    HostileAddresses.isJudged(hosts, "http://127.0.0.1:4000/twilioX", "plain");
    HostileAddresses.isJudged(hosts, "https://api.twilio.com/x", "none");
  }

  private static MediaHosts ofSms(Map<String, String> environment) {
    return new TwilioMedia().smsByTwilioMediaHosts(HostileAddresses.settings(environment));
  }
}
