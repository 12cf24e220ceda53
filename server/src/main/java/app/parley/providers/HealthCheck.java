package app.parley.providers;

import static java.util.stream.Collectors.joining;

import app.parley.channels.Channel;
import app.parley.channels.ChannelStates;
import app.parley.channels.Channels;
import app.parley.channels.ConnectedChannel;
import app.parley.channels.ConnectedChannels;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import app.parley.providers.Provider.Connecting;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks a channel's provider whether it still stands, between two transactions. Asking connects it
 * anew under its own settings, so that a subscription that was lost is there again.
 */
@Component
final class HealthCheck {
  private final Tenant tenant;
  private final Providers providers;
  private final Channels channels;
  private final ChannelStates states;
  private final ConnectedChannels connected;

  HealthCheck(
      Tenant tenant,
      Providers providers,
      Channels channels,
      ChannelStates states,
      ConnectedChannels connected) {
    this.tenant = tenant;
    this.providers = providers;
    this.channels = channels;
    this.states = states;
    this.connected = connected;
  }

  /** Blocks as a send does. Throws Refused when the channel is not there any more. */
  void check(long company, long channel) {
    var ours = tenant.in(company, tx -> connected.byId(tx, channel)).orElseThrow(Refused::notFound);
    var answer = providers.of(ours).connect(settings(company, ours));
    tenant.run(company, tx -> write(tx, ours, answer));
  }

  private Map<String, String> settings(long company, ConnectedChannel ours) {
    var settings = new HashMap<String, String>();
    tenant
        .in(company, tx -> channels.byId(tx, ours.id()))
        .map(Channel::settings)
        .ifPresent(settings::putAll);
    settings.putAll(ours.secrets());
    return settings;
  }

  private void write(Tx tx, ConnectedChannel ours, Connecting answer) {
    switch (answer) {
      case Connecting.Confirmed confirmed when confirmed.account().equals(ours.account()) -> {
        states.checked(tx, ours.id(), null);
        states.signedInUntil(tx, ours.id(), confirmed.endsAt());
        states.working(tx, ours.id());
      }
      case Connecting.Confirmed _ ->
          broken(tx, ours, "The provider knows these credentials for another account.");
      case Connecting.Wrong wrong ->
          broken(
              tx,
              ours,
              wrong.errors().stream().map(FieldError::detail).distinct().collect(joining(" ")));
      case Connecting.NotNow unknown -> states.checked(tx, ours.id(), unknown.error().detail());
    }
  }

  private void broken(Tx tx, ConnectedChannel ours, String reason) {
    states.checked(tx, ours.id(), reason);
    states.needsAttention(tx, ours.id(), reason);
  }
}
