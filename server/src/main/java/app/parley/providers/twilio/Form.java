package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/** Fields of application/x-www-form-urlencoded in their order; a name may come several times. */
final class Form {
  private final List<String> fields = new ArrayList<>();

  void put(String name, String value) {
    fields.add(encoded(name) + "=" + encoded(value));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public String toString() {
    return String.join("&", fields);
  }
}
