package app.parley.simulator.control;

import app.parley.simulator.http.Json;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import app.parley.simulator.meta.Batches;
import app.parley.simulator.meta.Meta;
import app.parley.simulator.world.Accounts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code /control/accounts}, {@code pages} and {@code twilio}: what exists at the providers. */
public final class AccountControl {

  private record Webhook(String url, @Nullable String verifyToken) {}

  private record Token(
      boolean good, @Nullable String token, @Nullable Integer subcode, @Nullable Long endsAt) {}

  private final Accounts accounts;
  private final AccountSetup setup;
  private final Meta meta;
  private final Stage stage;

  public AccountControl(Accounts accounts, AccountSetup setup, Meta meta, Stage stage) {
    this.accounts = accounts;
    this.setup = setup;
    this.meta = meta;
    this.stage = stage;
  }

  public void addTo(Routes routes) {
    routes
        .on("GET", "/control/accounts", Control.of(request -> list()))
        .on("POST", "/control/pages", Control.of(this::makePage))
        .on("PUT", "/control/pages/{id}/webhook", Control.of(this::setWebhook))
        .on("PUT", "/control/pages/{id}/token", Control.of(this::setPageToken))
        .on("PUT", "/control/pages/{id}/batching", Control.of(this::setBatching))
        .on("POST", "/control/twilio", Control.of(this::makeTwilio))
        .on("PUT", "/control/twilio/{id}/numbers", Control.of(this::setNumber))
        .on("PUT", "/control/twilio/{id}/token", Control.of(this::setTwilioToken));
  }

  private JsonNode list() {
    var all = Json.object();
    all.set("pages", Json.arrayOf(accounts.pages()));
    all.set("twilio", Json.arrayOf(accounts.twilio()));
    return all;
  }

  private JsonNode makePage(Request request) throws InterruptedException {
    var wanted = request.json(AccountSetup.PageWanted.class);
    var page = setup.make(wanted);
    var answer = Json.object();
    answer.set("page", Json.of(page));
    if (wanted.webhookUrl() != null && wanted.verifyToken() != null) {
      answer.set("handshake", shake(page.pageId(), wanted.webhookUrl(), wanted.verifyToken()));
    }
    return answer;
  }

  private JsonNode setWebhook(Request request) throws InterruptedException {
    var webhook = request.json(Webhook.class);
    var pageId = stage.page(request.part("id")).pageId();
    if (webhook.verifyToken != null) {
      return shake(pageId, webhook.url, webhook.verifyToken);
    }
    accounts.changePage(pageId, page -> page.withWebhook(webhook.url));
    return Json.object().put("verified", false).put("answer", "no handshake without verifyToken");
  }

  /** As in Meta's dashboard, an address that does not pass the handshake is not kept. */
  private JsonNode shake(String pageId, String url, String verifyToken)
      throws InterruptedException {
    var result = meta.handshake().shake(url, verifyToken);
    accounts.changePage(pageId, page -> page.withWebhook(result.verified() ? url : null));
    return Json.of(result);
  }

  private JsonNode setPageToken(Request request) {
    var token = request.json(Token.class);
    var page = stage.page(request.part("id"));
    var value = token.token == null ? page.token() : token.token;
    var error = token.good ? null : token.subcode == null ? 460 : token.subcode;
    return Json.of(
        accounts
            .changePage(page.pageId(), now -> now.withToken(value, error, token.endsAt))
            .orElseThrow());
  }

  private JsonNode setBatching(Request request) {
    var rule = request.json(Batches.Rule.class);
    meta.customers().batch(stage.page(request.part("id")), rule);
    return Json.of(rule);
  }

  private JsonNode makeTwilio(Request request) {
    return Json.of(setup.make(request.json(AccountSetup.TwilioWanted.class)));
  }

  private JsonNode setNumber(Request request) {
    var account = stage.account(request.part("id"));
    var number = setup.number(account, request.json(AccountSetup.NumberWanted.class));
    return Json.of(
        accounts.changeTwilio(account.accountSid(), now -> now.withNumber(number)).orElseThrow());
  }

  private JsonNode setTwilioToken(Request request) {
    var token = request.json(Token.class);
    var account = stage.account(request.part("id"));
    var value = token.token == null ? account.authToken() : token.token;
    return Json.of(
        accounts
            .changeTwilio(account.accountSid(), now -> now.withToken(value, token.good))
            .orElseThrow());
  }
}
