package app.parley.simulator.twilio;

import app.parley.simulator.http.Form;
import app.parley.simulator.http.Refused;
import app.parley.simulator.world.Channel;
import app.parley.simulator.world.Line;
import app.parley.simulator.world.Writing;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The parameters of an inbound message, as Twilio posts them for WhatsApp and for SMS.
 *
 * @param media one content type for each attachment
 * @param params without those that need an id of the media
 */
record InboundForm(String type, String body, List<String> media, Form params) {

  private static final Set<String> STOP_WORDS =
      Set.of("STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL");
  private static final Set<String> START_WORDS = Set.of("START", "UNSTOP", "YES");

  static InboundForm of(Line line, Writing writing) {
    var shape = shape(line.channel(), writing);
    return line.channel() == Channel.SMS ? sms(line, shape, writing) : whatsapp(shape, writing);
  }

  /** STOP or START when the text is one of the carriers' keywords, else empty. */
  static String optOut(Channel channel, String text) {
    var word = text.strip().toUpperCase(Locale.ROOT);
    if (channel != Channel.SMS) {
      return "";
    }
    return STOP_WORDS.contains(word) ? "STOP" : START_WORDS.contains(word) ? "START" : "";
  }

  private static InboundForm shape(Channel channel, Writing writing) {
    var text = writing.words();
    return switch (writing.kindOrText()) {
      case "text" -> new InboundForm("text", text, List.of(), Form.EMPTY);
      case "image" -> new InboundForm("image", text, List.of("image/jpeg"), Form.EMPTY);
      case "images" ->
          new InboundForm("image", text, List.of("image/jpeg", "image/png"), Form.EMPTY);
      case "audio" -> new InboundForm("audio", text, List.of("audio/ogg"), Form.EMPTY);
      case "video" -> new InboundForm("video", text, List.of("video/mp4"), Form.EMPTY);
      case "file" ->
          new InboundForm(
              "document",
              text.isEmpty() ? "Order list.pdf" : text,
              List.of("application/pdf"),
              Form.EMPTY);
      case "sticker" -> new InboundForm("sticker", "", List.of("image/webp"), Form.EMPTY);
      case "contact" -> new InboundForm("contacts", "", List.of("text/vcard"), Form.EMPTY);
      case "location" -> new InboundForm("location", "", List.of(), location(channel, writing));
      case "button" ->
          new InboundForm(
              "button",
              text,
              List.of(),
              Form.EMPTY
                  .with("ButtonText", text)
                  .with("ButtonPayload", writing.detail("payload", "CHOSEN")));
      case "referral" -> new InboundForm("text", text, List.of(), referral(writing));
      case "unknown" ->
          new InboundForm("hologram", text, List.of(), Form.EMPTY.with("BrandNew", "1"));
      default -> throw new Refused(400, channel + " has no kind '" + writing.kind() + "'");
    };
  }

  private static InboundForm sms(Line line, InboundForm shape, Writing writing) {
    var params =
        Form.EMPTY
            .with("ToCountry", "US")
            .with("ToState", "CA")
            .with("ToCity", "")
            .with("ToZip", "")
            .with("FromCountry", "PL")
            .with("FromState", "")
            .with("FromCity", "")
            .with("FromZip", "");
    var optOut = optOut(line.channel(), writing.words());
    return shape.withParams(optOut.isEmpty() ? params : params.with("OptOutType", optOut));
  }

  private static InboundForm whatsapp(InboundForm shape, Writing writing) {
    var params =
        Form.EMPTY
            .with("ProfileName", writing.name() == null ? "" : writing.name())
            .with("MessageType", shape.type)
            .with("ReferralNumMedia", "0");
    params =
        writing.from().startsWith("+")
            ? params.with("WaId", writing.from().substring(1))
            : params.with("ExternalUserId", "whatsapp:" + writing.from());
    var replyTo = writing.detail("replyTo");
    if (replyTo != null) {
      params = params.with("OriginalRepliedMessageSid", replyTo);
    }
    return shape.withParams(params);
  }

  private InboundForm withParams(Form more) {
    return new InboundForm(type, body, media, params.with(more));
  }

  private static Form location(Channel channel, Writing writing) {
    if (channel == Channel.SMS) {
      throw new Refused(400, "nobody can send a location by SMS");
    }
    return Form.EMPTY
        .with("Latitude", writing.detail("latitude", "54.348900000000"))
        .with("Longitude", writing.detail("longitude", "18.654100000000"))
        .with("Address", writing.detail("address", "ul. Długa 12, 80-827 Gdańsk"))
        .with("Label", writing.detail("label", "Studio Lumen Gdańsk"));
  }

  private static Form referral(Writing writing) {
    return Form.EMPTY
        .with("ReferralSourceId", "120210000000000001")
        .with("ReferralSourceType", "ad")
        .with("ReferralSourceUrl", "https://fb.me/beans")
        .with("ReferralHeadline", writing.detail("headline", "Fresh beans"))
        .with("ReferralBody", "20 % off")
        .with("ReferralCtwaClid", "ARAbc123");
  }
}
