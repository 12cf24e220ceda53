package app.parley.links;

import app.parley.conversations.ThreadReading.Heading;
import app.parley.conversations.ThreadReading.Line;
import app.parley.notes.NoteText;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * What a history note says (rule L2): the messages with sender, address and time, the assigned
 * status, and a link to the conversation. It is rendered anew from the messages each time. The
 * older ones of a very long day fold into a line.
 *
 * @param address where the conversation is in the inbox
 */
record HistoryText(Heading heading, String address) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final int ROOM_FOR_MESSAGES = NoteText.LONGEST - 5_000;
  private static final int LONGEST_TEXT = 8_000;

  String of(List<Line> lines) {
    var shown = new ArrayDeque<String>();
    int room = ROOM_FOR_MESSAGES;
    for (var line : lines.reversed()) {
      var paragraph = NoteText.clean(paragraph(line));
      room -= NoteText.size(paragraph);
      if (room < 0) {
        break;
      }
      shown.addFirst(paragraph);
    }
    int folded = lines.size() - shown.size();
    return "<p><b>Conversation history from Messaging</b></p>"
        + (folded == 0 ? "" : "<p>" + link(folded + " more, in the conversation") + "</p>")
        + String.join("", shown)
        + "<p>"
        + escaped(status())
        + "</p><p>"
        + link("Open conversation")
        + "</p>";
  }

  private String paragraph(Line line) {
    return "<p><b>"
        + escaped(line.inbound() ? heading.participant() : String.valueOf(line.author()))
        + "</b> "
        + escaped(line.inbound() ? heading.address() : heading.channel())
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
    var text = line.text() == null ? "" : line.text();
    var kind =
        switch (line.kind()) {
          case "attachments" -> "<i>Attachment</i> ";
          case "location" -> "<i>Location</i> ";
          case "unsupported" -> "<i>A message of another kind</i> ";
          default -> "";
        };
    return kind + escaped(shortened(text)).replace("\n", "<br>");
  }

  private String status() {
    var assigned = heading.assignee() == null ? "Unassigned" : "Assigned to " + heading.assignee();
    return assigned + " · " + (heading.open() ? "Open" : "Closed");
  }

  private String link(String words) {
    return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
