package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.channels.Sharing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every call of the document with what it cannot take: a clear refusal, and nothing changed. */
@ParleyTest
class BadInputTest {
  private static final List<String> NO_OBJECTS = List.of("", "7", "[]", "null", "{", "{\"x\":1}");
  private static final Set<String> TAKES_NO_PATH_OF_OURS = Set.of("/events");

  private final ApiDocument document = ApiDocument.read();
  private final Cast cast;
  private final Mailroom mailroom;
  private final SoftAssertions softly = new SoftAssertions();
  private long channel;
  private long conversation;
  private Map<String, String> ids = Map.of();
  private String before = "";

  @Autowired
  BadInputTest(Casting casting, Mailroom mailroom) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
  }

  @BeforeEach
  void aConversationWithAMessage() {
    var loft =
        Map.of(
            "provider", "dove-post",
            "name", "Loft",
            "sharing", "company",
            "settings", Map.of("loft", "north", "key", "open-sesame"));
    channel = Long.parseLong(cast.ana().post("/channels", loft).at("/id"));
    conversation = mailroom.customerWrites(cast.companyId(), channel, "+1", "hello");
    ids =
        Map.of(
            "conversationId", Long.toString(conversation),
            "channelId", Long.toString(channel),
            "messageId", messageOf(cast.ana(), conversation),
            "userId", Long.toString(cast.ben().id()),
            "tokenId", cast.ana().post("/tokens", Map.of("name", "reports")).at("/id"));
    before = state();
  }

  @Test
  void anIdOfNothingOrOfAnotherCompanyIsNotThere() {
    var nothing = new ArrayList<Map<String, String>>();
    for (var id : List.of("4711", "no-such", "-1", "99999999999999999999")) {
      var all = new HashMap<>(ids);
      all.replaceAll((name, value) -> id);
      nothing.add(all);
    }
    for (var operation : document.operations()) {
      if (operation.hasPathParameters()) {
        for (var none : nothing) {
          refused(cast.ana(), operation, filled(operation.at(none)), 404);
        }
        refused(cast.hana(), operation, filled(operation.at(ids)), 404);
      }
    }
    nothingChanged();
  }

  @Test
  void aBodyOfTheWrongShapeIsRefused() {
    for (var operation : document.operations()) {
      var fields = document.bodyFields(operation);
      if (!fields.isEmpty() && !operation.path().startsWith("/setup")) {
        for (var body : NO_OBJECTS) {
          badBody(operation, body);
        }
        fields.forEach((name, schema) ->
            wrongValues(schema)
                .forEach(wrong -> badBody(operation, "{\"" + name + "\":" + wrong + "}")));
      }
    }
    nothingChanged();
  }

  @Test
  void aParameterThatIsNoValueIsRefused() {
    for (var operation : document.operations()) {
      for (var parameter : document.queryParameters(operation)) {
        var schema = document.resolved(parameter.get("schema"));
        var strict = schema.has("enum") || !schema.path("type").asString("").equals("string");
        if (strict && !TAKES_NO_PATH_OF_OURS.contains(operation.path())) {
          var name = parameter.get("name").asString();
          var path = filled(operation.at(ids)) + "?" + name + "=%21";
          var answer = cast.ana().session().call(operation.method(), path, null);
          softly.assertThat(answer.status()).as(operation + " " + name).isEqualTo(400);
          softly.assertThat(answer.at("/errors/0/field")).as(operation + "").isEqualTo(name);
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void whatBelongsToAnotherCompanyIsNoValue() {
    var theirs = mailroom.channel(cast.hana(), Sharing.COMPANY);
    var foreign = mailroom.customerWrites(cast.hana().companyId(), theirs, "+9", "secret");
    var message = messageOf(cast.hana(), foreign);
    var hana = Long.toString(cast.hana().id());
    var path = "/conversations/" + conversation;

    invalid(cast.ana().put(path + "/assignee", Map.of("userId", hana)));
    invalid(cast.ana().post(path + "/read", Map.of("upTo", message)));
    invalid(reply(Map.of("replyTo", message)));
    invalid(reply(Map.of("seenUpTo", message)));
    invalid(reply(Map.of("note", true, "mentions", List.of(hana))));
    invalid(
        cast.ana()
            .patch("/channels/" + channel, Map.of("sharing", "users", "users", List.of(hana))));
    invalid(cast.ana().patch("/channels/" + channel, Map.of("owner", hana)));
    for (var query : List.of("channel=" + theirs, "q=secret")) {
      assertThat(cast.ana().get("/conversations?" + query).json().at("/items")).isEmpty();
    }
    var change = Map.of("conversationId", "" + foreign, "status", "closed");
    var changed = cast.ana().post("/conversations/changes", Map.of("changes", List.of(change)));
    assertThat(changed.at("/items/0/problem/type")).endsWith("not-found");
    assertThat(cast.hana().get("/conversations/" + foreign).at("/status")).isEqualTo("open");
    nothingChanged();
  }

  @Test
  void aClosedConversationTakesNoReplyAndClosingAgainChangesNothing() {
    mailroom.closes(cast.ana(), conversation);
    before = state();
    assertThat(reply(Map.of()).problem()).isEqualTo("conversation-closed");
    assertThat(cast.ben().post("/conversations/" + conversation + "/close", "").status())
        .isEqualTo(200);
    nothingChanged();
  }

  private Answer reply(Map<String, Object> more) {
    var reply = new HashMap<String, Object>(more);
    reply.put("clientId", "c-1");
    reply.put("text", "Yes");
    return cast.ana().post("/conversations/" + conversation + "/messages", reply);
  }

  private void invalid(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.json().at("/errors")).isNotEmpty();
  }

  private void badBody(ApiDocument.Operation operation, String body) {
    var answer = cast.ana().session().call(operation.method(), filled(operation.at(ids)), body);
    if (answer.status() != 404) {
      softly
          .assertThat(answer.status())
          .as(operation + " " + body + ": " + answer.text())
          .isIn(400, 401, 405);
    }
  }

  private void refused(Member by, ApiDocument.Operation operation, String path, int status) {
    var body = document.bodyFields(operation).isEmpty() ? null : "{\"x\":1}";
    var answer = by.session().call(operation.method(), path, body);
    softly
        .assertThat(answer.status())
        .as(by.name() + " " + operation + " " + path)
        .isEqualTo(status);
    softly.assertThat(answer.problem()).as(path).isEqualTo("not-found");
  }

  /** Parameters that no fixture has an id for. */
  private static String filled(String path) {
    return path.replaceAll("\\{[^}]*}", "4711");
  }

  private List<String> wrongValues(JsonNode any) {
    var schema = document.resolved(any);
    var type = schema.path("type").asString("");
    return switch (type) {
      case "string" -> List.of("7", "{}", "[]", "true");
      case "integer" -> List.of("\"x\"", "{}", "1.5", "true");
      case "boolean" -> List.of("\"x\"", "{}", "1");
      case "array" -> List.of("\"x\"", "{}", "7", "[{\"x\":1}]");
      case "object" -> List.of("\"x\"", "[]", "7");
      default -> List.of("[[]]");
    };
  }

  private void nothingChanged() {
    softly.assertThat(state()).isEqualTo(before);
    softly.assertAll();
  }

  private String state() {
    return List.of(
            "/conversations/" + conversation,
            "/conversations/" + conversation + "/messages",
            "/channels/" + channel,
            "/users",
            "/sections")
        .stream()
        .map(path -> cast.ana().get(path).text())
        .reduce("", String::concat);
  }

  private static String messageOf(Member user, long conversation) {
    return user.get("/conversations/" + conversation + "/messages").at("/items/0/id");
  }
}
