package app.parley.providers;

import app.parley.accounts.Principal;
import app.parley.accounts.Users;
import app.parley.channels.Channel;
import app.parley.channels.ChannelStates;
import app.parley.channels.Channels;
import app.parley.channels.ConnectedChannel;
import app.parley.channels.ConnectedChannels;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import app.parley.providers.Provider.Connecting.Confirmed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes channels: the sharing by the owner alone, the owner and the settings under account
 * settings, the name by either. New settings are checked with the provider and must be of the same
 * account; conversations stay.
 */
@Component
final class ChannelChanges {
  private final Tenant tenant;
  private final Providers providers;
  private final Channels channels;
  private final ConnectedChannels connected;
  private final KnownChannels known;
  private final Users users;
  private final ChannelStates states;
  private final ChannelRecord record;

  ChannelChanges(
      Tenant tenant,
      Providers providers,
      Channels channels,
      ConnectedChannels connected,
      KnownChannels known,
      Users users,
      ChannelStates states,
      ChannelRecord record) {
    this.tenant = tenant;
    this.providers = providers;
    this.channels = channels;
    this.connected = connected;
    this.known = known;
    this.users = users;
    this.states = states;
    this.record = record;
  }

  void change(Principal me, Channel channel, ChannelChange change) {
    refuseUnless(
        !change.changesSharing() || channel.ownerId() == me.userId(),
        "Only the owner of the channel can change its sharing.");
    refuseUnless(
        !change.needsAccountSettings() || me.isAdmin(), "This needs account-settings access.");
    var wanted = tenant.in(me.companyId(), tx -> check(tx, channel, change));
    var confirmed = wanted.settings() == null ? null : confirmed(channel, wanted.settings());
    tenant.run(me.companyId(), tx -> apply(tx, me, channel.id(), wanted, confirmed));
    connected.forget(me.companyId(), channel.id());
    known.forget(channel.id());
  }

  private WantedChange check(Tx tx, Channel channel, ChannelChange change) {
    var form = new ChannelForm(users);
    Map<String, String> settings = null;
    if (change.settings() != null) {
      settings = merged(tx, channel, form.settings(change.settings()));
      form.add(provider(channel).errorsIn(settings));
    }
    var wanted = WantedChange.read(tx, form, channel, change, settings);
    Refused.ifAny(form.errors());
    return wanted;
  }

  private Map<String, String> merged(Tx tx, Channel channel, Map<String, String> changed) {
    var settings = new HashMap<>(channel.settings());
    connected.byId(tx, channel.id()).map(ConnectedChannel::secrets).ifPresent(settings::putAll);
    settings.putAll(changed);
    return settings;
  }

  private Confirmed confirmed(Channel channel, Map<String, String> settings) {
    var confirmed = Connections.confirmed(provider(channel), settings);
    if (!confirmed.account().equals(channel.account())) {
      throw Refused.invalid(
          "settings", "This is another account. Connect it as a channel of its own.");
    }
    return confirmed;
  }

  private void apply(
      Tx tx, Principal me, long channel, WantedChange wanted, @Nullable Confirmed confirmed) {
    var old = channels.byId(tx, channel).orElseThrow(Refused::notFound);
    if (wanted.name() != null) {
      channels.rename(tx, channel, wanted.name());
    }
    if (wanted.sharing() != null) {
      channels.share(tx, channel, wanted.sharing(), wanted.users());
    }
    if (wanted.owner() != null) {
      channels.giveTo(tx, channel, wanted.owner());
    }
    if (confirmed != null) {
      var before = connected.byId(tx, channel).map(ConnectedChannel::secrets);
      channels.reconnect(tx, channel, confirmed.settings(), confirmed.secrets());
      states.signedInUntil(tx, channel, confirmed.endsAt());
      if (!before.equals(Optional.of(confirmed.secrets()))) {
        record.secretsReplaced(tx, me, old);
      }
    }
    record.changed(tx, me, old, channels.byId(tx, channel).orElseThrow());
  }

  private Provider provider(Channel channel) {
    return providers
        .named(channel.provider())
        .orElseThrow(() -> new IllegalStateException("Nobody speaks " + channel.provider()));
  }

  private static void refuseUnless(boolean allowed, String detail) {
    if (!allowed) {
      throw new Refused(ProblemType.FORBIDDEN, detail);
    }
  }
}
