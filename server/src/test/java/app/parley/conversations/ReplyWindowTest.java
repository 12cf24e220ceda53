package app.parley.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.channels.ProviderFacts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** I6: the reply window, to the second at which it ends. */
class ReplyWindowTest {
  private static final Instant WROTE = Instant.parse("2026-11-20T10:00:00Z");
  private static final ProviderFacts LIMITED =
      new ProviderFacts(
          "limited",
          "Limited",
          "limited",
          2000,
          Duration.ofHours(24),
          "human-agent",
          Duration.ofDays(7));
  private static final ProviderFacts FREE =
      new ProviderFacts("free", "Free", "free", 1600, null, null, null);

  @Test
  void isOpenUntilItsLastMillisecondAndClosedAtItsEnd() {
    var window = new ReplyWindow(LIMITED, WROTE, false);

    assertThat(window.until()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(window.isOpenFor(false, Instant.parse("2026-11-21T09:59:59.999Z"))).isTrue();
    assertThat(window.isOpenFor(false, Instant.parse("2026-11-21T10:00:00Z"))).isFalse();
  }

  @Test
  void isClosedWhereTheCustomerNeverActed() {
    var window = new ReplyWindow(LIMITED, null, false);

    assertThat(window.until()).isNull();
    assertThat(window.isOpenFor(false, WROTE)).isFalse();
  }

  @Test
  void neverEndsWhereTheProviderHasNoLimit() {
    var window = new ReplyWindow(FREE, null, false);

    assertThat(window.until()).isNull();
    assertThat(window.isOpenFor(false, WROTE.plus(Duration.ofDays(400)))).isTrue();
  }

  @Test
  void takesTemplatesWhereTheProviderHasThem() {
    var whatsapp = new ProviderFacts("w", "W", "w", 1600, Duration.ofHours(24), "template", null);

    assertThat(new ReplyWindow(whatsapp, null, false).takesTemplates()).isTrue();
    assertThat(new ReplyWindow(FREE, WROTE, false).takesTemplates()).isFalse();
  }

  @Test
  void isLongerForAHumanAgentOnlyWhereTheAppHasThePermission() {
    var later = WROTE.plus(Duration.ofDays(3));

    assertThat(new ReplyWindow(LIMITED, WROTE, true).isOpenFor(true, later)).isTrue();
    assertThat(new ReplyWindow(LIMITED, WROTE, true).isOpenFor(false, later)).isFalse();
    assertThat(new ReplyWindow(LIMITED, WROTE, false).isOpenFor(true, later)).isFalse();
    assertThat(
            new ReplyWindow(LIMITED, WROTE, true).isOpenFor(true, WROTE.plus(Duration.ofDays(7))))
        .isFalse();
  }

  @Test
  void tellsWhenThePermissionEndsOnlyWhereThereIsOne() {
    assertThat(new ReplyWindow(LIMITED, WROTE, true).humanAgentUntil())
        .isEqualTo("2026-11-27T10:00:00Z");
    assertThat(new ReplyWindow(LIMITED, WROTE, false).humanAgentUntil()).isNull();
    assertThat(new ReplyWindow(LIMITED, null, true).humanAgentUntil()).isNull();
    assertThat(new ReplyWindow(FREE, WROTE, true).humanAgentUntil()).isNull();
  }
}
