package app.parley.providers.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.channels.ConnectedChannel;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteOriginsTest {
  private static final ConnectedChannel CHANNEL =
      new ConnectedChannel(
          1,
          2,
          WebchatProvider.WORD,
          "site",
          Map.of("origins", "https://bramble.example\nhttp://localhost:5000"),
          Map.of());

  @ParameterizedTest
  @CsvSource({
    "https://bramble.example, https://bramble.example",
    "https://Bramble.Example/, https://bramble.example",
    "HTTPS://bramble.example:443, https://bramble.example",
    "https://bramble.example:8443, https://bramble.example:8443",
    "https://kafé.example, https://xn--kaf-dma.example",
    "http://localhost:5173, http://localhost:5173",
    "http://localhost:80, http://localhost",
    "http://127.0.0.1:8080, http://127.0.0.1:8080",
  })
  void aSiteIsWrittenAsBrowsersWriteItsOrigin(String typed, String origin) {
    assertThat(SiteOrigins.canonical(typed)).contains(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://bramble.example",
        "bramble.example",
        "https://bramble.example/shop",
        "https://bramble.example?x=1",
        "https://*.bramble.example",
        "https://ana@bramble.example",
        "https://bramble.example:0",
        "https://bramble.example:99999",
        "https://",
        "ftp://bramble.example",
        "null",
        "*",
        "http://localhost.evil.example",
      })
  void whatIsNoSafeSiteIsNone(String typed) {
    assertThat(SiteOrigins.canonical(typed)).isEmpty();
  }

  @Test
  void onlyTheVeryOriginIsAllowed() {
    assertThat(SiteOrigins.allows(CHANNEL, "https://bramble.example")).isTrue();
    assertThat(SiteOrigins.allows(CHANNEL, "http://localhost:5000")).isTrue();
    assertThat(SiteOrigins.allows(CHANNEL, "https://shop.bramble.example")).isFalse();
    assertThat(SiteOrigins.allows(CHANNEL, "http://bramble.example")).isFalse();
    assertThat(SiteOrigins.allows(CHANNEL, "http://localhost:5001")).isFalse();
    assertThat(SiteOrigins.allows(CHANNEL, "null")).isFalse();
    assertThat(SiteOrigins.allows(CHANNEL, null)).isFalse();
  }

  @Test
  void sitesStandInLinesOrWithCommasBetweenThem() {
    assertThat(SiteOrigins.listed(" https://a.example\n\nhttps://b.example, https://c.example "))
        .containsExactly("https://a.example", "https://b.example", "https://c.example");
  }
}
