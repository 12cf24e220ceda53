package app.parley.simulator.record;

import app.parley.simulator.world.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A send request that came in, with what was answered.
 *
 * @param to the customer's id without prefix
 * @param kind text, attachment, template or action
 * @param body the request as JSON; a form becomes an object, repeated names an array
 * @param messageId the id that the provider gave, null when it was not taken
 * @param accepted whether the customer gets it, whatever was answered
 * @param status the answer's, null while there is none and when the connection was broken
 */
public record Sent(
    long number,
    Instant at,
    Channel channel,
    String account,
    String to,
    String kind,
    String text,
    @Nullable String metadata,
    JsonNode body,
    @Nullable String messageId,
    boolean accepted,
    @Nullable Integer status,
    @Nullable String answer,
    @Nullable String fault) {

  static Sent received(long number, Instant at, SendDesk.Wish wish) {
    return new Sent(
        number,
        at,
        wish.channel(),
        wish.account(),
        wish.to(),
        wish.kind(),
        wish.text(),
        wish.metadata(),
        wish.body(),
        null,
        false,
        null,
        null,
        null);
  }

  Sent struckBy(@Nullable String mode) {
    return with(messageId, status, answer, mode);
  }

  Sent acceptedAs(String id) {
    return with(id, status, answer, fault);
  }

  Sent answered(int code, String words) {
    return with(messageId, code, words, fault);
  }

  private Sent with(
      @Nullable String id, @Nullable Integer code, @Nullable String words, @Nullable String mode) {
    return new Sent(
        number,
        at,
        channel,
        account,
        to,
        kind,
        text,
        metadata,
        body,
        id,
        id != null,
        code,
        words,
        mode);
  }
}
