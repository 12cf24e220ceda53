package app.parley.simulator.meta;

import app.parley.simulator.fault.Fault;
import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Refused;
import org.jspecify.annotations.Nullable;

/** Errors in the Graph API's shape. */
final class GraphError {

  private static final String TRACE = "AbCdEfGhIjK1lMnOpQrStUv";

  static Refused badParameter(String message) {
    return refused(400, 100, null, "(#100) " + message);
  }

  static Refused noSuchUser() {
    return refused(400, 100, 2018001, "(#100) No matching user found");
  }

  static Refused noSuchFile() {
    return refused(400, 100, 2018008, "(#100) Failed to fetch the file from the url");
  }

  static Refused outsideWindow() {
    return refused(
        400,
        10,
        2018278,
        "(#10) This message is sent outside of allowed window. Learn more about the new policy"
            + " here: https://developers.facebook.com/docs/messenger-platform/policy-overview");
  }

  static Refused unavailable() {
    return refused(400, 551, 1545041, "(#551) This person isn't available right now.");
  }

  static Refused noSuchObject(String method, String id) {
    return refused(
        400,
        100,
        33,
        "Unsupported %s request. Object with ID '%s' does not exist, cannot be loaded due to"
                .formatted(method.toLowerCase(), id)
            + " missing permissions, or does not support this operation");
  }

  static Refused noToken() {
    return refused(400, 2500, null, "An active access token must be used to query information.");
  }

  static Refused deadToken(@Nullable Integer subcode) {
    return refused(400, 190, subcode, "Error validating access token: " + whyDead(subcode));
  }

  static Refused wrongProof() {
    return refused(400, 100, null, "Invalid appsecret_proof provided in the API argument");
  }

  /** What a fault asked for, in this API's shape. */
  static Answer.Whole ofFault(Fault fault, int status) {
    boolean limited = status == 429;
    int code = fault.code() != null ? fault.code() : limited ? 613 : status >= 500 ? 2 : 100;
    var message =
        fault.message() != null
            ? fault.message()
            : limited
                ? "(#613) Calls to this api have exceeded the rate limit."
                : "(#%d) An error that was asked for.".formatted(code);
    return answer(status, code, fault.subcode(), message, fault.transientError());
  }

  private static Refused refused(int status, int code, @Nullable Integer subcode, String message) {
    return new Refused(answer(status, code, subcode, message, null));
  }

  private static Answer.Whole answer(
      int status,
      int code,
      @Nullable Integer subcode,
      String message,
      @Nullable Boolean isTransient) {
    var error = Json.object();
    error.put("message", message).put("type", "OAuthException").put("code", code);
    if (subcode != null) {
      error.put("error_subcode", subcode);
    }
    if (isTransient != null) {
      error.put("is_transient", isTransient);
    }
    error.put("fbtrace_id", TRACE);
    return Answer.json(status, Json.object().set("error", error));
  }

  private static String whyDead(@Nullable Integer subcode) {
    return switch (subcode) {
      case 458 -> "The user has not authorized application.";
      case 460 ->
          "The session has been invalidated because the user changed their password or Facebook has"
              + " changed the session for security reasons.";
      case 463 -> "Session has expired.";
      case null, default -> "The session is invalid.";
    };
  }

  private GraphError() {}
}
