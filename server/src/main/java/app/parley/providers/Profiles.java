package app.parley.providers;

import app.parley.channels.ConnectedChannel;
import app.parley.channels.ConnectedChannels;
import app.parley.conversations.Participants;
import app.parley.media.Portraits;
import app.parley.platform.Backoff;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds out what customers are called, and look like, where their messages do not say it: once when
 * they first write, and again with a message a day later. Asked with no transaction open, a few at
 * a time.
 */
@Component
final class Profiles {
  private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
  private static final Duration LOOK_AROUND = Duration.ofSeconds(5);
  private static final int AT_ONCE = 4;
  private static final int ATTEMPTS = 8;
  private static final ProfileSource.Told NOBODY_TO_ASK =
      new ProfileSource.Told.NotTold("There is nobody to be asked.");
  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(30), Duration.ofHours(1), RandomGenerator.getDefault());
  private final Tenant tenant;
  private final ProfileChecks checks;
  private final Providers providers;
  private final ConnectedChannels channels;
  private final Participants participants;
  private final Portraits portraits;
  private final Clock clock;
  private final CompanyLanes.Lane lane;

  Profiles(
      Tenant tenant,
      ProfileChecks checks,
      Providers providers,
      ConnectedChannels channels,
      Participants participants,
      Portraits portraits,
      Clock clock,
      CompanyLanes lanes) {
    this.tenant = tenant;
    this.checks = checks;
    this.providers = providers;
    this.channels = channels;
    this.participants = participants;
    this.portraits = portraits;
    this.clock = clock;
    this.lane = lanes.open("profiles", "profiles", LOOK_AROUND, this::askAll);
  }

  /** New messages came in these conversations. */
  void wrote(Tx tx, long channel, Collection<Long> conversations) {
    if (!conversations.isEmpty() && channels.byId(tx, channel).flatMap(this::source).isPresent()) {
      checks.want(tx, channel, conversations);
      tx.afterCommit(() -> lane.wake(tx.company()));
    }
  }

  private void askAll(long company) {
    while (lane.isGoing() && askSome(company)) {}
  }

  private boolean askSome(long company) {
    var due = tenant.in(company, tx -> checks.claim(tx, AT_ONCE));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(check -> threads.execute(() -> ask(company, check)));
    }
    return due.size() == AT_ONCE;
  }

  private void ask(long company, ProfileChecks.Row check) {
    try {
      var question = tenant.in(company, tx -> question(tx, check));
      var told = question.map(Question::ask).orElse(NOBODY_TO_ASK);
      tenant.run(company, tx -> write(tx, check, told));
      question.ifPresent(asked -> portray(company, check, asked.channel(), told));
    } catch (RuntimeException e) {
      LOG.warn("A profile's answer could not be written; its lease ends soon: {}", e.toString());
    }
  }

  private void portray(
      long company, ProfileChecks.Row check, ConnectedChannel channel, ProfileSource.Told told) {
    if (told instanceof ProfileSource.Told.Named named && named.picture() != null) {
      portraits.want(company, channel, check.conversation(), named.picture());
    }
  }

  private Optional<Question> question(Tx tx, ProfileChecks.Row check) {
    return channels
        .byId(tx, check.channel())
        .flatMap(channel ->
            source(channel)
                .flatMap(source ->
                    participants
                        .address(tx, check.conversation())
                        .map(address -> new Question(source, address, channel))));
  }

  private void write(Tx tx, ProfileChecks.Row check, ProfileSource.Told told) {
    switch (told) {
      case ProfileSource.Told.Named named -> {
        participants.introduce(tx, check.conversation(), named.name());
        checks.done(tx, check, null);
      }
      case ProfileSource.Told.NotTold not -> checks.done(tx, check, not.reason());
      case ProfileSource.Told.Later later -> later(tx, check, later);
    }
  }

  private void later(Tx tx, ProfileChecks.Row check, ProfileSource.Told.Later later) {
    if (check.attempt() >= ATTEMPTS) {
      checks.done(tx, check, later.reason());
      return;
    }
    checks.later(tx, check, clock.instant().plus(backoff.before(check.attempt())));
    if (later.pause() != null) {
      checks.pause(tx, check.channel(), clock.instant().plus(later.pause()));
    }
  }

  private Optional<ProfileSource> source(ConnectedChannel channel) {
    return providers
        .named(channel.provider())
        .filter(ProfileSource.class::isInstance)
        .map(ProfileSource.class::cast);
  }

  private record Question(ProfileSource source, String address, ConnectedChannel channel) {
    ProfileSource.Told ask() {
      try {
        return source.profile(address, channel);
      } catch (RuntimeException e) {
        return new ProfileSource.Told.NotTold("It could not be asked for: " + e);
      }
    }
  }
}
