package app.parley.demo;

import app.parley.accounts.Companies;
import app.parley.accounts.NewUser;
import app.parley.accounts.Passwords;
import app.parley.accounts.Role;
import app.parley.accounts.Users;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.conversations.Author;
import app.parley.conversations.Histories;
import app.parley.conversations.ReadPositions;
import app.parley.links.Links;
import app.parley.platform.Tx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells the story to an empty Parley, by the verbs that everyone else uses too. */
@Component
final class DemoSeed {
  private final Companies companies;
  private final Users users;
  private final Passwords passwords;
  private final Channels channels;
  private final Histories histories;
  private final ReadPositions positions;
  private final DemoItems demoItems;
  private final Links links;
  private final Clock clock;

  DemoSeed(
      Companies companies,
      Users users,
      Passwords passwords,
      Channels channels,
      Histories histories,
      ReadPositions positions,
      DemoItems demoItems,
      Links links,
      Clock clock) {
    this.companies = companies;
    this.users = users;
    this.passwords = passwords;
    this.channels = channels;
    this.histories = histories;
    this.positions = positions;
    this.demoItems = demoItems;
    this.links = links;
    this.clock = clock;
  }

  /** Gives the conversations. */
  List<Long> tell(Tx tx, Story story) {
    companies.create(tx, story.company(), story.since());
    var team = team(tx, story);
    var lines = lines(tx, story, Objects.requireNonNull(team.get("ana")));
    var telling = new Telling(clock.instant(), team);
    var items = demoItems.tell(tx, story, telling);
    var told = new ArrayList<Long>();
    for (var thread : story.conversations()) {
      var channel = Objects.requireNonNull(lines.get(thread.channel()));
      var id = histories.add(tx, channel, thread.address(), telling.of(thread));
      told.add(id);
      for (var link : Objects.requireNonNullElse(thread.linked(), List.<Story.Linked>of())) {
        var since = clock.instant().minus(link.ago());
        var item = Objects.requireNonNull(items.get(link.item()));
        links.addPast(tx, userId(team, link.by()), id, item, since);
      }
      for (var reader : Objects.requireNonNullElse(thread.readBy(), List.<String>of())) {
        positions.moveToEnd(tx, channel, id, userId(team, reader));
      }
    }
    return told;
  }

  private Map<String, Author> team(Tx tx, Story story) {
    var hash = passwords.hash(story.password());
    var team = new HashMap<String, Author>();
    for (var person : story.users()) {
      var role = person.role().equals("admin") ? Role.ADMIN : Role.REGULAR;
      var user =
          users.create(
              tx,
              new NewUser(person.name(), person.email(), story.password(), role),
              hash,
              story.since());
      team.put(person.key(), new Author(user.id(), user.name()));
    }
    return team;
  }

  private Map<String, Long> lines(Tx tx, Story story, Author owner) {
    var lines = new HashMap<String, Long>();
    for (var line : story.channels()) {
      var channel =
          new NewChannel(
              line.provider(),
              line.account(),
              line.name(),
              Objects.requireNonNull(owner.id()),
              Sharing.COMPANY,
              List.of(),
              line.settings(),
              line.secrets());
      lines.put(line.key(), channels.create(tx, channel, story.since()));
    }
    return lines;
  }

  private static long userId(Map<String, Author> team, String key) {
    return Objects.requireNonNull(Objects.requireNonNull(team.get(key)).id());
  }
}
