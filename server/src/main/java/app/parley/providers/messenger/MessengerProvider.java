package app.parley.providers.messenger;

import app.parley.channels.ConnectedChannel;
import app.parley.problems.Refused.FieldError;
import app.parley.providers.OutgoingReply;
import app.parley.providers.ProfileSource;
import app.parley.providers.Provider;
import app.parley.providers.ProviderCall;
import app.parley.providers.ProviderEvent;
import app.parley.providers.SendOutcome;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Facebook Messenger. */
@Component
final class MessengerProvider implements Provider, ProfileSource {
  static final String WORD = "messenger";

  private final MessengerSend send;
  private final MessengerConnect connect;
  private final MessengerProfile profile;

  MessengerProvider(MessengerSend send, MessengerConnect connect, MessengerProfile profile) {
    this.send = send;
    this.connect = connect;
    this.profile = profile;
  }

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public List<ProviderEvent> split(ProviderCall call, ConnectedChannel channel) {
    return MessengerPayload.split(call, channel.account());
  }

  @Override
  public boolean signed(ProviderCall call, ConnectedChannel channel) {
    var secret = channel.secrets().getOrDefault(MessengerSettings.SECRET, "");
    return MessengerSignature.verifies(secret, call.signature(), call.body());
  }

  @Override
  public SendOutcome send(OutgoingReply reply, ConnectedChannel channel) {
    return send.send(reply, channel);
  }

  /**
   * The echo settles it; asking for the page's conversations would cost more calls than Meta
   * grants.
   */
  @Override
  public LookUp lookUp(OutgoingReply reply, ConnectedChannel channel) {
    return new LookUp.CannotTell();
  }

  @Override
  public Told profile(String address, ConnectedChannel channel) {
    return profile.of(address, channel);
  }

  @Override
  public List<FieldError> errorsIn(Map<String, String> settings) {
    return connect.form(settings).errors();
  }

  @Override
  public Connecting connect(Map<String, String> settings) {
    return connect.connect(settings);
  }
}
