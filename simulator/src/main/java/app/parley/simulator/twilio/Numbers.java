package app.parley.simulator.twilio;

import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Request;
import app.parley.simulator.world.Accounts;
import app.parley.simulator.world.Channel;
import app.parley.simulator.world.TwilioAccount;
import app.parley.simulator.world.TwilioNumber;
import tools.jackson.databind.node.ObjectNode;

/** The account itself and the numbers that it owns. */
final class Numbers {

  private final Accounts accounts;
  private final TwilioSignIn signIn;

  Numbers(Accounts accounts, TwilioSignIn signIn) {
    this.accounts = accounts;
    this.signIn = signIn;
  }

  /** {@code GET /Accounts/{AC}.json}. */
  Answer.Whole account(Request request) {
    var caller = signIn.caller(request);
    if (!request.part("account").equals(caller.accountSid() + ".json")) {
      throw TwilioError.notFound(request.target().getPath());
    }
    return Answer.json(
        200,
        Json.object()
            .put("sid", caller.accountSid())
            .put("friendly_name", caller.name())
            .put("status", "active")
            .put("type", "Full")
            .put("owner_account_sid", caller.accountSid())
            .put("date_created", "Mon, 12 Jan 2026 09:00:00 +0000")
            .put("date_updated", "Mon, 12 Jan 2026 09:00:00 +0000")
            .put("uri", request.target().getPath().replace("/twilio", "")));
  }

  /** {@code GET IncomingPhoneNumbers.json}, narrowed by {@code PhoneNumber}. */
  Answer.Whole list(Request request) {
    var account = signIn.owner(request);
    var wanted = request.query().text("PhoneNumber");
    var found = Json.array();
    account.numbers().stream()
        .filter(number -> number.number().contains(wanted))
        .map(number -> json(account, number))
        .distinct()
        .forEach(found::add);
    var uri = "/2010-04-01/Accounts/" + account.accountSid() + "/IncomingPhoneNumbers.json";
    var answer = Json.object();
    answer.set("incoming_phone_numbers", found);
    return Answer.json(
        200,
        answer
            .put("start", 0)
            .put("end", Math.max(found.size() - 1, 0))
            .put("page", 0)
            .put("page_size", 50)
            .put("first_page_uri", uri + "?PageSize=50&Page=0")
            .putNull("next_page_uri")
            .putNull("previous_page_uri")
            .put("uri", uri + "?PageSize=50&Page=0"));
  }

  /** {@code POST IncomingPhoneNumbers/{PN}.json}: {@code SmsUrl} sets where messages are told. */
  Answer.Whole change(Request request) {
    var account = signIn.owner(request);
    var sid = request.part("number").replace(".json", "");
    var number =
        account.numbers().stream()
            .filter(one -> one.sid().equals(sid))
            .findFirst()
            .orElseThrow(() -> TwilioError.notFound(request.target().getPath()));
    var changed = request.form().get("SmsUrl").map(number::withInbound).orElse(number);
    accounts.changeTwilio(account.accountSid(), now -> now.withNumber(changed));
    return Answer.json(200, json(account, changed));
  }

  private static ObjectNode json(TwilioAccount account, TwilioNumber number) {
    var json =
        Json.object()
            .put("sid", number.sid())
            .put("account_sid", account.accountSid())
            .put("phone_number", number.number())
            .put("friendly_name", number.number())
            .put("sms_url", number.kind() == Channel.SMS ? number.inboundUrl() : "")
            .put("sms_method", "POST")
            .put("sms_fallback_url", number.fallbackUrl())
            .put("status", "in-use");
    json.set("capabilities", Json.object().put("sms", true).put("mms", true).put("voice", false));
    return json;
  }
}
