package app.parley.simulator.control;

import app.parley.simulator.http.Json;
import app.parley.simulator.http.Refused;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import app.parley.simulator.mail.Mail;
import app.parley.simulator.mail.Mailbox;
import tools.jackson.databind.JsonNode;

/** {@code /control/mail}: what was mailed, newest first. */
public final class MailControl {

  private final Mailbox mailbox;

  public MailControl(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  public void addTo(Routes routes) {
    routes
        .on("GET", "/control/mail", Control.of(request -> list()))
        .on("GET", "/control/mail/{number}", Control.of(this::one))
        .on("DELETE", "/control/mail", Control.of(request -> clear()));
  }

  private JsonNode list() {
    var items = mailbox.all().stream().map(MailControl::summary).toList();
    return Json.object().set("items", Json.arrayOf(items));
  }

  private JsonNode one(Request request) {
    var number = request.part("number");
    if (!number.matches("\\d{1,18}")) {
      throw new Refused(404, "no mail " + number);
    }
    return mailbox
        .find(Long.parseLong(number))
        .map(Json::of)
        .orElseThrow(() -> new Refused(404, "no mail " + number));
  }

  private JsonNode clear() {
    mailbox.clear();
    return Control.done();
  }

  private static JsonNode summary(Mail mail) {
    return Json.object()
        .put("number", mail.number())
        .put("at", mail.at().toString())
        .put("to", mail.to())
        .put("subject", mail.subject());
  }
}
