package app.parley.providers;

import app.parley.accounts.Principal;
import app.parley.accounts.User;
import app.parley.accounts.Users;
import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.audit.Changes;
import app.parley.audit.Subject;
import app.parley.channels.Channel;
import app.parley.platform.Tx;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what people did to channels. Of secrets it says that they are other ones. */
@Component
final class ChannelRecord {
  private final AuditLog audit;
  private final Users users;

  ChannelRecord(AuditLog audit, Users users) {
    this.audit = audit;
    this.users = users;
  }

  void connected(Tx tx, Principal me, Channel channel) {
    var facts =
        new Changes()
            .add("provider", null, channel.provider())
            .add("account", null, channel.account())
            .add("sharing", null, channel.sharing().word())
            .add("users", null, names(tx, channel.users()));
    audit.write(tx, me.actor(), AuditKind.CHANNEL_CONNECTED, subject(channel), facts);
  }

  void changed(Tx tx, Principal me, Channel before, Channel after) {
    var changes =
        new Changes()
            .add("name", before.name(), after.name())
            .add("sharing", before.sharing().word(), after.sharing().word())
            .add("users", names(tx, before.users()), names(tx, after.users()));
    var settings = new TreeSet<>(before.settings().keySet());
    settings.addAll(after.settings().keySet());
    settings.forEach(
        name -> changes.add(name, before.settings().get(name), after.settings().get(name)));
    if (!changes.isEmpty()) {
      audit.write(tx, me.actor(), AuditKind.CHANNEL_CHANGED, subject(after), changes);
    }
    var owner = new Changes().add("owner", name(tx, before.ownerId()), name(tx, after.ownerId()));
    if (before.ownerId() != after.ownerId()) {
      audit.write(tx, me.actor(), AuditKind.CHANNEL_OWNER_CHANGED, subject(after), owner);
    }
  }

  void secretsReplaced(Tx tx, Principal me, Channel channel) {
    audit.write(tx, me.actor(), AuditKind.CHANNEL_SECRETS_REPLACED, subject(channel));
  }

  void removed(Tx tx, Principal me, Channel channel, long conversations) {
    var facts = new Changes().add("conversations", Long.toString(conversations), null);
    audit.write(tx, me.actor(), AuditKind.CHANNEL_REMOVED, subject(channel), facts);
  }

  private static Subject subject(Channel channel) {
    return new Subject(channel.id(), channel.name());
  }

  private @Nullable String names(Tx tx, List<Long> some) {
    return some.isEmpty()
        ? null
        : some.stream().sorted().map(id -> name(tx, id)).collect(Collectors.joining(", "));
  }

  private String name(Tx tx, long user) {
    return users.byId(tx, user).map(User::name).orElseGet(() -> Long.toString(user));
  }
}
