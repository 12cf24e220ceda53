package app.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is one user's own reaches all their screens and nobody else's. */
@ParleyTest
class OwnEventsTest {
  private final Cast cast;
  private final String conversation;

  @Autowired
  OwnEventsTest(Casting casting, Mailroom mailroom) {
    this.cast = casting.cast();
    long shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
    conversation = "/conversations/" + mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
  }

  @Test
  void aDraftFollowsItsWriterAndEndsWhenItIsSent() throws Exception {
    try (var desk = Screen.of(cast.ben().session());
        var claras = Screen.of(cast.clara().session())) {
      cast.ben().put(conversation + "/draft", Map.of("reply", "", "note", "Dear", "tab", "note"));
      var begun = desk.awaits(event("draft.changed"));
      cast.ben()
          .post(
              conversation + "/messages", Map.of("clientId", "c-1", "text", "Dear", "note", true));
      var sent = claras.awaits(event("message.created"));

      assertThat(begun.at("/conversationId")).isEqualTo(conversation.split("/", 3)[2]);
      assertThat(begun.at("/draft/note")).isEqualTo("Dear");
      var ended =
          desk.awaits(
              heard -> heard.event().equals("draft.changed") && heard.data().at("/draft").isNull());
      assertThat(ended.id()).isGreaterThan(begun.id());
      assertThat(claras.changes()).noneMatch(event("draft.changed"));
      assertThat(sent.data().at("/version").asLong())
          .isEqualTo(cast.clara().get(conversation).json().at("/version").asLong());
    }
  }

  @Test
  void preferencesFollowTheirUserAndSavedRepliesReachEveryone() throws Exception {
    try (var desk = Screen.of(cast.ben().session());
        var claras = Screen.of(cast.clara().session());
        var hanas = Screen.of(cast.hana().session())) {
      cast.ben().patch("/me/preferences", Map.of("theme", "dark"));
      cast.ben().post("/saved-replies", Map.of("name", "Hours", "text", "At 8"));

      desk.awaits(event("preferences.changed"));
      desk.awaits(event("saved-replies.changed"));
      claras.awaits(event("saved-replies.changed"));
      assertThat(claras.changes()).noneMatch(event("preferences.changed"));
      assertThat(hanas.changes()).isEmpty();
    }
  }

  private static Predicate<Heard> event(String word) {
    return heard -> heard.event().equals(word);
  }
}
