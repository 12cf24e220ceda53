package app.parley.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a customer is told to do.
 *
 * @param account page id or account SID; the only one of the channel when left out
 * @param number which number of the account; the first of that kind when left out
 * @param kind {@code text} when left out
 * @param payload what the kind needs beside the text
 * @param at the provider's time of it; now when left out
 * @param copies how many times the same call is sent; 1 when left out
 * @param load the load run that it belongs to
 */
public record Writing(
    Channel channel,
    @Nullable String account,
    @Nullable String number,
    String from,
    @Nullable String name,
    @Nullable String text,
    @Nullable String kind,
    @Nullable JsonNode payload,
    @Nullable Instant at,
    @Nullable Integer copies,
    @Nullable String load) {

  public String kindOrText() {
    return kind == null ? "text" : kind;
  }

  public String words() {
    return text == null ? "" : text;
  }

  /** A text of the payload. */
  public @Nullable String detail(String field) {
    return payload == null || !payload.has(field) ? null : payload.get(field).asString();
  }

  public String detail(String field, String otherwise) {
    var value = detail(field);
    return value == null ? otherwise : value;
  }
}
