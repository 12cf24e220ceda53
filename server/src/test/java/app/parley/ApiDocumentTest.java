package app.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.schema.Tables.INTAKE_EVENT;

import app.parley.channels.Sharing;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** P3: the document names every call that is served and every field that is answered. */
@ParleyTest
class ApiDocumentTest {
  private static final String API = "/api/inbox/v1";

  /** Agreed upon, and served when what they are about is there. */
  private static final Set<String> LATER =
      Set.of(
          "GET /channels/{}/templates",
          "POST /conversations/{}/links",
          "DELETE /conversations/{}/links/{}");

  private static final Set<String> STREAMS =
      Set.of(
          "/events",
          "/attachments/{attachmentId}",
          "/attachments/{attachmentId}/thumbnail",
          "/conversations/{conversationId}/picture",
          "/exports/{type}.csv",
          "/audit-log.csv",
          "/imports/{importId}/errors.csv");

  private final ApiDocument document = ApiDocument.read();
  private final Cast cast;
  private final Mailroom mailroom;
  private final Tenant tenant;
  private final RequestMappingHandlerMapping served;

  @Autowired
  ApiDocumentTest(
      Casting casting,
      Mailroom mailroom,
      Tenant tenant,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping served) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.tenant = tenant;
    this.served = served;
  }

  @Test
  void theDocumentNamesTheCallsThatAreServedAndNoOthers() {
    var named =
        document.operations().stream()
            .map(operation -> line(operation.method(), operation.path()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).containsAll(servedCalls());
    named.removeAll(servedCalls());
    assertThat(LATER).containsAll(named);
  }

  @Test
  void everyFieldOfAnAnswerIsNamed() {
    var channel = mailroom.channel(cast.ana(), Sharing.COMPANY);
    var conversation =
        mailroom.customerWrites(cast.companyId(), channel, "+1555010244", "hello there");
    mailroom.assigns(cast.ana(), conversation, cast.ben());
    var path = "/conversations/" + conversation;
    cast.ana().post(path + "/messages", Map.of("clientId", "1", "text", "Yes"));
    cast.ana().put(path + "/draft", Map.of("reply", "So", "note", "", "tab", "reply"));
    cast.ana().post("/tokens", Map.of("name", "reports"));
    cast.ana().post("/saved-replies", Map.of("name", "Hello", "text", "Hello to you"));
    var ids = new HashMap<>(items());
    ids.put("conversationId", Long.toString(conversation));
    ids.put("channelId", Long.toString(channel));
    ids.put("eventId", event(channel));
    cast.ben().post("/access-requests", Map.of());
    cast.ana().post("/invitations", Map.of("email", "eva@x.example"));

    var softly = new SoftAssertions();
    for (var operation : document.operations()) {
      if (isAnswered(operation)) {
        var answer = cast.ana().get(operation.at(ids) + query(operation, ids));
        softly.assertThat(answer.status()).as(operation + " " + answer).isEqualTo(200);
        softly.assertThat(document.differences(operation, answer.json())).isEmpty();
      }
    }
    var found = cast.ana().get("/conversations?q=there").json();
    softly.assertThat(document.differences(operation("/conversations"), found)).isEmpty();
    softly.assertAll();
  }

  /** A deal that moved, a person who took another in, whose number the customer has, and a file. */
  private Map<String, String> items() {
    var ana = cast.ana();
    var phones = List.of(Map.of("value", "+1 555 010 244"));
    var kept = made(ana.post("//api/v2/persons", Map.of("name", "Marta", "phones", phones)));
    var merged = made(ana.post("//api/v2/persons", Map.of("name", "Martha")));
    ana.post("/person-merges", Map.of("keep", kept, "merge", merged));
    var deal = made(ana.post("//api/v2/deals", Map.of("title", "Roaster")));
    ana.patch("//api/v2/deals/" + deal, Map.of("value", 5, "status", "won"));
    var file =
        ana.session()
            .with("Content-Type", "text/csv")
            .call("POST", "/imports?type=person", "Name,Email\nMarta,m@x.example\n,\n,x");
    var other = made(ana.post("//api/v2/persons", Map.of("name", "Igor")));
    return Map.of(
        "type", "deal", "id", deal, "importId", file.at("/id"), "kept", kept, "other", other);
  }

  private String event(long channel) {
    var id = Ids.next();
    tenant.run(
        cast.companyId(),
        tx ->
            tx.sql()
                .insertInto(INTAKE_EVENT)
                .set(INTAKE_EVENT.COMPANY_ID, tx.company())
                .set(INTAKE_EVENT.ID, id)
                .set(INTAKE_EVENT.CHANNEL_ID, channel)
                .set(INTAKE_EVENT.RECEIVED_AT, Instant.EPOCH)
                .set(INTAKE_EVENT.STATE, "ignored")
                .set(INTAKE_EVENT.KIND, "referral")
                .set(INTAKE_EVENT.BODY, new byte[] {'x'})
                .execute());
    return Long.toString(id);
  }

  private static String made(Answer answer) {
    return answer.json().at("/data/id").toString();
  }

  private String query(ApiDocument.Operation operation, Map<String, String> ids) {
    return switch (operation.path()) {
      case "/notifications" -> "?user=" + cast.ben().id();
      case "/person-merges" -> "?person=" + ids.get("kept");
      case "/person-merges/preview" -> "?keep=" + ids.get("kept") + "&merge=" + ids.get("other");
      default -> "";
    };
  }

  private boolean isAnswered(ApiDocument.Operation operation) {
    return operation.method().equals("GET")
        && !STREAMS.contains(operation.path())
        && servedCalls().contains(line("GET", operation.path()));
  }

  private ApiDocument.Operation operation(String path) {
    return document.operations().stream()
        .filter(one -> one.method().equals("GET") && one.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> servedCalls() {
    var calls = new TreeSet<String>();
    served
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> {
          for (var path : mapping.getPatternValues()) {
            if (path.startsWith(API) && !path.equals(API + "/openapi.json")) {
              mapping
                  .getMethodsCondition()
                  .getMethods()
                  .forEach(method -> calls.add(line(method.name(), path.substring(API.length()))));
            }
          }
        });
    return calls;
  }

  /** Names of parameters are nobody's business. */
  private static String line(String method, String path) {
    return method + " " + path.replaceAll("\\{[^}]*}", "{}");
  }
}
