package app.parley.providers.messenger;

import static app.parley.providers.messenger.MessengerSettings.HUMAN_AGENT;
import static app.parley.providers.messenger.MessengerSettings.PAGE;
import static app.parley.providers.messenger.MessengerSettings.SECRET;
import static app.parley.providers.messenger.MessengerSettings.TOKEN;
import static app.parley.providers.messenger.MessengerSettings.VERIFY_TOKEN;

import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.HttpAnswer;
import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.providers.Provider.Connecting;
import app.parley.providers.Provider.Connecting.Confirmed;
import app.parley.providers.Provider.Connecting.NotNow;
import app.parley.providers.Provider.Connecting.Wrong;
import app.parley.providers.SettingsForm;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Connects a page: the Graph API must know it under the access token, and is asked to call us about
 * it.
 */
@Component
final class MessengerConnect {
  private static final Pattern FLAG = Pattern.compile("true|false|");
  private static final Pattern VERIFY = Pattern.compile("[!-~]{0,200}");
  private static final String FIELDS =
      "messages,messaging_postbacks,message_deliveries,message_reads,message_echoes,message_edits,"
          + "message_reactions,messaging_referrals,messaging_handovers,standby,"
          + "messaging_policy_enforcement";

  private final MessengerGraph graph;
  private final SecureRandom random = new SecureRandom();

  MessengerConnect(MessengerGraph graph) {
    this.graph = graph;
  }

  Connecting connect(Map<String, String> settings) {
    var form = form(settings);
    if (!form.errors().isEmpty()) {
      return new Wrong(form.errors());
    }
    var page = new MessengerGraph.Page(form.value(PAGE), form.value(TOKEN), form.value(SECRET));
    var verifyToken = form.value(VERIFY_TOKEN);
    return ask(
        page, verifyToken.isEmpty() ? made() : verifyToken, "true".equals(form.value(HUMAN_AGENT)));
  }

  SettingsForm form(Map<String, String> settings) {
    var form = new SettingsForm(settings, Set.of(PAGE, TOKEN, SECRET, VERIFY_TOKEN, HUMAN_AGENT));
    form.opaque(PAGE);
    form.opaque(TOKEN);
    form.opaque(SECRET);
    form.matching(VERIFY_TOKEN, VERIFY, "It has blanks, or is over 200 characters.");
    form.matching(HUMAN_AGENT, FLAG, "It is either true or false.");
    if (form.value(PAGE).matches("\\.+")) {
      form.wrong(PAGE, "This is no page id.");
    }
    return form;
  }

  private Connecting ask(MessengerGraph.Page page, String verifyToken, boolean humanAgent) {
    var answer = graph.get(page, page.id(), "fields=id,name");
    if (!(answer instanceof Answered answered)) {
      return notNow(unreachable(answer));
    }
    var told = ForeignJson.read(answered.body()).orElse(ForeignJson.NOTHING);
    if (!answered.succeeded()) {
      return refused(answered, PAGE, "Facebook did not confirm the page");
    }
    if (!page.id().equals(told.text("id"))) {
      return wrong(PAGE, "Facebook does not confirm a page of this id.");
    }
    return whileGood(page, verifyToken, humanAgent);
  }

  private Connecting whileGood(MessengerGraph.Page page, String verifyToken, boolean humanAgent) {
    var question = MessengerTokenEnd.question(page.accessToken());
    var answer = graph.get(page, "debug_token", question);
    if (!(answer instanceof Answered answered)) {
      return notNow(unreachable(answer));
    }
    if (isBusy(answered)) {
      return busy(answered);
    }
    return subscribe(page, verifyToken, humanAgent, MessengerTokenEnd.in(answered));
  }

  private Connecting subscribe(
      MessengerGraph.Page page, String verifyToken, boolean humanAgent, @Nullable Instant end) {
    var answer = graph.post(page, "subscribed_apps", "subscribed_fields=" + FIELDS, "{}");
    if (!(answer instanceof Answered answered)) {
      return notNow(unreachable(answer));
    }
    if (!answered.succeeded()) {
      return refused(answered, TOKEN, "Facebook did not agree to call Parley about the page");
    }
    return new Confirmed(
        page.id(),
        Map.of(PAGE, page.id(), HUMAN_AGENT, Boolean.toString(humanAgent)),
        Map.of(TOKEN, page.accessToken(), SECRET, page.appSecret(), VERIFY_TOKEN, verifyToken),
        end);
  }

  private static Connecting refused(Answered answered, String field, String what) {
    var error = MessengerErrors.error(answered);
    if (MessengerErrors.isDeadToken(MessengerErrors.code(error))) {
      return wrong(TOKEN, "Facebook does not accept this access token.");
    }
    if (isBusy(answered)) {
      return busy(answered);
    }
    var message = error.text("message");
    return wrong(
        field, what + (message == null ? " (HTTP " + answered.status() + ")." : ": " + message));
  }

  private static boolean isBusy(Answered answered) {
    return answered.status() == 429 || answered.status() >= 500;
  }

  private static Connecting busy(Answered answered) {
    return notNow("Facebook cannot tell now (HTTP " + answered.status() + "). Try again later.");
  }

  private static String unreachable(HttpAnswer answer) {
    return answer instanceof HttpAnswer.NotSent
        ? "Facebook could not be reached. Try again in a moment."
        : "Facebook did not answer. Try again in a moment.";
  }

  private static Connecting notNow(String detail) {
    return new NotNow(SettingsForm.error(PAGE, detail));
  }

  private static Connecting wrong(String field, String detail) {
    return new Wrong(List.of(SettingsForm.error(field, detail)));
  }

  private String made() {
    var bytes = new byte[20];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
