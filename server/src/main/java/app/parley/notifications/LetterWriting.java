package app.parley.notifications;

import app.parley.accounts.Languages;
import app.parley.accounts.User;
import app.parley.accounts.Users;
import app.parley.channels.Channels;
import app.parley.conversations.Announcements;
import app.parley.conversations.ThreadLines;
import app.parley.notifications.Letter.Part;
import app.parley.notifications.MailQueue.Job;
import app.parley.platform.Settings;
import app.parley.platform.Tx;
import app.parley.platform.mail.MailWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a letter of what is to be told, as it is now: nothing of what was read meanwhile (N4). */
@Component
final class LetterWriting {
  private static final int MOST_TEXTS = 20;

  private final Users users;
  private final Languages languages;
  private final Channels channels;
  private final Unsubscribing unsubscribing;
  private final Settings settings;

  LetterWriting(
      Users users,
      Languages languages,
      Channels channels,
      Unsubscribing unsubscribing,
      Settings settings) {
    this.users = users;
    this.languages = languages;
    this.channels = channels;
    this.unsubscribing = unsubscribing;
    this.settings = settings;
  }

  /** What each job says, for those that have something left to say. */
  Map<Job, Draft> drafts(Tx tx, List<Job> jobs) {
    var news = Announcements.among(tx, jobs.stream().map(Job::message).toList());
    var reach = new Reach(channels.all(tx));
    var drafts = new LinkedHashMap<Job, Draft>();
    for (var job : jobs) {
      long user = job.place().user();
      Optional.ofNullable(news.get(job.message()))
          .filter(one -> job.assigned() || !Announcements.isRead(tx, user, one.conversation()))
          .flatMap(one ->
              Recipients.event(one, user, reach.isUsable(one.channel(), user))
                  .map(event -> new Telling(0, user, event, one)))
          .ifPresent(telling -> drafts.put(job, draft(tx, job, telling, reach)));
    }
    return drafts;
  }

  /** Empty for somebody who is not there any more. */
  Optional<Letter> letter(Tx tx, long user, List<Job> jobs, List<Draft> drafts) {
    var first = jobs.getFirst();
    var id =
        "<%d.%d.%d.%d@%s>"
            .formatted(
                user,
                first.place().conversation(),
                first.message(),
                first.fence(),
                settings.baseUrl().getHost());
    return users
        .byId(tx, user)
        .filter(User::active)
        .map(one ->
            new Letter(
                one.email(),
                id,
                words(tx, user),
                drafts.stream().map(Draft::part).toList(),
                unsubscribing.address(tx.company(), user, drafts.getFirst().event()),
                unsubscribing.settingsAddress()));
  }

  private MailWords words(Tx tx, long user) {
    return MailWords.of(languages.of(tx, user));
  }

  private Draft draft(Tx tx, Job job, Telling telling, Reach reach) {
    var news = telling.news();
    var stretch = new ThreadLines.Stretch(news.conversation(), job.firstNo(), Integer.MAX_VALUE);
    var lines = ThreadLines.last(tx, List.of(stretch), MOST_TEXTS).getFirst();
    var words = words(tx, telling.user());
    var texts = new ArrayList<String>();
    int upTo = job.firstNo();
    for (var line : lines) {
      upTo = Math.max(upTo, line.no());
      if (line.inbound() && !line.removed()) {
        texts.add(line.text() == null ? words.say("kind." + line.kind()) : line.text());
      }
    }
    var part =
        new Part(
            news.participant(),
            reach.name(news.channel()),
            news.byName(),
            job.assigned(),
            texts,
            settings.baseUrl() + "/leads/messaging/" + news.conversation());
    return new Draft(part, telling.event(), upTo);
  }

  /** A part of a letter, and the number of the last message that it tells. */
  record Draft(Part part, Event event, int upTo) {}
}
