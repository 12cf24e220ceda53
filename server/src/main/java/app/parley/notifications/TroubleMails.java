package app.parley.notifications;

import app.parley.accounts.Languages;
import app.parley.accounts.Role;
import app.parley.accounts.User;
import app.parley.accounts.Users;
import app.parley.channels.Channel;
import app.parley.notifications.ChannelTroubles.Trouble;
import app.parley.platform.Rounds;
import app.parley.platform.Settings;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.platform.WorkDirectory;
import app.parley.platform.mail.LinkMail;
import app.parley.platform.mail.Mail;
import app.parley.platform.mail.MailOutcome;
import app.parley.platform.mail.MailPost;
import app.parley.platform.mail.MailWords;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Mails a channel's owner that it needs attention, or soon will (S5); an admin where the owner has
 * left.
 */
@Component
final class TroubleMails implements SmartLifecycle {
  private static final int MOST_ATTEMPTS = 10;
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final Rounds rounds = new Rounds("troubles", Duration.ofSeconds(1), this::lookAround);
  private final WorkDirectory directory;
  private final Tenant tenant;
  private final ChannelTroubles troubles;
  private final Users users;
  private final Languages languages;
  private final MailPost post;
  private final Settings settings;
  private final Clock clock;

  TroubleMails(
      WorkDirectory directory,
      Tenant tenant,
      ChannelTroubles troubles,
      Users users,
      Languages languages,
      MailPost post,
      Settings settings,
      Clock clock) {
    this.directory = directory;
    this.tenant = tenant;
    this.troubles = troubles;
    this.users = users;
    this.languages = languages;
    this.post = post;
    this.settings = settings;
    this.clock = clock;
  }

  private void lookAround() {
    if (settings.mail().isConfigured()) {
      for (long company : directory.companiesWith("troubles")) {
        while (tellOne(company)) {}
      }
    }
  }

  /** Whether there was one. */
  private boolean tellOne(long company) {
    var found = tenant.in(company, troubles::claim);
    found.ifPresent(trouble -> tell(company, trouble));
    return found.isPresent();
  }

  private void tell(long company, Trouble trouble) {
    var mail = tenant.in(company, tx -> mail(tx, trouble));
    var outcome = mail.map(post::send).orElseGet(MailOutcome.Taken::new);
    var again =
        outcome instanceof MailOutcome.Later && trouble.attempt() < MOST_ATTEMPTS
            ? clock.instant().plus(PAUSE)
            : null;
    tenant.run(company, tx -> troubles.due(tx, trouble, again));
  }

  private Optional<Mail> mail(Tx tx, Trouble trouble) {
    return troubles
        .stillIn(tx, trouble)
        .flatMap(channel -> reader(tx, channel).map(reader -> mail(tx, trouble, channel, reader)));
  }

  private Optional<User> reader(Tx tx, Channel channel) {
    return users
        .byId(tx, channel.ownerId())
        .filter(User::active)
        .or(() ->
            users.all(tx).stream()
                .filter(user -> user.active() && user.role() == Role.ADMIN)
                .findFirst());
  }

  private Mail mail(Tx tx, Trouble trouble, Channel channel, User reader) {
    var words = MailWords.of(languages.of(tx, reader.id()));
    var link = settings.baseUrl() + "/settings/messaging/channels/" + channel.id();
    var host = settings.baseUrl().getHost();
    var id = "<trouble.%d.%d@%s>".formatted(channel.id(), trouble.since().toEpochMilli(), host);
    return switch (trouble.kind()) {
      case BROKEN -> {
        var subject = words.say("trouble.subject", channel.name());
        var text =
            words.say("trouble.text", Objects.requireNonNullElse(channel.healthReason(), ""));
        yield LinkMail.of(
            words, reader.email(), id, subject, text, words.say("trouble.open"), link);
      }
      case ENDING -> {
        var subject = words.say("ending.subject", channel.name(), daysLeft(channel));
        var text = words.say("ending.text");
        yield LinkMail.of(words, reader.email(), id, subject, text, words.say("ending.open"), link);
      }
    };
  }

  /** Begun ones count: somebody who reads "1 day" may have less. */
  private long daysLeft(Channel channel) {
    var end = Objects.requireNonNull(channel.signInEndsAt());
    return Math.max(0, Duration.between(clock.instant(), end).plusDays(1).minusNanos(1).toDays());
  }

  @Override
  public void start() {
    rounds.begin();
  }

  @Override
  public void stop() {
    rounds.end();
  }

  @Override
  public boolean isRunning() {
    return rounds.isGoing();
  }
}
