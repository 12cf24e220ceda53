package app.parley.providers.messenger;

import static app.parley.providers.messenger.Calls.ACCOUNT;
import static app.parley.providers.messenger.Calls.CUSTOMER;
import static app.parley.providers.messenger.Calls.happened;
import static app.parley.providers.messenger.Calls.message;
import static app.parley.providers.messenger.Calls.only;
import static app.parley.providers.messenger.Calls.sample;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.Circumstance;
import app.parley.conversations.Content;
import app.parley.conversations.Content.Attached;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.conversations.Content.Location;
import app.parley.conversations.Incoming;
import app.parley.conversations.MessageKind;
import app.parley.providers.ProviderEvent.NotUnderstood;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessengerMessagesTest {
  @Test
  void aTextIsANewMessageThatOpensTheWindow() {
    assertThat(happened("01-text.json"))
        .isEqualTo(
            new Incoming.Message(
                CUSTOMER,
                null,
                "m_8hcfL_IQDLMuEGFwRizzGGAuoz0u83PdIoG_l6cPNSvsMWgv3lYZF5Uv94p6it7_0P68Ny3SaHE",
                Instant.ofEpochMilli(1_795_330_800_000L),
                Content.text("Hello, is the blue one still available?"),
                null,
                true));
  }

  @Test
  void unicodeTextIsKeptExactly() {
    assertThat(message("02-text-unicode.json").content().text())
        .isEqualTo("Olá! ¿Cuánto cuesta? 價格 😀 \"50%\" <b>50€/mês</b>\nline two");
  }

  @Test
  void oneImageIsOneMessageWithoutText() {
    var content =
        content(
            "{\"mid\":\"m_1\",\"attachments\":[{\"type\":\"image\",\"payload\":{\"url\":\"https://x.fbcdn.net/1.jpg\"}}]}");

    assertThat(content.kind()).isEqualTo(MessageKind.ATTACHMENTS);
    assertThat(content.text()).isNull();
    assertThat(content.attachments())
        .containsExactly(
            new Attached(AttachmentKind.IMAGE, null, null, "https://x.fbcdn.net/1.jpg"));
  }

  @Test
  void twoImagesAreOneMessageWithTwoAttachments() {
    assertThat(message("04-two-images.json").content().attachments())
        .extracting(Attached::kind)
        .containsExactly(AttachmentKind.IMAGE, AttachmentKind.IMAGE);
  }

  @Test
  void aVoiceClipIsAudioThoughItsFileIsMp4() {
    assertThat(message("05-audio.json").content().attachments())
        .extracting(Attached::kind)
        .containsExactly(AttachmentKind.AUDIO);
  }

  @Test
  void textAndVideoStayInOneMessage() {
    var content = message("06-video-with-text.json").content();

    assertThat(content.text()).isEqualTo("Look at this");
    assertThat(content.attachments())
        .extracting(Attached::kind)
        .containsExactly(AttachmentKind.VIDEO);
  }

  @Test
  void aDocumentTakesItsNameFromItsAddress() {
    var content =
        content(
            "{\"mid\":\"m_1\",\"attachments\":[{\"type\":\"file\",\"payload\":"
                + "{\"url\":\"https://cdn.fbsbx.com/v/price%20list%20%C3%A9.pdf?oh=1\"}}]}");

    assertThat(content.attachments())
        .extracting(Attached::name)
        .containsExactly("price list é.pdf");
  }

  @Test
  void aLegacyLocationIsAPlace() {
    var content = message("08-location-legacy.json").content();

    assertThat(content.kind()).isEqualTo(MessageKind.LOCATION);
    assertThat(content.location())
        .isEqualTo(new Location(38.7223, -9.1393, "Ana's location", null));
  }

  @Test
  void aPlaceOffTheMapIsUnsupported() {
    var content =
        content(
            "{\"mid\":\"m_1\",\"attachments\":[{\"type\":\"location\",\"payload\":"
                + "{\"coordinates\":{\"lat\":91,\"long\":\"far\"}}}]}");

    assertThat(content.kind()).isEqualTo(MessageKind.UNSUPPORTED);
  }

  @Test
  void aStickerIsOneSticker() {
    assertThat(message("09-sticker.json").content().attachments())
        .extracting(Attached::kind)
        .containsExactly(AttachmentKind.STICKER);
  }

  @Test
  void theSameStickerTwiceIsOneSticker() {
    assertThat(message("10-sticker-transition.json").content().attachments())
        .extracting(Attached::kind)
        .containsExactly(AttachmentKind.STICKER);
  }

  @Test
  void anImageWithAStickerIdIsASticker() {
    var content =
        content(
            "{\"mid\":\"m_1\",\"sticker_id\":369239263222822,\"attachments\":[{\"type\":\"image\","
                + "\"payload\":{\"url\":\"https://x.fbcdn.net/s.png\",\"sticker_id\":369239263222822}}]}");

    assertThat(content.attachments())
        .extracting(Attached::kind)
        .containsExactly(AttachmentKind.STICKER);
  }

  @Test
  void aReplyNamesTheMessageItQuotes() {
    assertThat(message("12-reply-to.json").replyTo())
        .isEqualTo("m_CUrAFfE71BcbzNSNih-k0wx-w3KRn13UwdiVgPXvA_0qAGhX9PvUadCaK_EdcCxFLfSKHyr1tD4");
  }

  @Test
  void aQuickReplyIsTextWithItsPayload() {
    var content = message("13-quick-reply.json").content();

    assertThat(content.kind()).isEqualTo(MessageKind.TEXT);
    assertThat(content.text()).isEqualTo("Red");
    assertThat(content.payload()).isEqualTo("DEVELOPER_DEFINED_PAYLOAD_FOR_RED");
  }

  @Test
  void aPostbackShowsItsTitleAndOpensTheWindow() {
    var message = message("14-postback.json");

    assertThat(message.content().text()).isEqualTo("Talk to a person");
    assertThat(message.content().payload()).isEqualTo("HUMAN_PLEASE");
    assertThat(message.opensWindow()).isTrue();
    assertThat(message.providerId()).startsWith("m_KJus61");
  }

  @Test
  void aPostbackWithoutIdIsStillOneMessage() {
    var call =
        Calls.messaging(
            "\"postback\":{\"title\":\"Get started\",\"referral\":{\"source\":\"ADS\"}}");

    assertThat(only(call).meaning()).isEqualTo(only(call).meaning());
    assertThat(((Incoming.Message) happened(call)).content().text()).isEqualTo("Get started");
    assertThat(((Incoming.Message) happened(call)).providerId()).isNotEmpty();
  }

  @Test
  void aMessageOfAnUnsupportedKindIsAPlaceholder() {
    assertThat(message("24-unsupported.json").content().kind()).isEqualTo(MessageKind.UNSUPPORTED);
  }

  @Test
  void aSharedLinkIsTextWithTitleAndLink() {
    var content = message("25-fallback-share.json").content();

    assertThat(content.text()).isEqualTo("https://example.com/shop?id=5");
    assertThat(content.attachments())
        .containsExactly(
            new Attached(
                AttachmentKind.SHARE,
                "Example shop",
                null,
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fshop%3Fid%3D5&h=AT0"));
  }

  @Test
  void aSharedLinkWithoutPayloadHasItsTitleOutside() {
    assertThat(message("26-fallback-legacy-shape.json").content().attachments())
        .containsExactly(
            new Attached(
                AttachmentKind.SHARE, "Legacy Attachment", null, "https://www.messenger.com/"));
  }

  @Test
  void aMessageToAnotherAppOfThePageSaysSo() {
    var event = only(sample("28-standby.json"));

    assertThat(event.kind()).isEqualTo("standby message");
    assertThat(message("28-standby.json").content().circumstances())
        .containsExactly(Circumstance.of("other-app"));
  }

  @Test
  void idsWrittenAsNumbersLoseNothing() {
    var message = message("33-numeric-ids.json");

    assertThat(message.address()).isEqualTo("7392015648120394");
    assertThat(only(sample("33-numeric-ids.json")).meaning()).isNotInstanceOf(NotUnderstood.class);
    var longer =
        Calls.call(
            "{\"object\":\"page\",\"entry\":[{\"id\":"
                + ACCOUNT
                + ",\"messaging\":[{\"sender\":{\"id\":98765432109876543210},"
                + "\"message\":{\"mid\":\"m_1\",\"text\":\"x\"}}]}]}");
    assertThat(happened(longer).address()).isEqualTo("98765432109876543210");
  }

  @Test
  void aPartOfAnUnknownKindIsNamedBesideTheText() {
    var content =
        content(
            "{\"mid\":\"m_1\",\"text\":\"see\",\"attachments\":[{\"type\":\"hologram\",\"payload\":{}}]}");

    assertThat(content.kind()).isEqualTo(MessageKind.TEXT);
    assertThat(content.circumstances()).containsExactly(Circumstance.of("unknown-part"));
  }

  @Test
  void aMessageThatSaysNothingIsAPlaceholder() {
    assertThat(content("{\"mid\":\"m_1\"}").kind()).isEqualTo(MessageKind.UNSUPPORTED);
  }

  private static Content content(String message) {
    return ((Incoming.Message) happened(Calls.messaging("\"message\":" + message))).content();
  }
}
