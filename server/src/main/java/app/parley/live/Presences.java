package app.parley.live;

import app.parley.accounts.Credential;
import app.parley.accounts.Principal;
import app.parley.live.Presence.Doing;
import app.parley.live.Presence.Present;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who looks at which conversation, as screens say again and again. It is in this process's memory
 * only: what is lost is said again soon. Each change is told before the next is made.
 */
@Component
final class Presences {
  static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(45);
  static final int MOST_OF_ONE_USER = 20;

  private final PresenceTelling telling;
  private final Clock clock;
  private final Map<Place, Map<Long, Seen>> places = new LinkedHashMap<>();

  Presences(PresenceTelling telling, Clock clock) {
    this.telling = telling;
    this.clock = clock;
  }

  /** A conversation, and the channel by which people may see it. */
  record Place(long company, long channel, long conversation) {}

  private record Seen(Principal who, Doing doing, boolean focused, Instant until) {}

  synchronized void appear(Place place, Principal who, Doing doing, boolean focused) {
    var there = places.computeIfAbsent(place, _ -> new LinkedHashMap<>());
    var before = there.put(who.userId(), seen(who, doing, focused));
    if (before == null || before.doing() != doing) {
      telling.tell(place, at(place));
    }
    if (before == null) {
      leaveOldest(place, who.userId());
    }
  }

  synchronized void leave(Place place, long user) {
    forget(place, seen -> seen.who().userId() == user);
  }

  /** Whether the user said last that they have it open in a window with focus. */
  synchronized boolean isFocused(Place place, long user) {
    var seen = places.getOrDefault(place, Map.of()).get(user);
    return seen != null && seen.focused();
  }

  /** Forgets whoever has not said for a while that they are there. */
  synchronized void forgetSilent() {
    var now = clock.instant();
    List.copyOf(places.keySet()).forEach(place -> forget(place, one -> !one.until().isAfter(now)));
  }

  /** Forgets those of a company who came by any other credential than these. */
  synchronized void keepOnly(long company, Set<Credential> alive) {
    List.copyOf(places.keySet()).stream()
        .filter(place -> place.company() == company)
        .forEach(place -> forget(place, seen -> !alive.contains(seen.who().credential())));
  }

  /** Without a word: that the conversation is gone is told otherwise. */
  synchronized void forgetConversation(long company, long conversation) {
    places.keySet().removeIf(one -> one.company() == company && one.conversation() == conversation);
  }

  synchronized Set<Credential> credentials(long company) {
    return places.entrySet().stream()
        .filter(entry -> entry.getKey().company() == company)
        .flatMap(entry -> entry.getValue().values().stream())
        .map(seen -> seen.who().credential())
        .collect(Collectors.toSet());
  }

  /** Everyone in the conversations of these channels. */
  synchronized List<Presence> in(long company, Set<Long> channels) {
    return places.keySet().stream()
        .filter(place -> place.company() == company && channels.contains(place.channel()))
        .map(this::at)
        .toList();
  }

  /** Nobody looks at so many conversations, so what they came to first is left behind. */
  private void leaveOldest(Place newest, long user) {
    var others =
        places.entrySet().stream()
            .filter(entry -> entry.getKey().company() == newest.company())
            .filter(entry -> entry.getValue().containsKey(user))
            .map(Map.Entry::getKey)
            .filter(place -> !place.equals(newest))
            .toList();
    others.stream()
        .limit(Math.max(0, others.size() - (MOST_OF_ONE_USER - 1)))
        .forEach(place -> leave(place, user));
  }

  private void forget(Place place, Predicate<Seen> whom) {
    var there = places.get(place);
    if (there != null && there.values().removeIf(whom)) {
      if (there.isEmpty()) {
        places.remove(place);
      }
      telling.tell(place, at(place));
    }
  }

  private Seen seen(Principal who, Doing doing, boolean focused) {
    return new Seen(who, doing, focused, clock.instant().plus(FORGOTTEN_AFTER));
  }

  private Presence at(Place place) {
    var there = places.getOrDefault(place, Map.of());
    var users =
        there.values().stream()
            .map(seen -> new Present(seen.who().userId(), seen.who().name(), seen.doing()))
            .toList();
    return new Presence(place.conversation(), users);
  }
}
