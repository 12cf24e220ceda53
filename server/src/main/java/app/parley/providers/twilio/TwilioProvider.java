package app.parley.providers.twilio;

import app.parley.channels.ConnectedChannel;
import app.parley.problems.Refused.FieldError;
import app.parley.providers.OutgoingReply;
import app.parley.providers.Provider;
import app.parley.providers.ProviderCall;
import app.parley.providers.ProviderEvent;
import app.parley.providers.SendOutcome;
import java.util.List;
import java.util.Map;

/** WhatsApp or SMS by Twilio: one protocol, two kinds of channel. */
final class TwilioProvider implements Provider {
  private final TwilioKind kind;
  private final TwilioSend send;
  private final TwilioLookUp lookUp;
  private final TwilioConnect connect;
  private final TwilioTemplates templates;
  private final String baseUrl;

  TwilioProvider(
      TwilioKind kind,
      TwilioSend send,
      TwilioLookUp lookUp,
      TwilioConnect connect,
      TwilioTemplates templates,
      String baseUrl) {
    this.kind = kind;
    this.send = send;
    this.lookUp = lookUp;
    this.connect = connect;
    this.templates = templates;
    this.baseUrl = baseUrl;
  }

  @Override
  public String word() {
    return kind.word();
  }

  @Override
  public List<ProviderEvent> split(ProviderCall call, ConnectedChannel channel) {
    return TwilioPayload.split(call, kind, channel.account());
  }

  /**
   * Whatever host the call came to, the signature is over the address that people were given to
   * copy.
   */
  @Override
  public boolean signed(ProviderCall call, ConnectedChannel channel) {
    var proof = TwilioProof.of(call.signature());
    return TwilioSignature.verifies(
        channel.secrets().getOrDefault(TwilioSettings.AUTH_TOKEN, ""),
        proof.header(),
        baseUrl + proof.target(),
        call.contentType(),
        call.body());
  }

  @Override
  public SendOutcome send(OutgoingReply reply, ConnectedChannel channel) {
    return send.send(reply, channel, kind);
  }

  @Override
  public LookUp lookUp(OutgoingReply reply, ConnectedChannel channel) {
    return lookUp.lookUp(reply, channel, kind);
  }

  /** They are WhatsApp's; an SMS needs nobody's approval. */
  @Override
  public TemplateList templates(ConnectedChannel channel) {
    return switch (kind) {
      case WHATSAPP -> templates.list(channel);
      case SMS -> new TemplateList.Known(List.of());
    };
  }

  @Override
  public List<FieldError> errorsIn(Map<String, String> settings) {
    return TwilioConnect.form(settings).errors();
  }

  @Override
  public Connecting connect(Map<String, String> settings) {
    return connect.connect(settings, kind);
  }
}
