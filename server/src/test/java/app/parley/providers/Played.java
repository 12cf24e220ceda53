package app.parley.providers;

import app.parley.Answer;
import app.parley.Visitor;
import java.util.List;
import java.util.Map;

/** A kind of channel as its contract plays it: what it is connected with, and its customer. */
interface Played {
  /** The word that its channels carry. */
  String word();

  Map<String, Object> settings();

  /** Settings of which one has the wrong form, and which that is. */
  Map<String, Object> badSettings();

  String badField();

  /** The customer writes; copies have the same id. */
  Answer writes(Line line, String id, String text);

  /** What the customer got, oldest first. */
  List<String> got(Line line);

  /** A connected channel as the customer's side sees it. */
  record Line(Visitor stranger, String channel, String webhookUrl, String baseUrl) {
    /** The webhook's path as a visitor calls it. */
    String door() {
      return "/" + webhookUrl.substring(baseUrl.length());
    }
  }
}
