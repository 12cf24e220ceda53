package app.parley.providers.webchat;

import app.parley.channels.ConnectedChannel;
import app.parley.problems.Refused.FieldError;
import app.parley.providers.OutgoingReply;
import app.parley.providers.Provider;
import app.parley.providers.ProviderCall;
import app.parley.providers.ProviderEvent;
import app.parley.providers.SendOutcome;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Website chat. */
@Component
final class WebchatProvider implements Provider {
  static final String WORD = "webchat";

  private final WebchatSend send;
  private final VisitorStreams streams;

  WebchatProvider(WebchatSend send, VisitorStreams streams) {
    this.send = send;
    this.streams = streams;
  }

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public List<ProviderEvent> split(ProviderCall call, ConnectedChannel channel) {
    return VisitorEvents.split(call);
  }

  /** Calls come from our own doors, which know the visitor by a session. */
  @Override
  public boolean signed(ProviderCall call, ConnectedChannel channel) {
    return false;
  }

  @Override
  public SendOutcome send(OutgoingReply reply, ConnectedChannel channel) {
    return send.send(reply, channel);
  }

  @Override
  public LookUp lookUp(OutgoingReply reply, ConnectedChannel channel) {
    return send.lookUp(reply, channel);
  }

  @Override
  public void typing(String address, String author, ConnectedChannel channel) {
    streams.typing(VisitorAddress.id(address), FirstName.of(author));
  }

  @Override
  public List<FieldError> errorsIn(Map<String, String> settings) {
    return WebchatConnect.form(settings).errors();
  }

  @Override
  public Connecting connect(Map<String, String> settings) {
    return WebchatConnect.connect(settings);
  }
}
