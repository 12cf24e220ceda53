package app.parley.providers.twilio;

import static app.parley.providers.twilio.TwilioCalls.SMS_NUMBER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.channels.ConnectedChannel;
import app.parley.conversations.Content.Attached;
import app.parley.conversations.Incoming;
import app.parley.conversations.MessageKind;
import app.parley.platform.Ids;
import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.ApiBase;
import app.parley.platform.outbound.FaultyServer;
import app.parley.platform.outbound.SafeHttp;
import app.parley.providers.ReadBackSource.Listed;
import app.parley.providers.ReadBackSource.Listing;
import app.parley.providers.ReadBackSource.Listing.Known;
import app.parley.providers.ReadBackSource.Listing.NotNow;
import app.parley.providers.ReadBackSource.Whole;
import app.parley.providers.StandIn;
import app.parley.providers.TwilioStandIn;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Twilio's list of messages says, and how much of it is asked for. */
class TwilioReadBackTest {
  private static final String MARTA = "+351912345678";
  private static final String SENT = "Sun, 22 Nov 2026 06:40:00 +0000";
  private static final Instant SENT_AT = Instant.parse("2026-11-22T06:40:00Z");

  private final SafeHttp http = new SafeHttp();

  @AfterEach
  void end() throws IOException {
    http.destroy();
  }

  @Test
  void anEntrySaysWhatTwiliosOwnCallWouldAndWhenItWasSent() {
    var listed = Objects.requireNonNull(listed("Olá & 50% +1", "0", TwilioKind.SMS));
    var message = message(listed, TwilioKind.SMS);

    assertThat(listed.key())
        .isEqualTo(TwilioCalls.event("MessageSid=SM1", "", TwilioKind.SMS).key());
    assertThat(message.address()).isEqualTo(MARTA);
    assertThat(message.at()).isEqualTo(SENT_AT);
    assertThat(message.readBack()).isTrue();
    assertThat(message.content().text()).isEqualTo("Olá & 50% +1");
  }

  @Test
  void anEntryWithoutWordsOrFilesIsAPlaceholderWhereItMayHaveBeenMore() {
    var whatsApp = Objects.requireNonNull(listed("", "0", TwilioKind.WHATSAPP));
    var lostFile = Objects.requireNonNull(listed("", "1", TwilioKind.SMS));
    var empty = Objects.requireNonNull(listed("", "0", TwilioKind.SMS));

    assertThat(message(whatsApp, TwilioKind.WHATSAPP).content().kind())
        .isEqualTo(MessageKind.UNSUPPORTED);
    assertThat(message(lostFile, TwilioKind.SMS).content().kind())
        .isEqualTo(MessageKind.UNSUPPORTED);
    assertThat(message(empty, TwilioKind.SMS).content().text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"sid\":\"SM1\",\"from\":\"+1\",\"direction\":\"outbound-api\",\"date_sent\":\""
            + SENT
            + "\"}",
        "{\"sid\":\"SM1\",\"from\":\"+1\",\"direction\":\"inbound\",\"date_sent\":\"yesterday\"}",
        "{\"sid\":\"../x\",\"from\":\"+1\",\"direction\":\"inbound\",\"date_sent\":\""
            + SENT
            + "\"}",
        "{\"sid\":\"SM1\",\"direction\":\"inbound\",\"date_sent\":\"" + SENT + "\"}"
      })
  void whatNoCustomerSentOrCannotBePlacedIsLeft(String entry) {
    assertThat(TwilioListed.of(json(entry), TwilioKind.SMS)).isNull();
  }

  @Test
  void aLongListIsReadInParts() {
    var twilio =
        StandIn.open(new TwilioStandIn("AC" + Ids.next(), "t", Clock.systemUTC(), Map.of()));
    for (int i = 0; i < 1_020; i++) {
      twilio.wrote("SM" + i, MARTA, SMS_NUMBER, "No. " + i, SENT_AT.plusSeconds(i));
    }

    var first = (Known) list(twilio, SENT_AT.plusMillis(999), null);
    var second = (Known) list(twilio, SENT_AT, first.rest());

    assertThat(first.messages()).hasSize(1_000);
    assertThat(first.messages().getFirst().key()).isEqualTo("message:SM1019");
    assertThat(first.rest()).isEqualTo(SENT_AT.plusSeconds(20));
    assertThat(second.messages()).hasSize(21);
    assertThat(second.messages().getLast().key()).isEqualTo("message:SM0");
    assertThat(second.rest()).isNull();
  }

  @Test
  void whatCameBeforeIsNotReadWhateverIsListed() throws IOException {
    var page =
        """
        {"messages":[{"sid":"SM1","from":"+1","to":"+2","direction":"inbound","date_sent":"%s"}],
         "next_page_uri":"https://elsewhere.example/2010-04-01/x.json?Page=1&PageToken=PA%%2F1"}
        """
            .formatted(SENT);
    try (var twilio = FaultyServer.answering(200, page.getBytes(UTF_8))) {
      var known =
          (Known) readBack(twilio.base()).list(channel("AC1"), SENT_AT.plusSeconds(1), null);

      assertThat(known.messages()).isEmpty();
      assertThat(known.rest()).isNull();
      assertThat(twilio.requests()).isEqualTo(1);
      assertThat(twilio.request())
          .startsWith(
              "GET /2010-04-01/Accounts/AC1/Messages.json?To=%2B15017122661"
                  + "&DateSent%3E=2026-11-22T06%3A40%3A01Z&PageSize=50 HTTP/1.1");
    }
  }

