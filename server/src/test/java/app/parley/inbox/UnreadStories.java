package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.MESSAGE;

import app.parley.Cast;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.channels.Sharing;
import app.parley.conversations.Access;
import app.parley.conversations.Arrival;
import app.parley.conversations.Author;
import app.parley.conversations.Closing;
import app.parley.conversations.Content;
import app.parley.conversations.Conversations;
import app.parley.conversations.HastyReading;
import app.parley.conversations.Incoming;
import app.parley.conversations.ReadPositions;
import app.parley.feed.Feed;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Whatever may happen to a conversation and its readers, by chance. */
@Component
final class UnreadStories {
  private static final int CUSTOMERS = 15;
  private final Tenant tenant;
  private final Mailroom mailroom;
  private final Conversations conversations;
  private final Access access;
  private final Closing closing;
  private final ReadPositions positions;
  private final Clock clock;

  UnreadStories(
      Tenant tenant,
      Mailroom mailroom,
      Conversations conversations,
      Access access,
      Closing closing,
      Feed feed,
      Clock clock) {
    this.tenant = tenant;
    this.mailroom = mailroom;
    this.conversations = conversations;
    this.access = access;
    this.closing = closing;
    this.positions = HastyReading.with(feed, clock);
    this.clock = clock;
  }

  /** Lets one thing happen. What is refused did not, nor what two begin at once. */
  void next(Random chance, Cast cast, List<Long> channels) {
    var someone = List.of(cast.ana(), cast.ben(), cast.clara(), cast.dev()).get(chance.nextInt(4));
    var channel = channels.get(chance.nextInt(channels.size()));
    try {
      switch (chance.nextInt(20)) {
        case 0, 1, 2 -> write(chance, cast, channel, 1, Duration.ZERO);
        case 3 -> write(chance, cast, channel, 6, Duration.ZERO);
        case 4 -> write(chance, cast, channel, 2, Duration.ofDays(chance.nextInt(9)));
        case 5, 6, 7, 8, 9, 10, 11 -> read(chance, someone, channel);
        case 12 -> leaveUnread(someone, any(chance, someone, channel));
        case 13, 14 -> mailroom.closes(someone, any(chance, someone, channel));
        case 15 -> reopen(someone, any(chance, someone, channel));
        case 16, 17 -> assign(chance, cast, someone, any(chance, someone, channel));
        case 18 -> mailroom.deletes(cast.ana(), any(chance, someone, channel));
        default -> share(chance, cast, channel);
      }
    } catch (Refused | DuplicateKeyException notNow) {
      return;
    }
  }

  private void write(Random chance, Cast cast, long channel, int times, Duration ago) {
    var at = clock.instant().minus(ago);
    var arrivals =
        IntStream.range(0, times)
            .mapToObj(_ -> arrival("+" + chance.nextInt(CUSTOMERS), at))
            .toList();
    tenant.run(cast.companyId(), tx -> conversations.receive(tx, channel, arrivals));
  }

  /** A message that is all but committed while something else happens. */
  void writesWhile(Cast cast, long channel, String address, Runnable meanwhile) {
    tenant.run(
        cast.companyId(),
        tx -> {
          conversations.receive(tx, channel, List.of(arrival(address, clock.instant())));
          tx.lastly(Meanwhile.class, () -> new Meanwhile(meanwhile));
        });
  }

  void reads(Member by, long channel, long conversation) {
    tenant.run(by.companyId(), tx -> positions.moveToEnd(tx, channel, conversation, by.id()));
  }

  private void read(Random chance, Member by, long channel) {
    var conversation = any(chance, by, channel);
    var message = chance.nextBoolean() ? 0 : someMessage(chance, by, conversation);
    tenant.run(
        by.companyId(),
        tx -> {
          var where = access.conversation(tx, by.id(), Long.toString(conversation));
          if (message == 0) {
            positions.moveToEnd(tx, channel, conversation, by.id());
          } else {
            positions.moveTo(tx, where, by.id(), Long.toString(message));
          }
        });
  }

  private void leaveUnread(Member by, long conversation) {
    tenant.run(
        by.companyId(),
        tx ->
            positions.moveBehindLast(
                tx, access.conversation(tx, by.id(), Long.toString(conversation)), by.id()));
  }

  private void reopen(Member by, long conversation) {
    tenant.run(
        by.companyId(),
        tx ->
            closing.reopen(
                tx,
                access.conversation(tx, by.id(), Long.toString(conversation)),
                null,
                new Author(by.id(), by.name())));
  }

  private void assign(Random chance, Cast cast, Member by, long conversation) {
    var to = List.of(cast.ana(), cast.ben(), cast.clara()).get(chance.nextInt(3));
    mailroom.assigns(by, conversation, chance.nextInt(4) == 0 ? null : to);
  }

  private void share(Random chance, Cast cast, long channel) {
    if (chance.nextBoolean()) {
      mailroom.share(cast.ana(), channel, Sharing.COMPANY);
    } else {
      mailroom.share(cast.ana(), channel, Sharing.USERS, cast.ben());
    }
  }

  /** 0 where there is none. */
  private long any(Random chance, Member member, long channel) {
    var there =
        tenant.in(
            member.companyId(),
            tx ->
                tx.sql()
                    .select(CONVERSATION.ID)
                    .from(CONVERSATION)
                    .where(
                        CONVERSATION.COMPANY_ID.eq(tx.company()),
                        CONVERSATION.CHANNEL_ID.eq(channel))
                    .orderBy(CONVERSATION.PARTICIPANT_ADDRESS)
                    .fetch(CONVERSATION.ID));
    return there.isEmpty() ? 0 : there.get(chance.nextInt(there.size()));
  }

  private long someMessage(Random chance, Member member, long conversation) {
    var there =
        tenant.in(
            member.companyId(),
            tx ->
                tx.sql()
                    .select(MESSAGE.ID)
                    .from(MESSAGE)
                    .where(
                        MESSAGE.COMPANY_ID.eq(tx.company()),
                        MESSAGE.CONVERSATION_ID.eq(conversation))
                    .orderBy(MESSAGE.NO)
                    .fetch(MESSAGE.ID));
    return there.isEmpty() ? 0 : there.get(chance.nextInt(there.size()));
  }

  private static Arrival arrival(String address, Instant at) {
    return new Arrival(
        new Incoming.Message(
            address, null, "m-" + Ids.next(), at, Content.text("hello"), null, true),
        at);
  }

  /** Just before the feed's counter is taken. */
  private record Meanwhile(Runnable work) implements Tx.LastStep {
    @Override
    public int turn() {
      return 99;
    }

    @Override
    public void beforeCommit(Tx tx) {
      CompletableFuture.runAsync(work).join();
    }
  }
}
