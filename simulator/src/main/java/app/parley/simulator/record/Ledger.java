package app.parley.simulator.record;

import app.parley.simulator.http.Json;
import app.parley.simulator.webhook.Attempt;
import app.parley.simulator.webhook.Mailing;
import tools.jackson.databind.node.ObjectNode;

/** One line for everything that a checker must be able to count. */
public final class Ledger {

  private final Lines lines;

  public Ledger(Lines lines) {
    this.lines = lines;
  }

  /** A webhook call is about to be made; durable before the first byte of it leaves. */
  public void made(Mailing mailing) {
    var letter = mailing.letter();
    var line =
        line("made", mailing)
            .put("at", mailing.at().toString())
            .put("account", letter.account())
            .put("purpose", letter.purpose().name())
            .put("load", letter.load());
    line.set("events", Json.arrayOf(letter.events()));
    lines.keep(line.toString());
  }

  /** An attempt ended, with an answer or without. */
  public void tried(Mailing mailing, Attempt attempt) {
    var line =
        line("tried", mailing)
            .put("at", attempt.at().toString())
            .put("status", attempt.status())
            .put("error", attempt.error());
    lines.note(line.toString());
  }

  public void ended(Mailing mailing) {
    lines.note(line("ended", mailing).put("state", mailing.state().name()).toString());
  }

  /** A message of the team will reach its customer; durable before the answer leaves. */
  void accepted(Sent sent) {
    lines.keep(line("accepted", sent));
  }

  void answered(Sent sent) {
    lines.note(line("answered", sent));
  }

  private static String line(String type, Sent sent) {
    return Json.object().put("type", type).setAll((ObjectNode) Json.of(sent)).toString();
  }

  private static ObjectNode line(String type, Mailing mailing) {
    return Json.object().put("type", type).put("number", mailing.number());
  }
}
