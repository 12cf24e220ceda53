package app.parley.providers.twilio;

import static app.parley.providers.twilio.TwilioCalls.RECEIVED;
import static app.parley.providers.twilio.TwilioCalls.content;
import static app.parley.providers.twilio.TwilioCalls.event;
import static app.parley.providers.twilio.TwilioCalls.incoming;
import static app.parley.providers.twilio.TwilioCalls.message;
import static app.parley.providers.twilio.TwilioCalls.sms;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.Circumstance;
import app.parley.conversations.Content;
import app.parley.conversations.Content.Attached;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.conversations.Content.Location;
import app.parley.conversations.Incoming;
import app.parley.conversations.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioMessagesTest {
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
                true,
                false,
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
    assertThat(message("12-wa-forwarded.form").content().circumstances())
        .containsExactly(Circumstance.of("forwarded"));
  }

  @Test
  void aMessageFromAnAdNamesItAndFetchesNothing() {
    var content = message("13-wa-ad-referral.form").content();

    assertThat(content.circumstances()).containsExactly(new Circumstance("ad", "Summer sale"));
    assertThat(content.attachments()).isEmpty();
  }

  @Test
  void aCustomerWithoutNumberIsKnownByTheirId() {
    var message = message("14-wa-bsuid.form");

    assertThat(message.address()).isEqualTo("US.13491208655302741918");
    assertThat(message.alias()).isEqualTo("US.13491208655302741918");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"US.1", "US.1&ExternalUserId=whatsapp%3AUS.1", "%2B1&ExternalUserId=US.1"})
  void whoeverHasAnIdOfWhatsAppIsKnownByItToo(String from) {
    var call = event("MessageSid=SM1&Body=Hi&From=whatsapp%3A" + from, "", TwilioKind.WHATSAPP);

    assertThat(((Incoming.Message) incoming(call)).alias()).isEqualTo("US.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20-sms-text.form", "21-sms-long.form", "26-sms-messaging-service.form"})
  void anSmsIsOneMessage(String file) {
    var message = sms(file);

    assertThat(message.address()).isEqualTo("+351912345678");
    assertThat(message.content().kind()).isEqualTo(MessageKind.TEXT);
    assertThat(message.content().circumstances()).isEmpty();
  }

  @Test
  void anMmsWithTwoPicturesIsOneMessage() {
    assertThat(sms("22-mms-two-media.form").content().attachments()).hasSize(2);
  }

  @Test
  void anEmptySmsIsAnEmptyText() {
    var event = event("MessageSid=SM1&From=%2B351&To=%2B15017122661&Body=", "", TwilioKind.SMS);
    var content = ((Incoming.Message) incoming(event)).content();

    assertThat(content.kind()).isEqualTo(MessageKind.TEXT);
    assertThat(content.text()).isEmpty();
  }

  @Test
  void optingOutAndInAreMessagesThatSaySo() {
    assertThat(sms("24-sms-stop.form").content().text()).isEqualTo("STOP");
    assertThat(sms("24-sms-stop.form").content().circumstances())
        .containsExactly(Circumstance.of("opted-out"));
    assertThat(sms("25-sms-start.form").content().circumstances())
        .containsExactly(Circumstance.of("opted-in"));
  }

  @Test
  void aCallToTheFallbackAddressIsANormalMessage() {
    var content =
        content(
            "MessageSid=SM1&From=whatsapp%3A%2B1&Body=late&ErrorCode=11200&ErrorUrl=https%3A%2F%2Fx");

    assertThat(content.text()).isEqualTo("late");
  }
}
