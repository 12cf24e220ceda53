package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION;

import app.parley.channels.Channels;
import app.parley.channels.ProviderFacts;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The only finder of conversations for users: what one may not see is not there. */
@Component
public final class Access {
  private final Channels channels;
  private final Map<String, ProviderFacts> facts;

  Access(Channels channels, List<ProviderFacts> facts) {
    this.channels = channels;
    this.facts =
        facts.stream().collect(Collectors.toMap(ProviderFacts::provider, Function.identity()));
  }

  /**
   * @throws Refused not-found when there is none, or none that this user may see
   */
  public VisibleConversation conversation(Tx tx, long user, String id) {
    var row =
        tx.sql()
            .select(CONVERSATION.ID, CONVERSATION.CHANNEL_ID)
            .from(CONVERSATION)
            .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(number(id)))
            .fetchOptional()
            .orElseThrow(Refused::notFound);
    var channel =
        channels
            .byId(tx, row.value2())
            .filter(one -> one.isUsableBy(user))
            .orElseThrow(Refused::notFound);
    var rules = facts.get(channel.provider());
    if (rules == null) {
      throw Refused.notFound();
    }
    return new VisibleConversation(
        row.value1(),
        channel.id(),
        rules,
        "true".equals(channel.settings().get("humanAgent")),
        channel.ownerId());
  }

  /** An id out of a path: digits, or there is nothing of that name. */
  public static long number(String id) {
    if (!id.matches("[0-9]{1,18}")) {
      throw Refused.notFound();
    }
    return Long.parseLong(id);
  }
}
