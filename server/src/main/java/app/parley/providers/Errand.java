package app.parley.providers;

import app.parley.channels.ConnectedChannel;
import app.parley.channels.ConnectedChannels;
import app.parley.channels.ProviderFacts;
import app.parley.conversations.AttachedFiles;
import app.parley.conversations.AttachedFiles.Attached;
import app.parley.conversations.OptOut;
import app.parley.conversations.QueuedReplies;
import app.parley.conversations.ReplyWindow;
import app.parley.media.MediaLinks;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.providers.OutgoingReply.OutgoingFile;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * One claimed reply: read, brought to its provider with no transaction open, and its outcome
 * recorded.
 */
@Component
final class Errand {
  private final Tenant tenant;
  private final ConnectedChannels channels;
  private final Providers providers;
  private final SendRecord record;
  private final MediaLinks links;
  private final Map<String, ProviderFacts> facts;
  private final Clock clock;

  Errand(
      Tenant tenant,
      ConnectedChannels channels,
      Providers providers,
      SendRecord record,
      MediaLinks links,
      List<ProviderFacts> facts,
      Clock clock) {
    this.tenant = tenant;
    this.channels = channels;
    this.providers = providers;
    this.record = record;
    this.links = links;
    this.facts =
        facts.stream().collect(Collectors.toMap(ProviderFacts::provider, Function.identity()));
    this.clock = clock;
  }

  void run(long company, Outbox.Row row) {
    var parcel = tenant.in(company, tx -> parcel(tx, row));
    if (parcel.isEmpty()) {
      tenant.run(company, tx -> record.gone(tx, row));
      return;
    }
    var reply = outgoing(company, row, parcel.get());
    var channel = parcel.get().channel();
    var provider = providers.of(channel);
    if (row.checking()) {
      var found = provider.lookUp(reply, channel);
      tenant.run(company, tx -> record.lookedUp(tx, row, found));
      return;
    }
    var outcome = refusal(parcel.get()).orElseGet(() -> provider.send(reply, channel));
    tenant.run(company, tx -> record.write(tx, row, outcome));
  }

  private Optional<Parcel> parcel(Tx tx, Outbox.Row row) {
    return QueuedReplies.byId(tx, row.messageId())
        .flatMap(reply ->
            channels
                .byId(tx, row.channelId())
                .map(channel -> new Parcel(reply, channel, files(tx, row))));
  }

  private static List<Attached> files(Tx tx, Outbox.Row row) {
    return AttachedFiles.ofMessage(tx, row.messageId());
  }

  /** Much may have changed while it waited in the queue. */
  private Optional<SendOutcome> refusal(Parcel parcel) {
    if (parcel.reply().optedOut()) {
      return Optional.of(new SendOutcome.Failed(OptOut.FAILURE));
    }
    return isTooLate(parcel) ? Optional.of(SendRecord.TOO_LATE) : Optional.empty();
  }

  /** It may have waited in the queue past the end of the reply window (I6); templates may. */
  private boolean isTooLate(Parcel parcel) {
    var rules = facts.get(parcel.channel().provider());
    if (rules == null || parcel.reply().template() != null) {
      return false;
    }
    var window =
        new ReplyWindow(rules, parcel.reply().windowOpenedAt(), parcel.reply().humanAgent());
    return !window.isOpenFor(parcel.reply().humanAgent(), clock.instant());
  }

  private OutgoingReply outgoing(long company, Outbox.Row row, Parcel parcel) {
    var reply = parcel.reply();
    return new OutgoingReply(
        row.messageId(),
        reply.address(),
        reply.text(),
        reply.replyTo(),
        reply.humanAgent(),
        reply.template(),
        reply.author(),
        reply.acceptedAt(),
        parcel.files().stream().map(file -> outgoing(company, file)).toList());
  }

  private OutgoingFile outgoing(long company, Attached file) {
    return new OutgoingFile(file.id(), file.kind(), links.address(company, file.id()));
  }

  private record Parcel(
      QueuedReplies.Reply reply, ConnectedChannel channel, List<Attached> files) {}
}
