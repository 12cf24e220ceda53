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
   * What a visitor said.
   *
   * @param id the visitor's own id of it
   * @param email told along with it, when the team does not know it
   */
  record Said(
      String visitor,
      String name,
      String id,
      String text,
      @Nullable BroughtFile file,
      @Nullable String email) {
    Said withoutEmail() {
      return new Said(visitor, name, id, text, file, null);
    }
  }

  static ProviderCall message(Said said, Instant at) {
    var json = json(MESSAGE, said.visitor()).put("name", said.name()).put("id", said.id());
    json.put("text", said.text()).put("at", at.toString());
    if (said.file() != null) {
      said.file().write(json.putObject("file"));
    }
    if (said.email() != null) {
      json.put("email", said.email());
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
