package app.parley.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.ACCESS_REQUEST;

import app.parley.Answer;
import app.parley.ApiDocument;
import app.parley.ApiDocument.Operation;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.conversations.Content.Attached;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.media.FileHost;
import app.parley.media.Pictures;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.platform.secrets.Hmac;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One of each thing that the API gives an id to, all of one company. */
final class Belongings {
  private static final String SECRET = "the page's own secret";

  final Member admin;
  final long loft;
  private final Mailroom mailroom;
  private final Map<String, String> ids = new HashMap<>();
  private String reply = "";
  private String deletedPerson = "";

  @Component
  record Furnisher(Mailroom mailroom, Tenant tenant, Channels channels) {
    Belongings of(Member admin) {
      var belongings = new Belongings(admin, mailroom);
      belongings.furnish(tenant.in(admin.companyId(), tx -> channels.create(tx, page(admin))));
      belongings.ids.put("requestId", Long.toString(request(admin)));
      return belongings;
    }

    /** By a colleague who has not got what they ask for. */
    private long request(Member admin) {
      var colleague =
          Map.of("name", "Otto", "email", Ids.next() + "@x.example", "password", "rather long");
      var user = Long.parseLong(admin.post("/users", colleague).at("/id"));
      var id = Ids.next();
      tenant.run(
          admin.companyId(),
          tx ->
              tx.sql()
                  .insertInto(ACCESS_REQUEST)
                  .set(ACCESS_REQUEST.COMPANY_ID, tx.company())
                  .set(ACCESS_REQUEST.ID, id)
                  .set(ACCESS_REQUEST.USER_ID, user)
                  .set(ACCESS_REQUEST.AT, Instant.EPOCH)
                  .execute());
      return id;
    }

    private static NewChannel page(Member owner) {
      var page = "page-" + Ids.next();
      return new NewChannel(
          "messenger",
          page,
          "Shop",
          owner.id(),
          Sharing.COMPANY,
          List.of(),
          Map.of("pageId", page),
          Map.of("appSecret", SECRET, "pageAccessToken", "t", "verifyToken", "v"));
    }
  }

  private Belongings(Member admin, Mailroom mailroom) {
    this.admin = admin;
    this.mailroom = mailroom;
    this.loft = Long.parseLong(made("/channels", GoodBodies.loft("company")));
  }

  private void furnish(long page) {
    ids.put("channelId", Long.toString(page));
    ids.put("eventId", event(page));
    ids.put("userId", Long.toString(admin.id()));
    ids.put("tokenId", made("/tokens", Map.of("name", "reports")));
    ids.put("invitationId", invitation());
    ids.put("sessionId", admin.get("/me/sessions").at("/items/0/id"));
    ids.put("savedReplyId", made("/saved-replies", Map.of("name", "Hi", "text", "Hello")));
    ids.put("deviceId", made("/me/devices", GoodBodies.browser("https://push.example/ours")));
    ids.put("type", "person");
    ids.put("id", person("Vera"));
    ids.put("personToMerge", person("Vera again"));
    deletedPerson = person("Gone");
    admin.delete("//api/v2/persons/" + deletedPerson);
    ids.put("mergeId", merge());
    ids.put("importId", csvFile());
    ids.putAll(conversation());
    ids.put("attachmentId", attachment());
  }

  private String attachment() {
    var address = FileHost.file(Pictures.PNG, "image/png");
    var picture = new Attached(AttachmentKind.IMAGE, null, null, address);
    var id = Long.toString(Ids.next());
    long conversation = mailroom.customerSends(admin.companyId(), loft, "+1" + id, id, picture);
    var path = "/conversations/" + conversation + "/messages";
    await().until(() -> !admin.get(path).at("/items/0/attachments/0/url").isEmpty());
    return admin.get(path).at("/items/0/attachments/0/id");
  }

  private String invitation() {
    var answer = admin.post("/invitations", Map.of("email", Ids.next() + "@x.example"));
    return id(answer, "/invitation/id");
  }

