package app.parley.providers;

import app.parley.Mailroom;
import app.parley.channels.ConnectedChannel;
import app.parley.problems.Refused.FieldError;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The provider of the {@link Mailroom}'s channels, by which replies stay on their way: pigeons take
 * them and never come back. Without it each of those replies would be tried for as long as tests
 * run.
 */
@Component
final class PigeonPost implements Provider {
  @Override
  public String word() {
    return Mailroom.PROVIDER;
  }

  @Override
  public List<ProviderEvent> split(ProviderCall call, ConnectedChannel channel) {
    return List.of();
  }

  @Override
  public boolean signed(ProviderCall call, ConnectedChannel channel) {
    return false;
  }

  @Override
  public SendOutcome send(OutgoingReply reply, ConnectedChannel channel) {
    throw new IllegalStateException("A pigeon does not come back");
  }

  @Override
  public LookUp lookUp(OutgoingReply reply, ConnectedChannel channel) {
    return new LookUp.CannotTell();
  }

  @Override
  public List<FieldError> errorsIn(Map<String, String> settings) {
    return List.of();
  }

  @Override
  public Connecting connect(Map<String, String> settings) {
    return new Connecting.NotNow(SettingsForm.error("key", "All pigeons are out."));
  }
}
