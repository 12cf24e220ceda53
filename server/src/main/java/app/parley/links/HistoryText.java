package app.parley.links;

import app.parley.conversations.ThreadLines.Line;
import app.parley.conversations.ThreadReading.Heading;
import app.parley.notes.NoteText;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What a history note says (rule L2): the messages with sender, address and time, the assigned
 * status, and a link to the conversation. It is rendered anew from the messages each time. The
 * older ones of a very long day fold into a line.
 *
 * @param address where the conversation is in the inbox
 */
record HistoryText(Heading heading, String address) {
  /** More are not shown, however short they are. */
  static final int MOST_LINES = 1_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final int ROOM_FOR_MESSAGES = NoteText.LONGEST - 5_000;
  private static final int LONGEST_NAME = 200;

  /**
   * @param last the last messages of the note, oldest first
   * @param size how many it holds
   */
  String of(List<Line> last, int size) {
    var shown = new ArrayDeque<String>();
    int room = ROOM_FOR_MESSAGES;
    for (var line : last.reversed()) {
      var paragraph = paragraph(line);
      room -= NoteText.size(paragraph);
      if (room < 0) {
        break;
      }
      shown.addFirst(paragraph);
    }
    int folded = size - shown.size();
    return "<p><b>Conversation history from Messaging</b></p>"
        + (folded == 0 ? "" : "<p>" + link(folded + " more, in the conversation") + "</p>")
        + String.join("", shown)
        + "<p>"
        + status()
        + "</p><p>"
        + link("Open conversation")
        + "</p>";
  }

  private String paragraph(Line line) {
    return "<p><b>"
        + name(line.inbound() ? heading.participant() : line.author())
        + "</b> "
        + name(line.inbound() ? heading.address() : heading.channel())
        + " · "
        + TIME.format(line.at())
        + (line.failed() ? " · Not delivered" : "")
        + "<br>"
        + said(line)
        + "</p>";
  }

  private static String said(Line line) {
    if (line.removed()) {
      return "<i>Removed</i>";
    }
    var kind =
        switch (line.kind()) {
          case "attachments" -> "<i>Attachment</i> ";
          case "location" -> "<i>Location</i> ";
          case "unsupported" -> "<i>A message of another kind</i> ";
          default -> "";
        };
    var text = line.text() == null ? "" : line.text();
    return kind + NoteText.escaped(text).replace("\n", "<br>");
  }

  private String status() {
    var assigned =
        heading.assignee() == null ? "Unassigned" : "Assigned to " + name(heading.assignee());
    return assigned + " · " + (heading.open() ? "Open" : "Closed");
  }

  private String link(String words) {
    return "<a href=\"" + HtmlUtils.htmlEscape(address, "UTF-8") + "\">" + words + "</a>";
  }

  private static String name(@Nullable String name) {
    var known = name == null ? "" : name;
    boolean fits = known.codePointCount(0, known.length()) <= LONGEST_NAME;
    return NoteText.escaped(
        fits ? known : known.substring(0, known.offsetByCodePoints(0, LONGEST_NAME)) + "…");
  }
}
