package app.parley.live;

import java.util.Set;

/** Who may be told of an event. */
sealed interface Audience {
  boolean includes(long user, Set<Long> channels);

  /** Whoever has access to the channel at this moment. */
  record OfChannel(long channel) implements Audience {
    @Override
    public boolean includes(long user, Set<Long> channels) {
      return channels.contains(channel);
    }
  }

  /** Whoever has access to the channel at this moment, and those who may set it up. */
  record OfChannelSettings(long channel, Set<Long> admins) implements Audience {
    @Override
    public boolean includes(long user, Set<Long> channels) {
      return admins.contains(user) || channels.contains(channel);
    }
  }

  /** One user, on all their devices. */
  record OneUser(long id) implements Audience {
    @Override
    public boolean includes(long user, Set<Long> channels) {
      return user == id;
    }
  }

  /** All users of the company. */
  record Everyone() implements Audience {
    @Override
    public boolean includes(long user, Set<Long> channels) {
      return true;
    }
  }
}
