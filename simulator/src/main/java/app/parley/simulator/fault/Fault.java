package app.parley.simulator.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A misbehaviour that was asked for. Everything but target and mode may be left out.
 *
 * @param times how often; left out or -1 is until it is taken away
 * @param account only for this page id or account SID
 * @param contains only for calls whose text contains this
 * @param status code, subcode, message, transientError: the error that is answered by FAIL
 * @param body answered in place of the provider's error shape
 * @param ms how long HANG and DELAY last
 * @param accepted for HANG and GARBAGE: whether the call is carried out all the same (default yes)
 * @param copies how many more times REPEAT sends
 * @param window how many calls REORDER gathers before it shuffles them
 */
public record Fault(
    Target target,
    Mode mode,
    @Nullable Integer times,
    @Nullable String account,
    @Nullable String contains,
    @Nullable Integer status,
    @Nullable Integer code,
    @Nullable Integer subcode,
    @Nullable String message,
    @JsonProperty("transient") @Nullable Boolean transientError,
    @Nullable JsonNode body,
    @Nullable Long ms,
    @Nullable Integer retryAfter,
    @Nullable Boolean accepted,
    @Nullable Integer copies,
    @Nullable Integer window) {

  /** Where it strikes. */
  public enum Target {
    @JsonProperty("messenger-send")
    MESSENGER_SEND,
    @JsonProperty("messenger-api")
    MESSENGER_API,
    @JsonProperty("twilio-send")
    TWILIO_SEND,
    @JsonProperty("twilio-api")
    TWILIO_API,
    @JsonProperty("webhook-out")
    WEBHOOK_OUT,
    @JsonProperty("webhook-inbound")
    WEBHOOK_INBOUND,
    @JsonProperty("webhook-status")
    WEBHOOK_STATUS
  }

  /** What it does; the last four are for webhooks, the others for calls to the provider. */
  public enum Mode {
    @JsonProperty("fail")
    FAIL,
    @JsonProperty("hang")
    HANG,
    @JsonProperty("reset-before")
    RESET_BEFORE,
    @JsonProperty("reset-after")
    RESET_AFTER,
    @JsonProperty("rate-limit")
    RATE_LIMIT,
    @JsonProperty("garbage")
    GARBAGE,
    @JsonProperty("delay")
    DELAY,
    @JsonProperty("repeat")
    REPEAT,
    @JsonProperty("reorder")
    REORDER,
    @JsonProperty("drop")
    DROP;

    boolean concernsWebhooks() {
      return this == DELAY || this == REPEAT || this == REORDER || this == DROP;
    }
  }

  public Fault {
    if (target == null || mode == null) {
      throw new IllegalArgumentException("a fault needs a target and a mode");
    }
    boolean webhook = target.name().startsWith("WEBHOOK");
    if (webhook != mode.concernsWebhooks()) {
      throw new IllegalArgumentException(mode + " makes no sense for " + target);
    }
  }

  boolean strikes(Target at, String ofAccount, String text) {
    return target == at
        && (account == null || account.equals(ofAccount))
        && (contains == null || text.contains(contains));
  }

  boolean carriedOut() {
    return accepted == null || accepted;
  }

  public long milliseconds() {
    return ms == null ? 1_000 : ms;
  }

  int seconds() {
    return retryAfter == null ? 1 : retryAfter;
  }

  public int moreCopies() {
    return copies == null ? 1 : copies;
  }

  public int gathered() {
    return window == null ? 4 : window;
  }
}
