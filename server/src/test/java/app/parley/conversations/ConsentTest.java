package app.parley.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** I6: whether a customer takes messages. */
class ConsentTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void theLastWordCountsWhateverComesLate() {
    var stopped = Consent.UNSAID.said(false, NOON);
    assertThat(stopped.optedOut()).isTrue();

    var allowed = stopped.said(true, NOON.plusSeconds(60));
    assertThat(allowed).isEqualTo(new Consent(false, NOON.plusSeconds(60)));
    assertThat(allowed.said(false, NOON.plusSeconds(30))).isEqualTo(allowed);
  }

  @Test
  void ofTwoWordsAtTheSameTimeTheOneThatCameLastCounts() {
    assertThat(Consent.UNSAID.said(false, NOON).said(true, NOON).optedOut()).isFalse();
  }
}
