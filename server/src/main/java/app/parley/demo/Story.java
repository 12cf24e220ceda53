package app.parley.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The demo company as its data file tells it; times are told as how long ago. */
record Story(
    String company,
    Instant since,
    String password,
    List<Person> users,
    List<Line> channels,
    List<Item> items,
    List<Thread> conversations) {

  static Story brambleCoffee() {
    try (var file = Story.class.getResourceAsStream("/demo/bramble-coffee.json")) {
      return new JsonMapper().readValue(file, Story.class);
    } catch (IOException e) {
      throw new IllegalStateException("The demo's story cannot be read", e);
    }
  }

  record Person(String key, String name, String email, String role) {}

  record Line(
      String key,
      String provider,
      String account,
      String name,
      Map<String, String> settings,
      Map<String, String> secrets) {}

  record Thread(
      String channel,
      String address,
      @Nullable String name,
      List<Moment> past,
      @Nullable List<String> readBy,
      @Nullable List<Linked> linked) {}

  /**
   * A person, organization, lead or deal.
   *
   * @param fields as the API takes them
   * @param of the keys of earlier items, by the field that takes their ids
   */
  record Item(
      String key,
      String type,
      String owner,
      Duration ago,
      ObjectNode fields,
      Map<String, String> of,
      @Nullable String stage,
      @Nullable List<Turn> turns) {}

  /** What became of a deal later: it came to a stage, or other fields changed. */
  record Turn(Duration ago, String by, @Nullable String stage, @Nullable ObjectNode fields) {}

  /** What a conversation was tied to, and by whom. */
  record Linked(String item, String by, Duration ago) {}

  /**
   * One thing that happened: the customer wrote or sent, or somebody of the team did one of the
   * rest.
   */
  record Moment(
      Duration ago,
      @Nullable String by,
      @Nullable String wrote,
      @Nullable Attachment attachment,
      @Nullable Place located,
      @Nullable String replied,
      @Nullable String state,
      @Nullable String noted,
      @Nullable String assigned,
      @Nullable Boolean closed) {}

  record Attachment(String kind, String name, String mimeType) {}

  record Place(double latitude, double longitude, String name, String address) {}
}
