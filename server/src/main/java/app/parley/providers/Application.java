package app.parley.providers;

import app.parley.channels.ChannelStates;
import app.parley.channels.ConnectedChannel;
import app.parley.channels.ConnectedChannels;
import app.parley.conversations.Arrival;
import app.parley.conversations.Conversations;
import app.parley.conversations.Incoming;
import app.parley.conversations.Outcome;
import app.parley.platform.Tx;
import app.parley.providers.IntakeEvents.Draft;
import app.parley.providers.IntakeEvents.State;
import app.parley.providers.ProviderEvent.Happened;
import app.parley.providers.ProviderEvent.Ignored;
import app.parley.providers.ProviderEvent.NotUnderstood;
import app.parley.providers.ProviderEvent.OtherAccount;
import app.parley.providers.ProviderEvent.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What applying calls means: split, leave out what was here before, receive, write down what became
 * of each event.
 */
@Component
final class Application {
  private final Providers providers;
  private final ConnectedChannels channels;
  private final ChannelStates states;
  private final Conversations conversations;
  private final IntakeEvents events;
  private final Profiles profiles;
  private final UnknownAccounts unknown;

  Application(
      Providers providers,
      ConnectedChannels channels,
      ChannelStates states,
      Conversations conversations,
      IntakeEvents events,
      Profiles profiles,
      UnknownAccounts unknown) {
    this.providers = providers;
    this.channels = channels;
    this.states = states;
    this.conversations = conversations;
    this.events = events;
    this.profiles = profiles;
    this.unknown = unknown;
  }

  void apply(Tx tx, List<StoredCalls.Stored> calls) {
    var drafts = new ArrayList<Draft>();
    calls.forEach(stored -> drafts.addAll(split(tx, stored)));
    events.markKnown(tx, drafts);
    alert(tx, drafts);
    receive(tx, drafts);
    events.insert(tx, drafts);
    keepUnknown(tx, drafts);
    applyWaiting(tx, drafts);
  }

  /** Applies one event that is already written down, once more. */
  void again(Tx tx, Draft draft) {
    receive(tx, List.of(draft));
    events.update(tx, draft);
    applyWaiting(tx, List.of(draft));
  }

  List<Draft> split(Tx tx, StoredCalls.Stored stored) {
    var channel = channels.byId(tx, stored.channel());
    if (channel.isEmpty()) {
      return List.of();
    }
    var provider = providers.of(channel.get());
    var drafts = new ArrayList<Draft>();
    for (var event : provider.split(stored.call(), channel.get())) {
      drafts.add(draft(tx, provider, stored, channel.get(), event));
    }
    return drafts;
  }

  private Draft draft(
      Tx tx,
      Provider provider,
      StoredCalls.Stored stored,
      ConnectedChannel channel,
      ProviderEvent event) {
    var draft = Draft.of(channel.id(), stored.call().receivedAt(), event);
    return switch (event.meaning()) {
      case Happened _ -> draft;
      case Ignored why -> draft.decided(State.IGNORED, why.reason());
      case Trouble why -> draft.decided(State.IGNORED, why.reason());
      case NotUnderstood why -> draft.decided(State.SET_ASIDE, why.reason());
      case OtherAccount other -> elsewhere(tx, provider, stored, channel, event, other.account());
    };
  }

  /**
   * For another account: only a channel of this company whose own secret made the signature gets
   * it.
   */
  private Draft elsewhere(
      Tx tx,
      Provider provider,
      StoredCalls.Stored stored,
      ConnectedChannel channel,
      ProviderEvent event,
      String account) {
    var at = stored.call().receivedAt();
    var other =
        channels
            .byAccount(tx, channel.provider(), account)
            .filter(one -> provider.signed(stored.call(), one));
    if (other.isPresent()) {
      var alone = new ProviderCall(at, stored.call().contentType(), null, event.body());
      for (var own : provider.split(alone, other.get())) {
        if (!(own.meaning() instanceof OtherAccount)) {
          return draft(tx, provider, stored, other.get(), own);
        }
      }
    }
    return Draft.of(channel.id(), at, event).ofUnknownAccount(account);
  }

  private void alert(Tx tx, List<Draft> drafts) {
    for (var draft : drafts) {
      if (draft.state == State.IGNORED && draft.event.meaning() instanceof Trouble trouble) {
        states.needsAttention(tx, draft.channelId, trouble.reason());
      }
    }
  }

  private void keepUnknown(Tx tx, List<Draft> drafts) {
    for (var draft : drafts) {
      if (draft.state == State.IGNORED && draft.unknownAccount != null) {
        var provider = channels.byId(tx, draft.channelId).orElseThrow().provider();
        unknown.keep(tx, provider, draft.unknownAccount, draft.event.body());
      }
    }
  }

  private void receive(Tx tx, List<Draft> drafts) {
    Map<Long, List<Draft>> byChannel = new LinkedHashMap<>();
    for (var draft : drafts) {
      if (draft.state == State.RECEIVED) {
        byChannel.computeIfAbsent(draft.channelId, _ -> new ArrayList<>()).add(draft);
      }
    }
    byChannel.forEach((channel, ofChannel) -> receive(tx, channel, ofChannel));
  }

  private void receive(Tx tx, long channel, List<Draft> drafts) {
    var arrivals =
        drafts.stream().map(draft -> new Arrival(draft.incoming(), draft.receivedAt)).toList();
    var outcomes = conversations.receive(tx, channel, arrivals);
    for (int i = 0; i < drafts.size(); i++) {
      switch (outcomes.get(i)) {
        case Outcome.Applied applied -> drafts.get(i).applied(applied.conversationId());
        case Outcome.Ignored why -> drafts.get(i).decided(State.IGNORED, why.reason());
        case Outcome.Waits waits -> drafts.get(i).waitsFor = waits.providerId();
      }
    }
    profiles.wrote(tx, channel, written(drafts));
  }

  private static Set<Long> written(List<Draft> drafts) {
    return drafts.stream()
        .filter(draft -> draft.incoming() instanceof Incoming.Message)
        .map(draft -> draft.conversationId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** What overtook the messages that have just come is applied now. */
  private void applyWaiting(Tx tx, List<Draft> drafts) {
    Map<Long, Set<String>> come = new LinkedHashMap<>();
    for (var draft : drafts) {
      if (draft.state == State.APPLIED) {
        var id = providerId(draft.incoming());
        if (id != null) {
          come.computeIfAbsent(draft.channelId, _ -> new LinkedHashSet<>()).add(id);
        }
      }
    }
    come.forEach((channel, ids) -> applyWaiting(tx, channel, ids));
  }

  /** What waited for messages that the provider calls so. */
  void applyWaiting(Tx tx, long channel, Set<String> providerIds) {
    for (var waiting : events.waitingFor(tx, channel, providerIds)) {
      var stored = new StoredCalls.Stored(0, channel, waiting.call());
      for (var draft : split(tx, stored)) {
        if (draft.state == State.RECEIVED) {
          draft.id = waiting.id();
          receive(tx, channel, List.of(draft));
          events.update(tx, draft);
        }
      }
    }
  }

  private static @org.jspecify.annotations.Nullable String providerId(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Message message -> message.providerId();
      case Incoming.Echo echo -> echo.providerId();
      case Incoming.Status _,
          Incoming.Watermark _,
          Incoming.Edit _,
          Incoming.Removal _,
          Incoming.Reaction _,
          Incoming.WindowOpened _,
          Incoming.Contact _ ->
          null;
    };
  }
}
