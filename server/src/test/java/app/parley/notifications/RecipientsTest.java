package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.Announcements.Announced;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N1, N2 and the rule of focus of N3, from where Ben stands. */
class RecipientsTest {
  private static final long BEN = 2;
  private static final long CLARA = 3;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          message,  ben,    customer, access,    mine
          message,  clara,  customer, access,    others
          message,  nobody, customer, access,    unassigned
          message,  ben,    customer, no access, nothing
          message,  clara,  customer, no access, nothing
          message,  nobody, customer, no access, nothing
          assigned, ben,    clara,    access,    assigned
          assigned, ben,    parley,   access,    assigned
          assigned, ben,    ben,      access,    nothing
          assigned, clara,  ben,      access,    nothing
          assigned, clara,  clara,    access,    nothing
          assigned, ben,    clara,    no access, nothing
          """)
  void benIsToldOfWhatConcernsHimAndHeDidNotDoHimself(
      String what, String assignee, String by, String access, String event) {
    var news =
        new Announced(
            1, 1, 1, 1, what.equals("assigned"), user(assignee), user(by), by, "Marta", "Hello");

    assertThat(
            Recipients.event(news, BEN, access.equals("access")).map(Event::word).orElse("nothing"))
        .isEqualTo(event);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          elsewhere, open,   long ago, sent,    ''
          elsewhere, open,   just now, held,    gathering
          focused,   open,   long ago, skipped, focused
          focused,   open,   just now, skipped, focused
          focused,   closed, long ago, skipped, focused
          elsewhere, closed, long ago, skipped, no-open-tab
          elsewhere, closed, just now, skipped, no-open-tab
          """)
  void aScreenShowsTheFirstAtOnceAndNothingThatIsBeforeTheEyes(
      String focus, String tab, String last, String outcome, String reason) {
    var verdict =
        Recipients.onScreen(focus.equals("focused"), tab.equals("open"), last.equals("just now"));

    assertThat(verdict.outcome().word()).isEqualTo(outcome.toLowerCase(Locale.ROOT));
    assertThat(verdict.reason() == null ? "" : verdict.reason()).isEqualTo(reason);
  }

  private static @Nullable Long user(String name) {
    return switch (name) {
      case "ben" -> BEN;
      case "clara" -> CLARA;
      default -> null;
    };
  }
}
