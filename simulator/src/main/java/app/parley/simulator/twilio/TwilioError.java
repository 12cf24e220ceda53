package app.parley.simulator.twilio;

import app.parley.simulator.fault.Fault;
import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Refused;

/** Errors in the shape of Twilio's API. */
final class TwilioError {

  static Refused notSignedIn() {
    return new Refused(
        answer(401, 20003, "Authenticate").with("WWW-Authenticate", "Basic realm=\"Twilio API\""));
  }

  static Refused notFound(String path) {
    return new Refused(answer(404, 20404, "The requested resource " + path + " was not found"));
  }

  static Refused bad(int code, String message) {
    return new Refused(answer(400, code, message));
  }

  /** What a fault asked for, in this API's shape. */
  static Answer.Whole ofFault(Fault fault, int status) {
    boolean limited = status == 429;
    int code =
        fault.code() != null ? fault.code() : limited ? 20429 : status >= 500 ? 20500 : 21620;
    var usual = limited ? "Too Many Requests" : "Internal Server Error";
    return answer(status, code, fault.message() == null ? usual : fault.message());
  }

  private static Answer.Whole answer(int status, int code, String message) {
    return Answer.json(
        status,
        Json.object()
            .put("code", code)
            .put("message", message)
            .put("more_info", "https://www.twilio.com/docs/errors/" + code)
            .put("status", status));
  }

  private TwilioError() {}
}
