package app.parley.platform.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it goes out.
 *
 * @param id the Message-ID: the same however often it is sent
 * @param page the same as the text, as HTML
 * @param unsubscribe where one click ends mails of its kind; absent for one that somebody asked for
 */
public record Mail(
    String to, String id, String subject, String text, String page, @Nullable String unsubscribe) {
  private static final Pattern NO_WORDS =
      Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\x{80}-\\x{9f}]+");

  /** A subject is one line, whatever names it is made of. */
  public Mail {
    subject = NO_WORDS.matcher(subject).replaceAll(" ").strip();
  }
}
