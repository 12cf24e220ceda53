package app.parley.accounts;

import app.parley.accounts.Preferences.AfterClosing;
import app.parley.accounts.Preferences.FoldableSection;
import app.parley.accounts.Preferences.SendWith;
import app.parley.accounts.Preferences.Theme;
import app.parley.problems.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Parts of the preferences that shall be different. A language of null means the browser's, and is
 * not the same as none given.
 */
record PreferencesChange(
    @Nullable Theme theme,
    @Nullable JsonNode language,
    @Nullable SendWith sendWith,
    @Nullable AfterClosing afterClosing,
    @Nullable Boolean singleKeys,
    @Nullable List<FoldableSection> foldedSections) {
  private static final String TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

  /** Throws Refused when the language is no language. */
  Preferences applied(Preferences before) {
    return new Preferences(
        theme == null ? before.theme() : theme,
        language == null ? before.language() : tag(language),
        sendWith == null ? before.sendWith() : sendWith,
        afterClosing == null ? before.afterClosing() : afterClosing,
        singleKeys == null ? before.singleKeys() : singleKeys,
        foldedSections == null
            ? before.foldedSections()
            : foldedSections.stream().distinct().sorted().toList());
  }

  private static @Nullable String tag(JsonNode language) {
    if (language.isNull()) {
      return null;
    }
    if (!language.isString() || !language.stringValue().matches(TAG)) {
      throw Refused.invalid("language", "A language tag such as en or pt-BR, or null.");
    }
    return language.stringValue();
  }
}