  /**
   * The ids of a new conversation with a reply that nobody can confirm, an internal note and a
   * link.
   */
  private Map<String, String> conversation() {
    var address = "+1555" + Ids.next();
    long id = mailroom.customerWrites(admin.companyId(), loft, address, "hello");
    var path = "/conversations/" + id;
    reply = made(path + "/messages", Map.of("clientId", "c-1", "text", "Yes"));
    await().until(() -> status(path, reply).equals("uncertain"));
    var note = Map.of("clientId", "c-2", "text", "Nice", "note", true);
    var person = Map.of("type", "person", "create", Map.of("name", "Marta"));
    return Map.of(
        "conversationId", Long.toString(id),
        "messageId", made(path + "/messages", note),
        "linkId", made(path + "/links", person));
  }

  /** Fails where the document has a parameter that nothing here stands for. */
  Map<String, String> idsFor(Operation operation) {
    var wanted = new HashMap<String, String>();
    for (var name : operation.pathParameters()) {
      assertThat(ids).as("what " + operation + " is about").containsKey(name);
      wanted.put(name, ids.get(name));
    }
    boolean aboutNotes = operation.method().equals("PATCH") || operation.method().equals("DELETE");
    wanted.computeIfPresent("messageId", (_, note) -> aboutNotes ? note : reply);
    boolean aboutDeleted = operation.path().startsWith("/deleted-items/");
    wanted.computeIfPresent("id", (_, living) -> aboutDeleted ? deletedPerson : living);
    return wanted;
  }

  /** As {@link #idsFor}, of a conversation that nothing was done with yet. */
  Map<String, String> conversationFor(Operation operation) {
    ids.putAll(conversation());
    return idsFor(operation);
  }

  String address(Operation operation) {
    return operation.at(idsFor(operation));
  }

  /** The query that the call needs, but for one parameter of it. */
  String query(ApiDocument document, Operation operation, String without) {
    return document.queryParameters(operation).stream()
        .filter(parameter -> parameter.path("required").asBoolean(false))
        .map(parameter -> parameter.get("name").asString())
        .filter(name -> !name.equals(without))
        .map(name -> "&" + name + "=" + needed(name))
        .collect(Collectors.joining());
  }

  private String needed(String name) {
    return switch (name) {
      case "person", "keep" -> get("id");
      case "merge" -> get("personToMerge");
      case "user" -> get("userId");
      default -> get(name);
    };
  }

  Collection<String> all() {
    return ids.values();
  }

  String get(String name) {
    return ids.getOrDefault(name, "");
  }

  private String status(String path, String message) {
    return admin
        .get(path + "/messages")
        .json()
        .at("/items")
        .valueStream()
        .filter(item -> item.path("id").asString().equals(message))
        .map(item -> item.path("status").asString())
        .collect(Collectors.joining());
  }

  private String made(String path, Object body) {
    return id(admin.post(path, body), "/id");
  }

  private static String id(Answer answer, String at) {
    assertThat(answer.at(at)).as(answer.text()).isNotEmpty();
    return answer.at(at);
  }

  private String person(String name) {
    return id(admin.post("//api/v2/persons", Map.of("name", name)), "/data/id");
  }

  private String merge() {
    var both = Map.of("keep", person("Olga"), "merge", person("Olga again"));
    return made("/person-merges", both);
  }

  private String csvFile() {
    var door = admin.session().with("Content-Type", "text/csv");
    return id(door.post("/imports?type=person&name=persons.csv", "Name\nPiet\n"), "/id");
  }

  private String event(long page) {
    var call = "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"messaging\":[{\"new\":1}]}]}";
    var mac = HexFormat.of().formatHex(Hmac.sha256(SECRET, call.getBytes(UTF_8)));
    admin
        .session()
        .with("X-Hub-Signature-256", "sha256=" + mac)
        .post("//webhooks/messenger/" + page, call);
    var events = "/channels/" + page + "/events";
    return await().until(() -> admin.get(events).at("/items/0/id"), id -> !id.isEmpty());
  }
}
