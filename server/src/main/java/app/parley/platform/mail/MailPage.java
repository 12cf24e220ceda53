package app.parley.platform.mail;

import org.springframework.web.util.HtmlUtils;

/**
 * A mail as HTML, written from top to bottom: tables and inline styles, since mail programs know
 * little else. Whatever comes in is shown and never obeyed.
 */
public final class MailPage {
  private static final String TABLE =
      "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

  private final StringBuilder page = new StringBuilder();

  public MailPage(MailWords words, String title) {
    page.append("<!doctype html><html lang=\"")
        .append(words.tag())
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(title))
        .append("</title></head><body style=\"margin:0;background:#f5f5f6\">")
        .append(TABLE)
        .append("><tr><td align=\"center\" style=\"padding:24px\">")
        .append(TABLE)
        .append(" style=\"max-width:560px;background:#ffffff;font-family:Arial,sans-serif;")
        .append("font-size:15px;line-height:22px;color:#21232c\">");
  }

  public void heading(String words, String below) {
    page.append("<tr><td style=\"padding:24px 24px 8px\"><b>")
        .append(escaped(words))
        .append("</b><br>")
        .append(escaped(below))
        .append("</td></tr>");
  }

  public void text(String text) {
    page.append("<tr><td style=\"padding:8px 24px\" dir=\"auto\">")
        .append(escaped(text).replace("\n", "<br>"))
        .append("</td></tr>");
  }

  public void link(String words, String address) {
    link("16px 24px 24px", words, address);
  }

  /** What is asked for now and then, below everything else. */
  public void smallLink(String words, String address) {
    link("16px 24px;font-size:12px", words, address);
  }

  public String end() {
    return page.append("</table></td></tr></table></body></html>").toString();
  }

  private void link(String padding, String words, String address) {
    page.append("<tr><td style=\"padding:")
        .append(padding)
        .append("\"><a href=\"")
        .append(escaped(address))
        .append("\">")
        .append(escaped(words))
        .append("</a></td></tr>");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
