package app.parley.providers;

import app.parley.channels.ChannelStates;
import app.parley.channels.ConnectedChannel;
import app.parley.channels.ConnectedChannels;
import app.parley.platform.Backoff;
import app.parley.platform.Tenant;
import app.parley.providers.ReadBackRows.Look;
import app.parley.providers.ReadBackSource.Listed;
import app.parley.providers.ReadBackSource.Listing;
import app.parley.providers.ReadBackSource.Whole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One look at the list of one channel. What Parley does not have goes the way of the provider's own
 * calls from here on, so that one that comes all the same is known, before or after.
 */
@Component
final class Reading {
  /** A message of this age may still be on its way by itself; it is left for the next look. */
  static final Duration ON_ITS_WAY = Duration.ofSeconds(20);

  /** Clocks differ, and lists may be behind. */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(15), RandomGenerator.getDefault());
  private final Map<String, ReadBackSource> sources;
  private final Tenant tenant;
  private final ConnectedChannels channels;
  private final ChannelStates states;
  private final ReadBackRows rows;
  private final Intake intake;
  private final Clock clock;

  Reading(
      List<ReadBackSource> sources,
      Tenant tenant,
      ConnectedChannels channels,
      ChannelStates states,
      ReadBackRows rows,
      Intake intake,
      Clock clock) {
    this.sources =
        sources.stream().collect(Collectors.toMap(ReadBackSource::provider, Function.identity()));
    this.tenant = tenant;
    this.channels = channels;
    this.states = states;
    this.rows = rows;
    this.intake = intake;
    this.clock = clock;
  }

  /** The kinds of channels whose providers keep a list. */
  Set<String> kinds() {
    return sources.keySet();
  }

  /** Blocks for as long as the provider takes. */
  void read(long company, Look look) {
    var found = tenant.in(company, tx -> channels.byId(tx, look.channel()));
    if (found.isEmpty()) {
      return;
    }
    var channel = found.get();
    var source = Objects.requireNonNull(sources.get(channel.provider()));
    switch (source.list(channel, look.since(), look.until())) {
      case Listing.Known list -> take(source, channel, look, list);
      case Listing.Refused why -> refused(channel, look, why.reason());
      case Listing.NotNow _ -> later(channel, look);
    }
  }

  private void take(
      ReadBackSource source, ConnectedChannel channel, Look look, Listing.Known list) {
    var keys = list.messages().stream().map(Listed::key).collect(Collectors.toSet());
    var missing =
        tenant.in(channel.companyId(), tx -> IntakeEvents.unknown(tx, channel.id(), keys));
    boolean young = false;
    for (var message : list.messages().reversed()) {
      if (!missing.remove(message.key())) {
        continue;
      }
      if (message.at().plus(ON_ITS_WAY).isAfter(clock.instant())) {
        young = true;
      } else if (!store(source, channel, message)) {
        later(channel, look);
        return;
      }
    }
    read(channel, look, list.rest(), young);
  }

  private boolean store(ReadBackSource source, ConnectedChannel channel, Listed message) {
    var whole =
        message.hasFiles() ? source.whole(message, channel) : new Whole.Told(message.body());
    if (!(whole instanceof Whole.Told told)) {
      return false;
    }
    try {
      intake.accept(channel.companyId(), channel.id(), null, null, told.body());
      return true;
    } catch (Intake.NotStored full) {
      return false;
    }
  }

  private void read(ConnectedChannel channel, Look look, @Nullable Instant rest, boolean young) {
    var next = look.nextSince() == null ? look.begunAt().minus(OVERLAP) : look.nextSince();
    var wait = rest != null ? Duration.ZERO : young ? ON_ITS_WAY : ReadBackRows.HOURLY;
    tenant.run(channel.companyId(), tx -> rows.read(tx, look, next, rest, wait));
  }

  /** Its owner is told, and it is asked again once it works. */
  private void refused(ConnectedChannel channel, Look look, String reason) {
    tenant.run(
        channel.companyId(),
        tx -> {
          states.needsAttention(tx, channel.id(), reason);
          rows.again(tx, look, Duration.ZERO);
        });
  }

  private void later(ConnectedChannel channel, Look look) {
    var wait = backoff.before(look.attempts() + 1);
    tenant.run(channel.companyId(), tx -> rows.again(tx, look, wait));
  }
}
