package app.parley.providers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that the provider has looked at beforehand, and takes outside the reply window too.
 *
 * @param id the provider's
 * @param body its words, with a variable's name in double braces where its value goes
 * @param variables each of which needs a value
 * @param category the provider's word, such as utility
 * @param status the provider's word; approved ones can be sent
 */
public record Template(
    String id,
    String name,
    String language,
    String body,
    List<Variable> variables,
    @Nullable String category,
    String status) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

  /** What differs from customer to customer. */
  public record Variable(String name, @Nullable String example) {}

  /** The variables that a text names, in their order. */
  public static Set<String> placesIn(String body) {
    var names = new LinkedHashSet<String>();
    PLACE.matcher(body).results().forEach(place -> names.add(place.group(1)));
    return names;
  }

  public boolean canBeSent() {
    return status.equals("approved");
  }

  /** What the customer will read; a variable without a value stays as it stands. */
  public String filled(Map<String, String> values) {
    return PLACE
        .matcher(body)
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }
}
