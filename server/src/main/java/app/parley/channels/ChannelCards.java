package app.parley.channels;

import app.parley.accounts.Principal;
import app.parley.accounts.User;
import app.parley.accounts.Users;
import app.parley.platform.Ids;
import app.parley.platform.Settings;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Channels as a user may see them: those they have access to, and all for account settings. */
@Component
public final class ChannelCards {
  private static final String VERIFY_TOKEN = "verifyToken";

  private final Channels channels;
  private final ConnectedChannels connected;
  private final Users users;
  private final ConversationCounts counts;
  private final String base;
  private final Map<String, String> paths;

  ChannelCards(
      Channels channels,
      ConnectedChannels connected,
      Users users,
      ConversationCounts counts,
      Settings settings,
      List<ProviderFacts> facts) {
    this.channels = channels;
    this.connected = connected;
    this.users = users;
    this.counts = counts;
    this.base = settings.baseUrl().toString();
    this.paths =
        facts.stream().collect(Collectors.toMap(ProviderFacts::provider, ProviderFacts::webhook));
  }

  List<ChannelCard> all(Tx tx, Principal me) {
    var people = people(tx);
    var conversations = counts.byChannel(tx);
    return channels.all(tx).stream()
        .filter(channel -> isShownTo(me, channel))
        .map(channel -> card(tx, me, channel, people, conversations))
        .toList();
  }

  public ChannelCard one(Tx tx, Principal me, long id) {
    return card(tx, me, visible(tx, me, Long.toString(id)), people(tx), counts.byChannel(tx));
  }

  /**
   * The channel of that id, as it stands in a path. Throws Refused when the user may not see it.
   */
  public Channel visible(Tx tx, Principal me, String id) {
    var number = Ids.parse(id);
    if (number.isEmpty()) {
      throw Refused.notFound();
    }
    return channels
        .byId(tx, number.getAsLong())
        .filter(channel -> isShownTo(me, channel))
        .orElseThrow(Refused::notFound);
  }

  private static boolean isShownTo(Principal me, Channel channel) {
    return me.isAdmin() || channel.isUsableBy(me.userId());
  }

  private Map<Long, User> people(Tx tx) {
    return users.all(tx).stream().collect(Collectors.toMap(User::id, Function.identity()));
  }

  private ChannelCard card(
      Tx tx, Principal me, Channel channel, Map<Long, User> people, Map<Long, Long> conversations) {
    var owner = people.get(channel.ownerId());
    return new ChannelCard(
        Long.toString(channel.id()),
        channel.provider(),
        channel.name(),
        new ChannelCard.Owner(Long.toString(channel.ownerId()), owner == null ? "" : owner.name()),
        channel.sharing().word(),
        channel.users().stream().map(String::valueOf).toList(),
        channel.health(),
        channel.healthReason(),
        channel.account(),
        channel.settings(),
        webhookUrl(channel),
        verifyToken(tx, me, channel),
        channel.verifiedAt(),
        channel.oldSecretsUntil(),
        channel.signInEndsAt(),
        channel.createdAt(),
        conversations.getOrDefault(channel.id(), 0L));
  }

  private String webhookUrl(Channel channel) {
    var path = paths.getOrDefault(channel.provider(), channel.provider());
    return base + (path.startsWith("/") ? path : "/webhooks/" + path) + "/" + channel.id();
  }

  private @Nullable String verifyToken(Tx tx, Principal me, Channel channel) {
    boolean shown = me.isAdmin() || channel.ownerId() == me.userId();
    return shown && channel.verifiedAt() == null
        ? connected.byId(tx, channel.id()).map(one -> one.secrets().get(VERIFY_TOKEN)).orElse(null)
        : null;
  }
}
