package app.parley.notifications;

import app.parley.channels.Channel;
import java.util.List;

/** The channels, and who may use them at this moment. */
record Reach(List<Channel> channels) {
  String name(long id) {
    return channels.stream()
        .filter(channel -> channel.id() == id)
        .map(Channel::name)
        .findFirst()
        .orElse("");
  }

  boolean isUsable(long id, long user) {
    return channels.stream().anyMatch(channel -> channel.id() == id && channel.isUsableBy(user));
  }
}
