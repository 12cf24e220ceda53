package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.ParleyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S5: what a provider does to a channel is told on the channel. */
@ParleyTest
class PolicyTest {
  private final Cast cast;
  private final PlayedMessenger messenger;
  private final Talk talk;

  @Autowired
  PolicyTest(ContractGround ground) {
    this.cast = ground.cast();
    this.messenger = new PlayedMessenger(ground.clock());
    this.talk = ground.talk(cast, messenger).begun();
  }

  @Test
  void aPageThatIsBlockedNeedsAttentionUntilSomethingIsTakenAgain() {
    messenger.calls(talk.line(), "31-policy-enforcement.json");

    await().until(() -> channel().at("/health").equals("needs-attention"));
    assertThat(channel().at("/healthReason"))
        .isEqualTo(
            "Facebook's policy team acted on the page (block): "
                + "The page sent messages that people reported.");

    talk.replies("r-1", "Are we back?");
    await().until(() -> channel().at("/health").equals("ok"));
  }

  @Test
  void aLateCopyOfTheNewsIsNoNews() {
    messenger.calls(talk.line(), "31-policy-enforcement.json");
    await().until(() -> channel().at("/health").equals("needs-attention"));
    talk.replies("r-1", "Are we back?");
    await().until(() -> channel().at("/health").equals("ok"));

    messenger.calls(talk.line(), "31-policy-enforcement.json");

    await().until(() -> health().at("/events/duplicate").equals("1"));
    assertThat(channel().at("/health")).isEqualTo("ok");
  }

  private Answer channel() {
    return cast.ana().get("/channels/" + talk.line().channel());
  }

  private Answer health() {
    return cast.ana().get("/channels/" + talk.line().channel() + "/health");
  }
}