  @Test
  void theNextPageIsAskedForAtOurOwnAddressAndNotForEver() throws IOException {
    var page =
        """
        {"messages":[{"sid":"SM1","from":"+1","to":"+2","direction":"inbound","date_sent":"%s"}],
         "next_page_uri":"https://elsewhere.example/2010-04-01/x.json?Page=1&PageToken=PA%%2F1"}
        """
            .formatted(SENT);
    try (var twilio = FaultyServer.answering(200, page.getBytes(UTF_8))) {
      var known = (Known) readBack(twilio.base()).list(channel("AC1"), SENT_AT, SENT_AT);

      assertThat(known.rest()).as("moves on").isBefore(SENT_AT);
      assertThat(twilio.requests()).isEqualTo(20);
      assertThat(twilio.request())
          .startsWith(
              "GET /2010-04-01/Accounts/AC1/Messages.json?Page=1&PageToken=PA%2F1 HTTP/1.1");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 429, 500, 302})
  void whereTwilioDoesNotTellItIsAskedAgainLater(int status) throws IOException {
    try (var twilio = FaultyServer.answering(status, "{}".getBytes(UTF_8))) {
      assertThat(readBack(twilio.base()).list(channel("AC1"), SENT_AT, null))
          .isInstanceOf(NotNow.class);
      assertThat(readBack(twilio.base()).whole(withFile(), channel("AC1")))
          .isInstanceOf(status == 404 ? Whole.Told.class : Whole.NotNow.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "{\"messages\":{},\"media_list\":7}"})
  void anAnswerThatCannotBeReadIsNoList(String body) throws IOException {
    try (var twilio = FaultyServer.answering(200, body.getBytes(UTF_8))) {
      assertThat(readBack(twilio.base()).list(channel("AC1"), SENT_AT, null))
          .isInstanceOf(NotNow.class);
      assertThat(readBack(twilio.base()).whole(withFile(), channel("AC1")))
          .isInstanceOf(Whole.NotNow.class);
    }
  }

  @Test
  void credentialsThatAreRefusedAreNoMatterOfTime() throws IOException {
    try (var twilio = FaultyServer.answering(401, "{\"code\":20003}".getBytes(UTF_8))) {
      assertThat(readBack(twilio.base()).list(channel("AC1"), SENT_AT, null))
          .isEqualTo(new Listing.Refused("Twilio does not accept the account's credentials."));
    }
  }

  @Test
  void filesLieWhereTwiliosOwnCallsSayIt() throws IOException {
    var media =
        """
        {"media_list":[{"sid":"ME1","content_type":"image/png"},{"sid":"../ME2"},{"content_type":"x/y"}]}
        """;
    try (var twilio = FaultyServer.answering(200, media.getBytes(UTF_8))) {
      var whole = (Whole.Told) readBack(twilio.base()).whole(withFile(), channel("AC1"));
      var call = TwilioCalls.split(whole.body(), "", TwilioKind.SMS);
      var content = ((Incoming.Message) TwilioCalls.incoming(call)).content();

      assertThat(content.attachments())
          .extracting(Attached::mimeType, Attached::url)
          .containsExactly(
              tuple(
                  "image/png",
                  twilio.base().address() + "/2010-04-01/Accounts/AC1/Messages/SM1/Media/ME1"));
      assertThat(twilio.request())
          .startsWith("GET /2010-04-01/Accounts/AC1/Messages/SM1/Media.json?PageSize=50 HTTP/1.1");
    }
  }

  private static Listed withFile() {
    return Objects.requireNonNull(listed("Look", "1", TwilioKind.SMS));
  }

  private static @Nullable Listed listed(String text, String files, TwilioKind kind) {
    var entry =
        """
        {"sid":"SM1","from":"%s","to":"%s","body":"%s","num_media":"%s","direction":"inbound",
         "date_created":"Sun, 22 Nov 2026 06:39:59 +0000","date_sent":"%s"}
        """;
    var number = kind == TwilioKind.SMS ? SMS_NUMBER : TwilioCalls.WHATSAPP_NUMBER;
    return TwilioListed.of(
        json(entry.formatted(kind.written(MARTA), kind.written(number), text, files, SENT)), kind);
  }

  private static Incoming.Message message(Listed listed, TwilioKind kind) {
    var event = TwilioCalls.split(listed.body(), "", kind);
    assertThat(event.kind()).isEqualTo("message read back");
    return (Incoming.Message) TwilioCalls.incoming(event);
  }

  private static ForeignJson json(String text) {
    return ForeignJson.read(text.getBytes(UTF_8)).orElseThrow();
  }

  private Listing list(TwilioStandIn twilio, Instant since, @Nullable Instant until) {
    var base = new ApiBase(StandIn.address(), true);
    return readBack(base).list(channel(twilio.id()), since, until);
  }

  private TwilioReadBack readBack(ApiBase base) {
    return new TwilioReadBack(TwilioKind.SMS, new TwilioApi(http, base, base));
  }

  private static ConnectedChannel channel(String sid) {
    return new ConnectedChannel(
        1, 77, "sms-twilio", SMS_NUMBER, Map.of("accountSid", sid), Map.of("authToken", "t"));
  }
}
