package app.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.accounts.Credential;
import app.parley.accounts.Principal;
import app.parley.accounts.Role;
import app.parley.channels.Channel;
import app.parley.channels.Sharing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
  private static final long BEN = 2;
  private static final long SHOP = 10;
  private static final Duration NOT_AT_ALL = Duration.ZERO;

  private final LiveStream stream =
      new LiveStream(
          new Principal(
              1,
              BEN,
              "Ben Okafor",
              Role.REGULAR,
              new Credential(Credential.Kind.SESSION, "s"),
              null),
          Set.of(SHOP));

  @Test
  void whatIsOfferedWaitsInOrder() throws InterruptedException {
    stream.offer(batch(Sharing.COMPANY, 1, 3));
    stream.offer(batch(Sharing.COMPANY, 4, 4));

    assertThat(stream.take(NOT_AT_ALL)).extracting(Frame::id).containsExactly(1L, 2L, 3L, 4L);
    assertThat(stream.take(NOT_AT_ALL)).isEmpty();
  }

  @Test
  void aScreenThatDoesNotKeepUpGetsWhatWaitsAndIsLetGoToComeBackForTheRest()
      throws InterruptedException {
    stream.offer(batch(Sharing.COMPANY, 1, LiveStream.MOST_WAITING));
    assertThat(stream.ended()).isFalse();
    stream.offer(batch(Sharing.COMPANY, 257, 300));

    assertThat(stream.take(NOT_AT_ALL))
        .extracting(Frame::id)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, LiveStream.MOST_WAITING).boxed().toList());
    assertThat(stream.ended()).isTrue();
  }

  @Test
  void losingAccessTakesBackWhatWaits() throws InterruptedException {
    stream.offer(batch(Sharing.COMPANY, 1, 3));
    stream.offer(batch(Sharing.PRIVATE, 4, 6));
    stream.offer(batch(Sharing.PRIVATE, 7, 8));

    assertThat(stream.take(NOT_AT_ALL)).containsExactly(Frame.reset(6));
    assertThat(stream.ended()).isFalse();
  }

  @Test
  void anEndedStreamGivesNothingMore() throws InterruptedException {
    stream.offer(batch(Sharing.COMPANY, 1, 3));
    stream.end();

    assertThat(stream.take(Duration.ofMinutes(1))).isEmpty();
    stream.offer(batch(Sharing.COMPANY, 4, 4));
    assertThat(stream.take(NOT_AT_ALL)).isEmpty();
  }

  private static Batch batch(Sharing sharing, long from, long upTo) {
    var events =
        LongStream.rangeClosed(from, upTo)
            .mapToObj(seq ->
                new LiveEvent(
                    new Audience.OfChannel(SHOP), new Frame(seq, "message.created", "{}")))
            .toList();
    return new Batch(events, upTo, false, false, List.of(shop(sharing)));
  }

  private static Channel shop(Sharing sharing) {
    return new Channel(
        SHOP,
        "pigeon-post",
        "loft",
        "Pigeon loft",
        1,
        sharing,
        List.of(),
        Map.of(),
        "ok",
        null,
        null,
        null,
        null,
        null,
        Instant.EPOCH);
  }
}
