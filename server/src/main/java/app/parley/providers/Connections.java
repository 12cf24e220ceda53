package app.parley.providers;

import app.parley.accounts.Principal;
import app.parley.accounts.Users;
import app.parley.channels.Catalogue;
import app.parley.channels.ChannelStates;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import app.parley.providers.Provider.Connecting.Confirmed;
import app.parley.providers.Provider.Connecting.NotNow;
import app.parley.providers.Provider.Connecting.Wrong;
import java.util.List;
import java.util.Map;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Component;

/**
 * Makes channels. The provider is asked between two transactions, and only when nothing is wrong
 * with the form.
 */
@Component
final class Connections {
  private final Tenant tenant;
  private final Providers providers;
  private final Catalogue catalogue;
  private final Channels channels;
  private final Users users;
  private final ChannelStates states;
  private final ChannelRecord record;

  Connections(
      Tenant tenant,
      Providers providers,
      Catalogue catalogue,
      Channels channels,
      Users users,
      ChannelStates states,
      ChannelRecord record) {
    this.tenant = tenant;
    this.providers = providers;
    this.catalogue = catalogue;
    this.channels = channels;
    this.users = users;
    this.states = states;
    this.record = record;
  }

  /**
   * Gives the new channel's id. Throws Refused naming every bad field, or for a closed provider.
   */
  long connect(Principal me, ChannelWish wish) {
    var provider =
        providers
            .named(wish.provider())
            .orElseThrow(() -> Refused.invalid("provider", "There is no such provider."));
    var checked = tenant.in(me.companyId(), tx -> check(tx, wish, provider));
    var confirmed = confirmed(provider, checked.settings());
    try {
      return tenant.in(me.companyId(), tx -> create(tx, me, wish, checked, confirmed));
    } catch (IntegrityConstraintViolationException e) {
      throw connectedAlready();
    }
  }

  /** What the provider confirms. Throws Refused naming the field that it does not. */
  static Confirmed confirmed(Provider provider, Map<String, String> settings) {
    return switch (provider.connect(settings)) {
      case Confirmed confirmed -> confirmed;
      case NotNow unknown ->
          throw Refused.invalid(unknown.error().field(), unknown.error().detail());
      case Wrong wrong -> {
        Refused.ifAny(wrong.errors());
        throw Refused.invalid("settings", "The provider does not confirm them.");
      }
    };
  }

  private Checked check(Tx tx, ChannelWish wish, Provider provider) {
    catalogue.refuseIfClosed(tx, provider.word());
    var form = new ChannelForm(users);
    var name = form.name(wish.name());
    var sharing = form.sharing(wish.sharing(), Sharing.PRIVATE);
    var sharedWith = form.users(tx, wish.users() == null ? List.of() : wish.users(), sharing);
    var settings = form.settings(wish.settings());
    form.add(provider.errorsIn(settings));
    Refused.ifAny(form.errors());
    return new Checked(name, sharing, sharedWith, settings);
  }

  private long create(Tx tx, Principal me, ChannelWish wish, Checked checked, Confirmed confirmed) {
    boolean twice =
        channels.all(tx).stream()
            .anyMatch(one ->
                one.provider().equals(wish.provider())
                    && one.account().equals(confirmed.account()));
    if (twice) {
      throw connectedAlready();
    }
    long id =
        channels.create(
            tx,
            new NewChannel(
                wish.provider(),
                confirmed.account(),
                checked.name(),
                me.userId(),
                checked.sharing(),
                checked.users(),
                confirmed.settings(),
                confirmed.secrets()));
    states.signedInUntil(tx, id, confirmed.endsAt());
    record.connected(tx, me, channels.byId(tx, id).orElseThrow());
    return id;
  }

  private static Refused connectedAlready() {
    return new Refused(ProblemType.CONFLICT, "This account is connected already.");
  }

  private record Checked(
      String name, Sharing sharing, List<Long> users, Map<String, String> settings) {}
}
