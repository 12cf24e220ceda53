package app.parley.providers.webchat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.parley.providers.ProviderCall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a visitor did, written as a provider would tell it: stored before it is answered, read by
 * {@link VisitorEvents} afterwards.
 */
final class VisitorCall {
  static final String MESSAGE = "message";
  static final String DELIVERY = "delivery";
  static final String READ = "read";
  static final String EMAIL = "email";

  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .build();

  private VisitorCall() {}

  /**
   * @param email told along with it, when the team does not know it
   */
  static ProviderCall message(
      String visitor, String name, String id, String text, @Nullable String email, Instant at) {
    var json = json(MESSAGE, visitor).put("name", name).put("id", id).put("text", text);
    json.put("at", at.toString());
    if (email != null) {
      json.put("email", email);
    }
    return call(json, at);
  }

  static ProviderCall email(String visitor, String id, String email, Instant at) {
    return call(
        json(EMAIL, visitor).put("id", id).put("email", email).put("at", at.toString()), at);
  }

  /**
   * The window has got, or the visitor has read, all that stands up to a line.
   *
   * @param kind delivery or read
   */
  static ProviderCall reached(String kind, String visitor, VisitorLine line, Instant now) {
    var json = json(kind, visitor).put("position", line.position());
    return call(json.put("until", line.at().toString()), now);
  }

  private static ObjectNode json(String type, String visitor) {
    return JsonNodeFactory.instance.objectNode().put("type", type).put("visitor", visitor);
  }

  private static ProviderCall call(ObjectNode json, Instant at) {
    return new ProviderCall(
        at, "application/json", null, JSON.writeValueAsString(json).getBytes(US_ASCII));
  }
}
