package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.Content;
import app.parley.conversations.Content.Attached;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.conversations.Content.Location;
import app.parley.conversations.Delivery;
import app.parley.conversations.Incoming;
import app.parley.conversations.MessageKind;
import app.parley.providers.ProviderCall;
import app.parley.providers.ProviderEvent;
import app.parley.providers.ProviderEvent.Happened;
import app.parley.providers.ProviderEvent.Ignored;
import app.parley.providers.ProviderEvent.NotUnderstood;
import app.parley.providers.ProviderEvent.OtherAccount;
import app.parley.providers.Samples;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioPayloadTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-22T07:00:00Z");
  private static final String WHATSAPP_NUMBER = "+14155238886";
  private static final String SMS_NUMBER = "+15017122661";

  @Test
  void aWhatsAppTextIsANewMessageWithTheProfilesName() {
    assertThat(message("01-wa-text.form"))
        .isEqualTo(
            new Incoming.Message(
                "+351912345678",
                "Ana Sousa",
                "SM3772e9b8b6e56d3259d0dd559a02c499",
                RECEIVED,
                Content.text("Hello, is it available?"),
                null,
                true));
  }

  @Test
  void unicodeTextIsKeptExactly() {
    var message = message("02-wa-text-unicode.form");

    assertThat(message.content().text()).isEqualTo("Olá 😀 50% & \"x\" = y+z\nline two");
    assertThat(message.name()).isEqualTo("José & Zé");
  }

  @Test
  void anImageWithoutCaptionHasNoText() {
    var content =
        content(
            "MessageSid=MM1&From=whatsapp%3A%2B1&Body=&NumMedia=1&MessageType=image&MediaContentType0=image%2Fpng&MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fm");

    assertThat(content.kind()).isEqualTo(MessageKind.ATTACHMENTS);
    assertThat(content.text()).isNull();
    assertThat(content.attachments())
        .containsExactly(
            new Attached(AttachmentKind.IMAGE, null, "image/png", "https://api.twilio.com/m"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "04-wa-image-caption.form, IMAGE, This model?",
    "05-wa-voice.form, AUDIO,",
    "06-wa-document.form, FILE, Purchase order.pdf",
    "09-wa-contact-vcard.form, CONTACT,"
  })
  void mediaKeepsItsKindAndCaption(String file, AttachmentKind kind, String text) {
    var content = message(file).content();

    assertThat(content.attachments()).extracting(Attached::kind).containsExactly(kind);
    assertThat(content.text()).isEqualTo(text);
  }

  @Test
  void aStickerIsASticker() {
    var content =
        content(
            "MessageSid=MM1&From=whatsapp%3A%2B1&MessageType=sticker&MediaContentType0=image%2Fwebp&MediaUrl0=https%3A%2F%2Fx");

    assertThat(content.attachments())
        .extracting(Attached::kind)
        .containsExactly(AttachmentKind.STICKER);
  }

  @Test
  void aLocationHasItsLabelAndAddress() {
    var content = message("08-wa-location.form").content();

    assertThat(content.kind()).isEqualTo(MessageKind.LOCATION);
    assertThat(content.location())
        .isEqualTo(new Location(38.7109, -9.1367, "Shop", "Rua Augusta 1, Lisboa"));
  }

  @Test
  void aReplyNamesTheMessageItQuotes() {
    assertThat(message("10-wa-reply.form").replyTo())
        .isEqualTo("SM009326ccab7dda32ab99718b7293f4a8");
  }

  @Test
  void aButtonIsTextWithItsPayload() {
    var content =
        content(
            "MessageSid=SM1&From=whatsapp%3A%2B1&MessageType=button&Body=Confirm&ButtonText=Confirm&ButtonPayload=YES_1");

    assertThat(content.text()).isEqualTo("Confirm");
    assertThat(content.payload()).isEqualTo("YES_1");
  }

  @Test
  void aForwardedMessageSaysSo() {
    assertThat(message("12-wa-forwarded.form").content().note()).isEqualTo("Forwarded");
  }

  @Test
  void aMessageFromAnAdNamesItAndFetchesNothing() {
    var content = message("13-wa-ad-referral.form").content();

    assertThat(content.note()).isEqualTo("From an ad: Summer sale");
    assertThat(content.attachments()).isEmpty();
  }

  @Test
  void aCustomerWithoutNumberIsKnownByTheirId() {
    assertThat(message("14-wa-bsuid.form").address()).isEqualTo("US.13491208655302741918");
  }

  @Test
  void aRedeliveryIsTheSameEvent() {
    assertThat(sample("16-wa-duplicate-of-01.form", TwilioKind.WHATSAPP).key())
        .isEqualTo(sample("01-wa-text.form", TwilioKind.WHATSAPP).key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"20-sms-text.form", "21-sms-long.form", "26-sms-messaging-service.form"})
  void anSmsIsOneMessage(String file) {
    var message = sms(file);

    assertThat(message.address()).isEqualTo("+351912345678");
    assertThat(message.content().kind()).isEqualTo(MessageKind.TEXT);
    assertThat(message.content().note()).isNull();
  }

  @Test
  void anMmsWithTwoPicturesIsOneMessage() {
    assertThat(sms("22-mms-two-media.form").content().attachments()).hasSize(2);
  }

  @Test
  void anEmptySmsSaysThatItIsEmpty() {
    var event = event("MessageSid=SM1&From=%2B351&To=%2B15017122661&Body=", "", TwilioKind.SMS);
    var content = ((Incoming.Message) incoming(event)).content();

    assertThat(content.kind()).isEqualTo(MessageKind.TEXT);
    assertThat(content.text()).isEmpty();
    assertThat(content.note()).isEqualTo("(empty message)");
  }

  @Test
  void optingOutAndInAreMessagesWithANote() {
    assertThat(sms("24-sms-stop.form").content().text()).isEqualTo("STOP");
    assertThat(sms("24-sms-stop.form").content().note())
        .startsWith("The customer no longer wants messages");
    assertThat(sms("25-sms-start.form").content().note())
        .isEqualTo("The customer wants messages again");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "30-status-wa-sent.form, SENT",
    "32-status-wa-read.form, READ",
    "33-status-wa-delivered-late.form, DELIVERED",
    "34-status-wa-failed-63016.form, FAILED",
    "36-status-sms-delivered.form, DELIVERED",
    "37-status-sms-undelivered-30003.form, FAILED",
    "38-status-unknown-sid.form, DELIVERED"
  })
  void aStatusMovesTheMessageItNames(String file, Delivery state) {
    var kind = file.contains("-sms-") ? TwilioKind.SMS : TwilioKind.WHATSAPP;
    var status = (Incoming.Status) incoming(sample(file, kind));

    assertThat(status.state()).isEqualTo(state);
    assertThat(status.providerId()).startsWith("SM");
    assertThat(status.address()).isEqualTo("+351912345678");
  }

  @Test
  void aFailureSaysWhyInPlainWords() {
    assertThat(failure("34-status-wa-failed-63016.form", TwilioKind.WHATSAPP))
        .isEqualTo(
            new Delivery.Failure(
                "63016", "More than 24 hours have passed since the customer's last message."));
    assertThat(failure("37-status-sms-undelivered-30003.form", TwilioKind.SMS))
        .isEqualTo(new Delivery.Failure("30003", "The customer's phone could not be reached."));
  }

  @Test
  void theQueryOfTheStatusAddressNamesOurMessage() {
    var event =
        event(
            "MessageSid=SM1&MessageStatus=sent",
            "/webhooks/twilio/7/status?message=4711",
            TwilioKind.SMS);
    var again = event(new String(event.body(), UTF_8), "", TwilioKind.SMS);

    assertThat(((Incoming.Status) incoming(event)).reference()).isEqualTo("4711");
    assertThat(((Incoming.Status) incoming(event)).address()).as("To may be missing").isEmpty();
    assertThat(again.meaning()).as("its own bytes say the same").isEqualTo(event.meaning());
  }

  @Test
  void aStatusOfAnUnknownKindIsIgnored() {
    assertThat(event("MessageSid=SM1&MessageStatus=teleported", "", TwilioKind.SMS).meaning())
        .isInstanceOf(Ignored.class);
  }

  @Test
  void eachStatusOfAMessageIsAnEventOfItsOwn() {
    assertThat(event("MessageSid=SM1&MessageStatus=sent", "", TwilioKind.SMS).key())
        .isNotEqualTo(event("MessageSid=SM1&MessageStatus=read", "", TwilioKind.SMS).key());
  }

  @Test
  void aMessageToAnotherNumberIsNamedAsSuch() {
    assertThat(
            event("MessageSid=SM1&From=%2B1&To=%2B19998887777&Body=x", "", TwilioKind.SMS)
                .meaning())
        .isEqualTo(new OtherAccount("+19998887777"));
    assertThat(
            event(
                    "MessageSid=SM1&From=whatsapp%3A%2B1&To=whatsapp%3A%2B15017122661&Body=x",
                    "", TwilioKind.SMS)
                .meaning())
        .isInstanceOf(NotUnderstood.class);
  }

  @Test
  void repeatedAndUnknownParametersAreTolerated() {
    assertThat(message("40-multi-valued.form").content().text()).isEqualTo("multi");
  }

  @Test
  void aCallToTheFallbackAddressIsANormalMessage() {
    var content =
        content(
            "MessageSid=SM1&From=whatsapp%3A%2B1&Body=late&ErrorCode=11200&ErrorUrl=https%3A%2F%2Fx");

    assertThat(content.text()).isEqualTo("late");
  }

  @Test
  void anEventStreamCallIsIgnored() {
    var event = sample("50-json-body.json", TwilioKind.WHATSAPP);

    assertThat(event.kind()).isEqualTo("com.twilio.messaging.message.delivered");
    assertThat(event.meaning()).isInstanceOf(Ignored.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "&&&", "=", "%", "MessageSid", "MessageSid=", "Body=x", "\0", "{", "[1]"})
  void whatNamesNoMessageIsKeptWithItsReason(String body) {
    assertThat(event(body, "", TwilioKind.SMS).meaning())
        .isInstanceOfAny(NotUnderstood.class, Ignored.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a%00b, a\uFFFDb",
    "%FF%C0%AF, \uFFFD\uFFFD\uFFFD",
    "%ED%A0%80x, \uFFFDx",
    "50%, 50%",
    "%zz+%4, %zz %4"
  })
  void hostileTextIsShownAsBestItCanBe(String written, String shown) {
    assertThat(content("MessageSid=SM1&From=whatsapp%3A%2B1&Body=" + written).text())
        .isEqualTo(shown);
  }

  @Test
  void noDamageToACallMakesSplittingFail() {
    var random = new Random(20_261_122);
    for (int round = 0; round < 2_000; round++) {
      var body = Samples.bytes("twilio/22-mms-two-media.form");
      for (int i = 0; i <= random.nextInt(4); i++) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }

      assertThat(
              TwilioPayload.split(
                  new ProviderCall(RECEIVED, null, null, body), TwilioKind.SMS, SMS_NUMBER))
          .hasSize(1);
    }
  }

  private static Content content(String form) {
    return ((Incoming.Message) incoming(event(form, "", TwilioKind.WHATSAPP))).content();
  }

  private static Incoming.Message message(String file) {
    return (Incoming.Message) incoming(sample(file, TwilioKind.WHATSAPP));
  }

  private static Incoming.Message sms(String file) {
    return (Incoming.Message) incoming(sample(file, TwilioKind.SMS));
  }

  private static Delivery.Failure failure(String file, TwilioKind kind) {
    return Objects.requireNonNull(((Incoming.Status) incoming(sample(file, kind))).failure());
  }

  private static ProviderEvent sample(String file, TwilioKind kind) {
    return split(Samples.bytes("twilio/" + file), "", kind);
  }

  private static ProviderEvent event(String form, String target, TwilioKind kind) {
    return split(form.getBytes(UTF_8), target, kind);
  }

  private static ProviderEvent split(byte[] body, String target, TwilioKind kind) {
    var call = new ProviderCall(RECEIVED, null, "signature " + target, body);
    var number = kind == TwilioKind.SMS ? SMS_NUMBER : WHATSAPP_NUMBER;
    return TwilioPayload.split(call, kind, number).getFirst();
  }

  private static Incoming incoming(ProviderEvent event) {
    return ((Happened) event.meaning()).incoming();
  }
}
