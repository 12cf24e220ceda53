package app.parley.platform.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/**
 * The words of mails in their reader's language, of {@code mail/words*.properties}; in English
 * where there are none in that language.
 */
public final class MailWords {
  private static final Control NO_LANGUAGE_OF_THE_MACHINE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle words;

  private MailWords(ResourceBundle words) {
    this.words = words;
  }

  /**
   * @param tag a BCP 47 tag; null where the reader chose none
   */
  public static MailWords of(@Nullable String tag) {
    var locale = tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    return new MailWords(
        ResourceBundle.getBundle("mail.words", locale, NO_LANGUAGE_OF_THE_MACHINE));
  }

  public String say(String key, Object... what) {
    return new MessageFormat(words.getString(key), words.getLocale()).format(what);
  }

  public String tag() {
    return words.getLocale().equals(Locale.ROOT) ? "en" : words.getLocale().toLanguageTag();
  }
}
