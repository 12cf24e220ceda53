package app.parley.inbox;

import app.parley.channels.Channels;
import app.parley.channels.ProviderFacts;
import app.parley.platform.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How long replies are taken on which channel (I6), as of one moment. */
@Component
final class ReplyWindows {
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
  private final Channels channels;
  private final Map<String, ProviderFacts> facts;

  ReplyWindows(Channels channels, List<ProviderFacts> facts) {
    this.channels = channels;
    this.facts =
        facts.stream().collect(Collectors.toMap(ProviderFacts::provider, Function.identity()));
  }

  AsOf asOf(Tx tx, Instant moment) {
    var lengths = new HashMap<Long, Duration>();
    for (var channel : channels.all(tx)) {
      var rules = facts.get(channel.provider());
      if (rules != null) {
        rules.replyWindow().ifPresent(length -> lengths.put(channel.id(), length));
      }
    }
    return new AsOf(moment, lengths);
  }

  /** Channels without a limit have no length, and no window of theirs is open or ends. */
  record AsOf(Instant moment, Map<Long, Duration> lengths) {
    /** For what goes by other things. */
    static final AsOf NONE = new AsOf(Instant.EPOCH, Map.of());

    /** What was opened after this is open. */
    Instant openSince(long channel) {
      var length = lengths.get(channel);
      return length == null ? NEVER : moment.minus(length);
    }

    long seconds(long channel) {
      return lengths.getOrDefault(channel, Duration.ZERO).toSeconds();
    }
  }
}
