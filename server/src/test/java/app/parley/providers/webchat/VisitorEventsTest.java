package app.parley.providers.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.Content;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.conversations.Delivery;
import app.parley.conversations.Incoming;
import app.parley.providers.ProviderCall;
import app.parley.providers.ProviderEvent;
import app.parley.providers.ProviderEvent.Happened;
import app.parley.providers.ProviderEvent.NotUnderstood;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorEventsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void aMessageIsWhatTheVisitorWrote() {
    var events = VisitorEvents.split(message(null));

    var written = (Incoming.Message) happened(events.getFirst());
    assertThat(events).hasSize(1);
    assertThat(written.address()).isEqualTo("77");
    assertThat(written.name()).isEqualTo("Visitor 0077");
    assertThat(written.content().text()).isEqualTo("Is the décaf 😀 water-processed?");
    assertThat(written.at()).isEqualTo(NOW);
  }

  @Test
  void anEmailAddressThatComesAlongIsAnEventOfItsOwn() {
    var events = VisitorEvents.split(message("marta@silva.example"));

    assertThat(events)
        .extracting(ProviderEvent::key)
        .containsExactly("message:77:c1", "email:77:c1");
    assertThat(happened(events.getLast()))
        .isEqualTo(new Incoming.Contact("77", "marta@silva.example", NOW));
  }

  @Test
  void eachEventsBodyGivesThatEventAgainAndNoOther() {
    for (var event : VisitorEvents.split(message("marta@silva.example"))) {
      var again =
          VisitorEvents.split(new ProviderCall(NOW, "application/json", null, event.body()));

      assertThat(again)
          .singleElement()
          .satisfies(one -> {
            assertThat(one.key()).isEqualTo(event.key());
            assertThat(one.meaning()).isEqualTo(event.meaning());
          });
    }
  }

  @Test
  void aFileComesWithItsMessageAndIsNotLostByAnAddressThatCameAlong() {
    var file = new BroughtFile(9, AttachmentKind.IMAGE, "mill.png", "image/png");
    var said = new VisitorCall.Said("77", "Visitor 0077", "c1", "", file, "nora@lind.example");
    var first = VisitorEvents.split(VisitorCall.message(said, NOW)).getFirst();
    var alone = new ProviderCall(NOW, "application/json", null, first.body());

    for (var event : List.of(first, VisitorEvents.split(alone).getFirst())) {
      var content = ((Incoming.Message) happened(event)).content();
      assertThat(content.text()).isNull();
      assertThat(content.attachments())
          .containsExactly(
              new Content.Attached(AttachmentKind.IMAGE, "mill.png", "image/png", "brought:9", 9L));
    }
  }

  @Test
  void whatWasReadIsReadUpToTheTimeOfItsLine() {
    var line =
        new VisitorLine(
            3, VisitorLine.From.TEAM, "9", "It is.", "Ben", NOW.minusSeconds(5), List.of());
    var event = VisitorEvents.split(VisitorCall.reached("read", "77", line, NOW)).getFirst();

    assertThat(event.key()).isEqualTo("read:77:3");
    assertThat(happened(event))
        .isEqualTo(new Incoming.Watermark("77", Delivery.READ, NOW.minusSeconds(5), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "{\"type\":7}", "{\"type\":\"dance\"}"})
  void whatNobodyUnderstandsIsKeptForAPerson(String body) {
    var call = new ProviderCall(NOW, "application/json", null, body.getBytes(UTF_8));

    assertThat(VisitorEvents.split(call))
        .singleElement()
        .satisfies(event -> assertThat(event.meaning()).isInstanceOf(NotUnderstood.class));
  }

  private static ProviderCall message(@Nullable String email) {
    var words = "Is the décaf 😀 water-processed?";
    return VisitorCall.message(
        new VisitorCall.Said("77", "Visitor 0077", "c1", words, null, email), NOW);
  }

  private static Incoming happened(ProviderEvent event) {
    return ((Happened) event.meaning()).incoming();
  }
}
