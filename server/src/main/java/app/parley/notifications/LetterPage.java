package app.parley.notifications;

import app.parley.notifications.Letter.Part;
import org.springframework.web.util.HtmlUtils;

/** A letter as HTML: tables and inline styles, since mail programs know little else. */
final class LetterPage {
  private static final String TABLE =
      "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

  private LetterPage() {}

  static String of(Letter letter) {
    var page = new StringBuilder();
    page.append("<!doctype html><html lang=\"")
        .append(letter.words().tag())
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(letter.subject()))
        .append("</title></head><body style=\"margin:0;background:#f5f5f6\">")
        .append(TABLE)
        .append("><tr><td align=\"center\" style=\"padding:24px\">")
        .append(TABLE)
        .append(" style=\"max-width:560px;background:#ffffff;font-family:Arial,sans-serif;")
        .append("font-size:15px;line-height:22px;color:#21232c\">");
    letter.parts().forEach(part -> add(page, part, letter.words()));
    return page.append("<tr><td style=\"padding:16px 24px;font-size:12px\"><a href=\"")
        .append(escaped(letter.settings()))
        .append("\">")
        .append(escaped(letter.words().say("settings")))
        .append("</a></td></tr></table></td></tr></table></body></html>")
        .toString();
  }

  private static void add(StringBuilder page, Part part, MailWords words) {
    page.append("<tr><td style=\"padding:24px 24px 8px\"><b>")
        .append(escaped(part.heading(words)))
        .append("</b><br>")
        .append(escaped(part.channel()))
        .append("</td></tr>");
    for (var text : part.texts()) {
      page.append("<tr><td style=\"padding:8px 24px\" dir=\"auto\">")
          .append(escaped(text).replace("\n", "<br>"))
          .append("</td></tr>");
    }
    page.append("<tr><td style=\"padding:16px 24px 24px\"><a href=\"")
        .append(escaped(part.address()))
        .append("\">")
        .append(escaped(words.say("open")))
        .append("</a></td></tr>");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
