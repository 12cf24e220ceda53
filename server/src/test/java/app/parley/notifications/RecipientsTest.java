package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.Announcements.Announced;
import app.parley.notifications.ChoiceRows.Wanting;
import java.util.Locale;
import java.util.Set;
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

  /** Mail knows no focus: it goes when the conversation is quiet, unless it was read by then. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          message,  ben,    customer, access,    mine both,          elsewhere, screen mail
          message,  ben,    customer, access,    mine both,          focused,   mail
          message,  ben,    customer, access,    mine desktop,       elsewhere, screen
          message,  ben,    customer, access,    mine desktop,       focused,   nothing
          message,  ben,    customer, access,    mine email,         elsewhere, mail
          message,  ben,    customer, access,    mine none,          elsewhere, nothing
          message,  ben,    customer, access,    others both,        elsewhere, nothing
          message,  ben,    customer, no access, mine both,          elsewhere, nothing
          message,  clara,  customer, access,    others both,        elsewhere, screen mail
          message,  clara,  customer, access,    others email,       focused,   mail
          message,  clara,  customer, access,    others desktop,     focused,   nothing
          message,  clara,  customer, access,    mine both,          elsewhere, nothing
          message,  clara,  customer, no access, others both,        elsewhere, nothing
          message,  nobody, customer, access,    unassigned both,    elsewhere, screen mail
          message,  nobody, customer, access,    unassigned desktop, focused,   nothing
          message,  nobody, customer, access,    unassigned email,   elsewhere, mail
          message,  nobody, customer, access,    others both,        elsewhere, nothing
          message,  nobody, customer, no access, unassigned both,    elsewhere, nothing
          assigned, ben,    clara,    access,    assigned both,      elsewhere, screen mail
          assigned, ben,    clara,    access,    assigned both,      focused,   mail
          assigned, ben,    parley,   access,    assigned desktop,   elsewhere, screen
          assigned, ben,    clara,    access,    assigned none,      elsewhere, nothing
          assigned, ben,    clara,    access,    mine both,          elsewhere, nothing
          assigned, ben,    ben,      access,    assigned both,      elsewhere, nothing
          assigned, clara,  ben,      access,    assigned both,      elsewhere, nothing
          assigned, clara,  ben,      access,    others both,        elsewhere, nothing
          assigned, ben,    clara,    no access, assigned both,      elsewhere, nothing
          """)
  void whatBenSwitchedOnDecidesByWhichWaysAndFocusWhetherAScreenShowsIt(
      String what,
      String assignee,
      String by,
      String access,
      String wish,
      String focus,
      String told) {
    var news =
        new Announced(
            1, 1, 1, 1, what.equals("assigned"), user(assignee), user(by), by, "Marta", "Hello");
    var ways = Recipients.ways(news, wish(wish), access.equals("access"));
    var shown = Recipients.onScreen(focus.equals("focused"), true, false) == Verdict.SENT;

    var found = (ways.desktop() && shown ? "screen " : "") + (ways.email() ? "mail" : "");
    assertThat(found.isEmpty() ? "nothing" : found.strip()).isEqualTo(told);
  }

  private static Wanting wish(String words) {
    var word = words.split(" ");
    var desktop = Set.of("both", "desktop").contains(word[1]);
    var email = Set.of("both", "email").contains(word[1]);
    return new Wanting(BEN, Event.of(word[0]), new Switches(desktop, email));
  }

  private static @Nullable Long user(String name) {
    return switch (name) {
      case "ben" -> BEN;
      case "clara" -> CLARA;
      default -> null;
    };
  }
}
