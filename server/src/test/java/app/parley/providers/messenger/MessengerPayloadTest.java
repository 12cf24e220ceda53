package app.parley.providers.messenger;

import static app.parley.providers.messenger.Calls.ACCOUNT;
import static app.parley.providers.messenger.Calls.CUSTOMER;
import static app.parley.providers.messenger.Calls.RECEIVED;
import static app.parley.providers.messenger.Calls.call;
import static app.parley.providers.messenger.Calls.happened;
import static app.parley.providers.messenger.Calls.item;
import static app.parley.providers.messenger.Calls.messaging;
import static app.parley.providers.messenger.Calls.only;
import static app.parley.providers.messenger.Calls.sample;
import static app.parley.providers.messenger.Calls.split;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.Incoming;
import app.parley.providers.ProviderEvent;
import app.parley.providers.ProviderEvent.Happened;
import app.parley.providers.ProviderEvent.Ignored;
import app.parley.providers.ProviderEvent.NotUnderstood;
import app.parley.providers.ProviderEvent.OtherAccount;
import app.parley.providers.Samples;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessengerPayloadTest {
  private static final String BATCH =
      "{\"object\":\"page\",\"entry\":[{\"id\":\""
          + ACCOUNT
          + "\",\"time\":1795330809000,\"messaging\":["
          + item(
              "21",
              1_795_330_803_000L,
              "\"message\":{\"mid\":\"m_c\",\"text\":\"third \\ud83d\\ude00\"}")
          + ","
          + item("22", 1_795_330_801_000L, "\"message\":{\"mid\":\"m_a\",\"text\":\"first\"}")
          + ","
          + item(
              "21", 1_795_330_802_000L, "\"message\":{\"mid\":\"m_b\",\"text\":\"second \\ud83d\"}")
          + ","
          + item("22", 1_795_330_801_000L, "\"message\":{\"mid\":\"m_a\",\"text\":\"first\"}")
          + "]},{\"id\":\"900\",\"time\":1795330809000,\"messaging\":["
          + item("23", 1_795_330_804_000L, "\"message\":{\"mid\":\"m_d\",\"text\":\"elsewhere\"}")
          + "]}]}";

  @Test
  void aBatchIsOrderedByTimeNotByPosition() {
    assertThat(split(call(BATCH)))
        .extracting(ProviderEvent::key)
        .containsExactly("message:m_a", "message:m_a", "message:m_b", "message:m_c", "message:m_d");
  }

  @Test
  void eventsOfAnotherPageAreNamedAsSuch() {
    assertThat(split(call(BATCH)).getLast().meaning()).isEqualTo(new OtherAccount("900"));
  }

  @Test
  void eachEventOfABatchIsACallOfItsOwn() {
    for (var event : split(call(BATCH))) {
      var alone = only(call(event.body()));

      assertThat(alone.key()).isEqualTo(event.key());
      assertThat(alone.meaning()).isEqualTo(event.meaning());
    }
  }

  @Test
  void theOnlyEventOfACallKeepsTheCallsBytes() {
    var sample = sample("02-text-unicode.json");

    assertThat(only(sample).body()).isEqualTo(sample.body());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSameCallTwiceGivesTheSameKeys(String file) {
    var first = split(sample(file));
    var second = split(sample(file));

    assertThat(second)
        .extracting(ProviderEvent::key)
        .isEqualTo(first.stream().map(ProviderEvent::key).toList());
    assertThat(first).extracting(ProviderEvent::key).doesNotHaveDuplicates();
    assertThat(second)
        .extracting(ProviderEvent::meaning)
        .isEqualTo(first.stream().map(ProviderEvent::meaning).toList());
  }

  @Test
  void aDeliveryThatComesInAnotherEntryIsStillTheSame() {
    var again =
        new String(sample("20-delivery.json").body(), UTF_8)
            .replace("1795330800900", "1795330999999");

    assertThat(only(call(again)).key()).isEqualTo(only(sample("20-delivery.json")).key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "null", "[]", "\"page\"", "12", "{}x", "{\"object\":\"page\",}", "\0"})
  void whatIsNoCallIsSetAside(String body) {
    assertThat(only(call(body)).meaning()).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void whatIsInAnotherEncodingOrTooDeepIsSetAside() {
    assertThat(only(call(BATCH.getBytes(UTF_16))).meaning()).isInstanceOf(NotUnderstood.class);
    assertThat(only(call("{\"object\":\"page\",\"entry\":" + "[".repeat(100_000))).meaning())
        .isInstanceOf(NotUnderstood.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"object\":\"page\"}",
        "{\"object\":\"page\",\"entry\":{}}",
        "{\"object\":\"page\",\"entry\":[]}",
        "{\"object\":\"page\",\"entry\":[null,7,{\"id\":[],\"messaging\":{}}]}",
        "{\"object\":\"instagram\",\"entry\":[]}",
        "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1,\"messaging\":[]}]}"
      })
  void aCallWithoutEventsIsIgnoredWithAReason(String body) {
    assertThat(only(call(body)).meaning()).isInstanceOf(Ignored.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "[]",
        "{}",
        "{\"message\":\"text\"}",
        "{\"message\":[1]}",
        "{\"sender\":\"me\",\"message\":{\"mid\":{}}}",
        "{\"sender\":{\"user_ref\":\"u\"},\"message\":{\"mid\":\"m_1\",\"text\":\"x\"}}",
        "{\"sender\":{\"id\":true},\"message\":{\"mid\":\"m_1\",\"attachments\":{\"type\":1}}}",
        "{\"delivery\":{\"mids\":\"m\",\"watermark\":{}}}",
        "{\"reaction\":null}",
        "{\"read\":{\"watermark\":\"soon\"}}"
      })
  void anEventThatSaysTooLittleIsKeptWithItsReason(String item) {
    var event =
        only(
            call(
                "{\"object\":\"page\",\"entry\":[{\"id\":\""
                    + ACCOUNT
                    + "\",\"messaging\":["
                    + item
                    + "]}]}"));

    assertThat(event.meaning()).isInstanceOfAny(NotUnderstood.class, Ignored.class);
  }

  @Test
  void textThatNoDatabaseTakesIsShownAsBestItCanBe() {
    assertThat(text("\"a\\u0000b\"")).isEqualTo("a\uFFFDb");
    assertThat(text("\"a\0b\"")).isEqualTo("a\uFFFDb");
    assertThat(text("\"\\ud800 alone\"")).isEqualTo("\uFFFD alone");
    assertThat(text("\"" + "x".repeat(100_000) + "\"")).hasSize(65_536);
  }

  @Test
  void bytesThatAreNoUtf8AreShownAsBestTheyCanBe() {
    var body = messaging("\"message\":{\"mid\":\"m_1\",\"text\":\"a#b\"}").body();
    for (int i = 0; i < body.length; i++) {
      body[i] = body[i] == '#' ? (byte) 0xFF : body[i];
    }

    assertThat(((Incoming.Message) happened(call(body))).content().text()).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "0",
        "99999999999999999",
        "123456789012345678901234567890",
        "\"soon\"",
        "1e3",
        "null"
      })
  void aTimeThatCannotBeTrueIsReplaced(String time) {
    var call =
        call(
            "{\"object\":\"page\",\"entry\":[{\"id\":\""
                + ACCOUNT
                + "\",\"messaging\":[{\"sender\":{\"id\":\""
                + CUSTOMER
                + "\"},\"timestamp\":"
                + time
                + ",\"message\":{\"mid\":\"m_1\",\"text\":\"x\"}}]}]}");

    assertThat(((Incoming.Message) happened(call)).at()).isEqualTo(RECEIVED);
  }

  @Test
  void noDamageToACallMakesSplittingFail() {
    var random = new Random(20_261_122);
    for (int round = 0; round < 2_000; round++) {
      var body = BATCH.getBytes(UTF_8);
      for (int i = 0; i <= random.nextInt(4); i++) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }

      assertThat(split(call(body))).isNotEmpty();
    }
  }

  private static @Nullable String text(String json) {
    var event = only(messaging("\"message\":{\"mid\":\"m_1\",\"text\":" + json + "}"));
    return ((Incoming.Message) ((Happened) event.meaning()).incoming()).content().text();
  }

  static Stream<String> samples() {
    return Samples.json("messenger/SIGNATURES.json").get("files").propertyNames().stream();
  }
}
