package app.parley;

import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.ProviderFacts;
import app.parley.channels.Sharing;
import app.parley.conversations.Access;
import app.parley.conversations.Arrival;
import app.parley.conversations.Assignments;
import app.parley.conversations.Author;
import app.parley.conversations.Closing;
import app.parley.conversations.Content;
import app.parley.conversations.Content.Attached;
import app.parley.conversations.Conversations;
import app.parley.conversations.Deleting;
import app.parley.conversations.Incoming;
import app.parley.conversations.MessageKind;
import app.parley.conversations.Outcome;
import app.parley.conversations.ReadPositions;
import app.parley.conversations.VisibleConversation;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Channels of a provider that only tests know, customers who write by it, and what users do with
 * it.
 */
@Component
public final class Mailroom {
  public static final String PROVIDER = "pigeon-post";
  public static final Duration WINDOW = Duration.ofHours(24);

  private final Tenant tenant;
  private final Channels channels;
  private final Conversations conversations;
  private final Access access;
  private final Assignments assignments;
  private final Closing closing;
  private final Deleting deleting;
  private final ReadPositions readPositions;
  private final Clock clock;

  Mailroom(
      Tenant tenant,
      Channels channels,
      Conversations conversations,
      Access access,
      Assignments assignments,
      Closing closing,
      Deleting deleting,
      ReadPositions readPositions,
      Clock clock) {
    this.tenant = tenant;
    this.channels = channels;
    this.conversations = conversations;
    this.access = access;
    this.assignments = assignments;
    this.closing = closing;
    this.deleting = deleting;
    this.readPositions = readPositions;
    this.clock = clock;
  }

  public long channel(Member owner, Sharing sharing, Member... users) {
    var ids = Arrays.stream(users).map(Member::id).toList();
    var channel =
        new NewChannel(
            PROVIDER,
            Long.toString(Ids.next()),
            "Pigeon loft",
            owner.id(),
            sharing,
            ids,
            Map.of(),
            Map.of("key", "unused"));
    return tenant.in(owner.companyId(), tx -> channels.create(tx, channel));
  }

  public void share(Member owner, long channel, Sharing sharing, Member... users) {
    var ids = Arrays.stream(users).map(Member::id).toList();
    tenant.run(owner.companyId(), tx -> channels.share(tx, channel, sharing, ids));
  }

  /** Gives the conversation. */
  public long customerWrites(long company, long channel, String address, String text) {
    return customerWrites(company, channel, address, null, text, clock.instant());
  }

  public long customerWrites(
      long company, long channel, String address, @Nullable String name, String text, Instant at) {
    var message =
        new Incoming.Message(address, name, "m-" + Ids.next(), at, Content.text(text), null, true);
    return arrives(company, channel, message, at);
  }

  /** Sends a file that lies at that address; gives the conversation. */
  public long customerSends(
      long company, long channel, String address, String providerId, Attached file) {
    var content = new Content(MessageKind.ATTACHMENTS, null, List.of(file), null, null, List.of());
    var at = clock.instant();
    var message = new Incoming.Message(address, null, providerId, at, content, null, true);
    return arrives(company, channel, message, at);
  }

  /** Gives the conversation that it changed. */
  public long arrives(long company, long channel, Incoming incoming, Instant at) {
    var outcomes =
        tenant.in(
            company, tx -> conversations.receive(tx, channel, List.of(new Arrival(incoming, at))));
    return ((Outcome.Applied) outcomes.getFirst()).conversationId();
  }

  public void assigns(Member by, long conversation, @Nullable Member to) {
    var assignee = to == null ? null : to.id();
    doing(by, conversation, (tx, c) -> assignments.assign(tx, c, assignee, null, author(by)));
  }

  public void closes(Member by, long conversation) {
    doing(by, conversation, (tx, c) -> closing.close(tx, c, null, author(by)));
  }

  public void reads(Member by, long conversation, String upTo) {
    doing(by, conversation, (tx, c) -> readPositions.moveTo(tx, c, by.id(), upTo));
  }

  public void deletes(Member by, long conversation) {
    doing(by, conversation, (tx, c) -> deleting.delete(tx, c, by.id()));
  }

  private void doing(Member by, long conversation, BiConsumer<Tx, VisibleConversation> verb) {
    tenant.run(
        by.companyId(),
        tx -> verb.accept(tx, access.conversation(tx, by.id(), Long.toString(conversation))));
  }

  private static Author author(Member member) {
    return new Author(member.id(), member.name());
  }

  @Configuration(proxyBeanMethods = false)
  static class Facts {
    @Bean
    ProviderFacts pigeonPostFacts() {
      return new ProviderFacts(PROVIDER, "Pigeon post", "pigeon", 1_000, WINDOW, "template", null);
    }
  }
}
