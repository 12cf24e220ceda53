package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** I6: what a provider still takes when the reply window is closed, from the list to the wire. */
@ParleyTest
class AfterTheWindowTest {
  private static final Map<String, String> VARIABLES = Map.of("name", "Marta", "goods", "beans");

  private final Cast cast;
  private final Mailroom mailroom;
  private final DovePost doves;
  private final SettableClock clock;

  @Autowired
  AfterTheWindowTest(Casting casting, Mailroom mailroom, DovePost doves, SettableClock clock) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.doves = doves;
    this.clock = clock;
  }

  @Test
  void aChannelsTemplatesAreListedForWhoeverMayUseIt() {
    var loft = loft("open-sesame", "");

    var list = cast.ben().get(templates(loft));

    assertThat(list.json().at("/items").size()).isEqualTo(2);
    assertThat(list.json().at("/items/0").toString())
        .isEqualTo(
            "{\"id\":\"T1\",\"name\":\"t-T1\",\"language\":\"en\","
                + "\"body\":\"Hello {{name}}, your {{goods}} left.\","
                + "\"variables\":[{\"name\":\"name\",\"example\":\"x\"},"
                + "{\"name\":\"goods\",\"example\":\"x\"}],"
                + "\"category\":\"utility\",\"status\":\"approved\"}");
    assertThat(cast.hana().get(templates(loft)).status()).isEqualTo(404);
    assertThat(cast.ben().get(templates("12")).status()).isEqualTo(404);
    assertThat(cast.ben().get(templates("loft")).status()).isEqualTo(404);
  }

  @Test
  void theProviderIsAskedOnceInAWhile() {
    var loft = loft("open-sesame", "");
    cast.ben().get(templates(loft));
    var asked = doves.askedForTemplates.get();

    cast.ana().get(templates(loft));
    assertThat(doves.askedForTemplates.get()).isEqualTo(asked);

    clock.forward(Duration.ofMinutes(2));
    cast.ana().get(templates(loft));
    assertThat(doves.askedForTemplates.get()).isGreaterThan(asked);
  }

  @Test
  void whileTheProviderCannotBeAskedTheAnswerSaysSo() {
    var loft = loft("asleep", "");

    var answer = cast.ben().get(templates(loft));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.at("/detail")).isEqualTo("The doves are asleep.");
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }

  @Test
  void aTemplateGoesOutAfterTheWindowAndItsWordsStandInTheThread() {
    var conversation = lateConversation(loft("open-sesame", ""));
    assertThat(cast.ben().get(conversation).at("/replyFallback")).isEqualTo("template");
    assertThat(says(conversation, "c-1", "Hello?").problem()).isEqualTo("reply-window-closed");

    var sent = sends(conversation, "c-2", "T1", VARIABLES);

    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.at("/text")).isEqualTo("Hello Marta, your beans left.");
    assertThat(sent.at("/kind")).isEqualTo("text");
    var reply = carried(sent);
    assertThat(reply.text()).isEqualTo("Hello Marta, your beans left.");
    assertThat(Objects.requireNonNull(reply.template()).id()).isEqualTo("T1");
    assertThat(reply.template().variables()).isEqualTo(VARIABLES);
    assertThat(sends(conversation, "c-2", "T1", VARIABLES).status()).isEqualTo(200);
  }

  @Test
  void aValueStandsInOneLine() {
    var conversation = lateConversation(loft("open-sesame", ""));

    var sent = sends(conversation, "c-1", "T1", Map.of("name", " Marta\n B. ", "goods", "a   b"));

    assertThat(sent.at("/text")).isEqualTo("Hello Marta B., your a b left.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"Marta\"}",
        "{\"name\":\"Marta\",\"goods\":\" \"}",
        "{\"name\":\"Marta\",\"goods\":null}",
        "{\"name\":\"Marta\",\"goods\":\"beans\",\"price\":\"9\"}"
      })
  void everyVariableNeedsAValueAndNothingElseDoes(String variables) {
    var conversation = lateConversation(loft("open-sesame", ""));
    var body = "{\"clientId\":\"c\",\"template\":{\"id\":\"T1\",\"variables\":" + variables + "}}";

    var answer = cast.ben().post(conversation + "/messages", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/field")).startsWith("template.variables.");
    assertThat(thread(conversation)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"clientId\":\"c\",\"template\":{\"id\":\"T2\",\"variables\":{\"name\":\"M\"}}}",
        "{\"clientId\":\"c\",\"template\":{\"id\":\"T9\"}}",
        "{\"clientId\":\"c\",\"template\":{\"sid\":\"T1\"}}",
        "{\"clientId\":\"c\",\"template\":{}}",
        "{\"clientId\":\"c\",\"template\":\"T1\"}",
        "{\"clientId\":\"c\",\"template\":{\"id\":\"T1\",\"variables\":[]}}",
        "{\"clientId\":\"c\",\"template\":{\"id\":\"T1\",\"variables\":{\"name\":{}}}}",
        "{\"clientId\":\"c\",\"note\":true,\"template\":{\"id\":\"T1\"}}",
        "{\"clientId\":\"c\",\"text\":\"Hi\",\"template\":{\"id\":\"T1\"}}"
      })
  void whatIsNoTemplateOfThisChannelIsNotSent(String body) {
    var conversation = lateConversation(loft("open-sesame", ""));

    assertThat(cast.ben().post(conversation + "/messages", body).problem())
        .isEqualTo("invalid-request");
    assertThat(thread(conversation)).isEqualTo(1);
  }

  @Test
  void aClosedConversationTakesNoTemplate() {
    var conversation = lateConversation(loft("open-sesame", ""));
    cast.ben().post(conversation + "/close", "");

    assertThat(sends(conversation, "c-1", "T1", VARIABLES).problem())
        .isEqualTo("conversation-closed");
  }

  @Test
  void aHumanAgentAnswersForSevenDaysWhereTheAppMay() {
    var allowed = lateConversation(loft("open-sesame", "true"));
    assertThat(cast.ben().get(allowed).at("/replyFallback")).isEqualTo("human-agent");
    assertThat(says(allowed, "c-1", "Sorry").problem()).isEqualTo("reply-window-closed");
    var until = Instant.parse(cast.ben().get(allowed).at("/humanAgentUntil"));

    var sent = asHumanAgent(allowed, "c-2");

    assertThat(sent.status()).isEqualTo(201);
    assertThat(carried(sent).humanAgent()).isTrue();
    clock.forward(Duration.between(clock.instant(), until));
    assertThat(asHumanAgent(allowed, "c-3").problem()).isEqualTo("reply-window-closed");
    assertThat(cast.ben().get(allowed).at("/replyFallback")).isEqualTo("template");
  }

  @Test
  void nobodyIsAHumanAgentWhereTheAppMayNot() {
    var loft = loft("open-sesame", "");
    var inTime = conversation(loft, "+2");
    assertThat(cast.ben().get(inTime).json().at("/humanAgentUntil").isNull()).isTrue();
    assertThat(carried(asHumanAgent(inTime, "c-1")).humanAgent()).isFalse();

    var late = lateConversation(loft);

    assertThat(asHumanAgent(late, "c-2").problem()).isEqualTo("reply-window-closed");
  }

  private String loft(String key, String humanAgent) {
    var settings = Map.of("loft", "l-" + cast.companyId(), "key", key, "humanAgent", humanAgent);
    var wish =
        Map.of(
            "provider", DovePost.WORD, "name", "Loft", "sharing", "company", "settings", settings);
    return cast.ana().post("/channels", wish).at("/id");
  }

  private String lateConversation(String loft) {
    var conversation = conversation(loft, "+1");
    clock.forward(DovePost.WINDOW);
    return conversation;
  }

  private String conversation(String loft, String address) {
    return "/conversations/"
        + mailroom.customerWrites(cast.companyId(), Long.parseLong(loft), address, "Hi");
  }

  private Answer says(String conversation, String clientId, String text) {
    return cast.ben().post(conversation + "/messages", Map.of("clientId", clientId, "text", text));
  }

  private Answer asHumanAgent(String conversation, String clientId) {
    return cast.ben()
        .post(
            conversation + "/messages",
            Map.of("clientId", clientId, "text", "Here I am", "humanAgent", true));
  }

  private Answer sends(
      String conversation, String clientId, String template, Map<String, String> variables) {
    var use = Map.of("id", template, "variables", variables);
    return cast.ben()
        .post(conversation + "/messages", Map.of("clientId", clientId, "template", use));
  }

  private OutgoingReply carried(Answer sent) {
    long id = Long.parseLong(sent.at("/id"));
    return await()
        .until(
            () -> doves.carried.stream().filter(one -> one.messageId() == id).findFirst(),
            found -> found.isPresent())
        .orElseThrow();
  }

  private int thread(String conversation) {
    return cast.ben().get(conversation + "/messages").json().at("/items").size();
  }

  private static String templates(String channel) {
    return "/channels/" + channel + "/templates";
  }
}
