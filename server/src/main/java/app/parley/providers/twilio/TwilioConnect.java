package app.parley.providers.twilio;

import static app.parley.providers.twilio.TwilioSettings.ACCOUNT_SID;
import static app.parley.providers.twilio.TwilioSettings.AUTH_TOKEN;
import static app.parley.providers.twilio.TwilioSettings.NUMBER;

import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.platform.outbound.HttpAnswer.NotSent;
import app.parley.providers.Provider.Connecting;
import app.parley.providers.Provider.Connecting.Confirmed;
import app.parley.providers.Provider.Connecting.NotNow;
import app.parley.providers.Provider.Connecting.Wrong;
import app.parley.providers.SettingsForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Connects a number of a Twilio account. The account must be active; a number for SMS must be one
 * of the account's own. For WhatsApp senders Twilio offers no such question under these
 * credentials, so there the account decides.
 */
@Component
final class TwilioConnect {
  private static final Pattern SID = Pattern.compile("AC[0-9a-fA-F]{32}");
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private final TwilioApi api;

  TwilioConnect(TwilioApi api) {
    this.api = api;
  }

  Connecting connect(Map<String, String> settings, TwilioKind kind) {
    var form = form(settings);
    if (!form.errors().isEmpty()) {
      return new Wrong(form.errors());
    }
    var account = new TwilioApi.Account(form.value(ACCOUNT_SID), form.value(AUTH_TOKEN));
    return ask(account, form.value(NUMBER), kind);
  }

  static SettingsForm form(Map<String, String> settings) {
    var form = new SettingsForm(settings, Set.of(ACCOUNT_SID, AUTH_TOKEN, NUMBER));
    form.matching(ACCOUNT_SID, SID, "It is AC and 32 hexadecimal digits.");
    form.opaque(AUTH_TOKEN);
    form.matching(NUMBER, E164, "It is written as + and digits, such as +14155550100.");
    return form;
  }

  private Connecting ask(TwilioApi.Account account, String number, TwilioKind kind) {
    var answer = api.get(account, "", Map.of());
    if (!(answer instanceof Answered answered)) {
      return notNow(
          answer instanceof NotSent
              ? "Twilio could not be reached. Try again in a moment."
              : "Twilio did not answer. Try again in a moment.");
    }
    if (answered.status() == 401 || answered.status() == 403) {
      return wrong(AUTH_TOKEN, "Twilio does not accept this auth token for the account.");
    }
    if (answered.status() == 429 || answered.status() >= 500) {
      return notNow("Twilio cannot tell now (HTTP " + answered.status() + "). Try again later.");
    }
    if (!answered.succeeded()) {
      return wrong(
          ACCOUNT_SID, "Twilio does not confirm the account (HTTP " + answered.status() + ").");
    }
    var status = ForeignJson.read(answered.body()).orElse(ForeignJson.NOTHING).text("status");
    if (!"active".equals(status)) {
      return wrong(ACCOUNT_SID, "The Twilio account is not active.");
    }
    return kind == TwilioKind.SMS && isSurelyForeign(account, number)
        ? wrong(NUMBER, "The Twilio account does not own this number.")
        : confirmed(account, number);
  }

  private boolean isSurelyForeign(TwilioApi.Account account, String number) {
    var answer = api.get(account, "IncomingPhoneNumbers", Map.of("PhoneNumber", number));
    if (!(answer instanceof Answered answered) || !answered.succeeded()) {
      return false;
    }
    var list = ForeignJson.read(answered.body()).orElse(ForeignJson.NOTHING);
    return list.at("incoming_phone_numbers").isList()
        && list.each("incoming_phone_numbers").isEmpty();
  }

  private static Connecting confirmed(TwilioApi.Account account, String number) {
    return new Confirmed(
        number,
        Map.of(ACCOUNT_SID, account.sid(), NUMBER, number),
        Map.of(AUTH_TOKEN, account.authToken()));
  }

  private static Connecting notNow(String detail) {
    return new NotNow(SettingsForm.error(ACCOUNT_SID, detail));
  }

  private static Connecting wrong(String field, String detail) {
    return new Wrong(List.of(SettingsForm.error(field, detail)));
  }
}
