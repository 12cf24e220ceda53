package app.parley.simulator.twilio;

import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Request;

/** {@code POST /v2/Indicators/Typing.json}. */
final class Typing {

  private final Messages messages;
  private final TwilioSignIn signIn;

  Typing(Messages messages, TwilioSignIn signIn) {
    this.messages = messages;
    this.signIn = signIn;
  }

  Answer.Whole type(Request request) {
    var account = signIn.caller(request);
    var form = request.form();
    if (!form.text("channel").equals("whatsapp")) {
      throw TwilioError.bad(20001, "Invalid channel");
    }
    messages
        .get(form.text("messageId"))
        .filter(one -> one.inbound() && one.accountSid().equals(account.accountSid()))
        .orElseThrow(() -> TwilioError.notFound(request.target().getPath()));
    return Answer.json(200, Json.object().put("success", true));
  }
}
