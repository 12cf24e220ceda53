package app.parley.inbox;

import app.parley.conversations.TemplateUse;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import app.parley.providers.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template with a value for each of its variables, as it is sent and as the thread shows it. */
record TemplateFilling(TemplateUse use, String text) {

  /** Throws Refused naming each variable that has no value, and each value that has no variable. */
  static TemplateFilling of(Template template, @Nullable Map<String, String> given) {
    var left = new LinkedHashMap<String, @Nullable String>(given == null ? Map.of() : given);
    var values = new LinkedHashMap<String, String>();
    var errors = new ArrayList<FieldError>();
    for (var variable : template.variables()) {
      var value = oneLine(left.remove(variable.name()));
      values.put(variable.name(), value);
      if (value.isEmpty()) {
        errors.add(error(variable.name(), "Fill in {{" + variable.name() + "}}."));
      }
    }
    left.keySet().forEach(name -> errors.add(error(name, "The template has no such variable.")));
    Refused.ifAny(errors);
    return new TemplateFilling(new TemplateUse(template.id(), values), template.filled(values));
  }

  /** Providers refuse values with line breaks or wide gaps. */
  private static String oneLine(@Nullable String value) {
    return value == null ? "" : value.strip().replaceAll("\\s+", " ");
  }

  private static FieldError error(String variable, String detail) {
    return new FieldError("template.variables." + variable, detail);
  }
}
