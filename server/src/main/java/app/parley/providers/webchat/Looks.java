package app.parley.providers.webchat;

import app.parley.accounts.Companies;
import app.parley.accounts.DeclaredUnavailable;
import app.parley.accounts.User;
import app.parley.accounts.Users;
import app.parley.channels.Channel;
import app.parley.channels.Channels;
import app.parley.channels.ConnectedChannel;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a channel looks on its sites. Kept for a moment, since each page of a site asks for it. */
@Component
final class Looks {
  private static final Duration MOMENT = Duration.ofSeconds(2);
  private static final int MOST_COLLEAGUES = 3;

  private final Cache<Long, Look> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MOMENT).build();
  private final Tenant tenant;
  private final Channels channels;
  private final Companies companies;
  private final Users users;
  private final DeclaredUnavailable unavailable;

  Looks(
      Tenant tenant,
      Channels channels,
      Companies companies,
      Users users,
      DeclaredUnavailable unavailable) {
    this.tenant = tenant;
    this.channels = channels;
    this.companies = companies;
    this.users = users;
    this.unavailable = unavailable;
  }

  Look of(ConnectedChannel channel) {
    return recent.get(channel.id(), id -> tenant.in(channel.companyId(), tx -> look(tx, id)));
  }

  private Look look(Tx tx, long id) {
    var channel = channels.byId(tx, id).orElseThrow(Refused::notFound);
    return new Look(
        companies.of(tx).name(),
        channel.settings().getOrDefault(WebchatSettings.COLOR, ""),
        own(channel, WebchatSettings.GREETING),
        own(channel, WebchatSettings.AWAY),
        colleagues(tx, channel));
  }

  private static @Nullable String own(Channel channel, String text) {
    var words = channel.settings().getOrDefault(text, "");
    return words.isEmpty() ? null : words;
  }

  private List<String> colleagues(Tx tx, Channel channel) {
    var away = unavailable.unavailable(tx);
    return users.all(tx).stream()
        .filter(user -> user.active() && channel.isUsableBy(user.id()))
        .filter(user -> !away.contains(user.id()))
        .limit(MOST_COLLEAGUES)
        .map(User::name)
        .map(FirstName::of)
        .toList();
  }
}
