package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION_TOTAL;

import app.parley.accounts.User;
import app.parley.accounts.Users;
import app.parley.availability.Availability;
import app.parley.channels.Channel;
import app.parley.channels.Channels;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Who can have conversations of a channel (A2, A3): active users with access to it, who are given
 * new ones while they are available.
 */
@Component
public final class Assignees {
  private final Users users;
  private final Availability availability;
  private final Channels channels;

  Assignees(Users users, Availability availability, Channels channels) {
    this.users = users;
    this.availability = availability;
    this.channels = channels;
  }

  /** The caller first, then who is available, then who is not, each by name. */
  public List<Assignee> of(Tx tx, long channel, long caller) {
    var place = channels.byId(tx, channel).orElseThrow(Refused::notFound);
    var unavailable = availability.unavailable(tx);
    var open = openCounts(tx);
    return users.all(tx).stream()
        .filter(user -> mayHave(user, place))
        .map(user ->
            new Assignee(
                user.id(),
                user.name(),
                !unavailable.contains(user.id()),
                open.getOrDefault(user.id(), 0L)))
        .sorted(inOrder(caller))
        .toList();
  }

  /**
   * One of them, who stays so until the transaction ends: whoever switches them off, or takes their
   * access away, waits. The conversation must be locked before.
   *
   * @throws Refused naming what keeps them from it
   */
  Author held(Tx tx, long channel, long id) {
    var place = channels.held(tx, channel).orElseThrow(Refused::notFound);
    var user = users.held(tx, id).filter(User::active).orElseThrow(Assignees::unknown);
    if (!mayHave(user, place)) {
      throw new Refused(
          ProblemType.ASSIGNEE_WITHOUT_ACCESS, user.name() + " has no access to this channel.");
    }
    if (!availability.isAvailable(tx, id)) {
      throw new Refused(
          ProblemType.ASSIGNEE_UNAVAILABLE, user.name() + " is unavailable for new conversations.");
    }
    return new Author(user.id(), user.name());
  }

  /** Why somebody cannot have conversations of a channel any longer (A5); empty while they can. */
  Optional<Lost> lost(Tx tx, long channel, long id) {
    var user = users.byId(tx, id).orElseThrow();
    if (!user.active()) {
      return Optional.of(new Lost(user.name(), "user-deactivated"));
    }
    return channels
        .byId(tx, channel)
        .filter(place -> !mayHave(user, place))
        .map(place -> new Lost(user.name(), "access-lost"));
  }

  /** Somebody who had it, and the word for why they do not. */
  record Lost(String name, String reason) {}

  public static Refused unknown() {
    return Refused.invalid("userId", "No active user has that id.");
  }

  private static boolean mayHave(User user, Channel channel) {
    return user.active() && channel.isUsableBy(user.id());
  }

  private static Comparator<Assignee> inOrder(long caller) {
    return Comparator.comparing((Assignee one) -> one.id() != caller)
        .thenComparing(one -> !one.available())
        .thenComparing(Assignee::name, Collator.getInstance(Locale.ROOT))
        .thenComparing(Assignee::id);
  }

  private static Map<Long, Long> openCounts(Tx tx) {
    var open = DSL.sum(CONVERSATION_TOTAL.TOTAL).cast(Long.class);
    return tx.sql()
        .select(CONVERSATION_TOTAL.ASSIGNEE_ID, open)
        .from(CONVERSATION_TOTAL)
        .where(
            CONVERSATION_TOTAL.COMPANY_ID.eq(tx.company()),
            CONVERSATION_TOTAL.STATUS.eq(DSL.inline("open")))
        .groupBy(CONVERSATION_TOTAL.ASSIGNEE_ID)
        .fetchMap(CONVERSATION_TOTAL.ASSIGNEE_ID, open);
  }
}
