package app.parley.providers;

import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The settings of a channel to be connected, as they were typed in. Collects all that is wrong
 * before anyone is asked.
 */
public final class SettingsForm {
  /** What may stand in a header: visible ASCII. */
  private static final Pattern OPAQUE = Pattern.compile("[!-~]{1,4096}");

  private final Map<String, String> settings;
  private final List<FieldError> errors = new ArrayList<>();

  public SettingsForm(Map<String, String> settings, Set<String> known) {
    this.settings = settings;
    settings.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> wrong(name, "There is no such setting."));
  }

  /** A text that only the provider understands. */
  public void opaque(String name) {
    var value = value(name);
    if (value.isEmpty()) {
      wrong(name, "This is needed.");
    } else if (!OPAQUE.matcher(value).matches()) {
      wrong(name, "It has blanks or other characters that cannot belong to it.");
    }
  }

  public void matching(String name, Pattern form, String otherwise) {
    var value = value(name);
    if (!form.matcher(value).matches()) {
      wrong(name, value.isEmpty() ? "This is needed." : otherwise);
    }
  }

  /** Without blanks around it, which come along when people copy; empty when absent. */
  public String value(String name) {
    return settings.getOrDefault(name, "").strip();
  }

  public void wrong(String name, String detail) {
    errors.add(error(name, detail));
  }

  public static FieldError error(String name, String detail) {
    return new FieldError("settings." + name, detail);
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }
}
