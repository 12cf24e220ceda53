package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.parley.platform.text.CleanText;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application/x-www-form-urlencoded body, decoded to bytes: the signature is over exactly these,
 * in whatever encoding they are. A percent sign that starts no escape stands for itself.
 */
record FormBody(List<Parameter> parameters) {
  /** One name and value, as decoded bytes. */
  record Parameter(byte[] name, byte[] value) {}

  static FormBody parse(byte[] body) {
    return parse(new String(body, ISO_8859_1));
  }

  /** Takes a form, or a query, whose characters are the bytes. */
  static FormBody parse(String form) {
    var parameters = new ArrayList<Parameter>();
    int start = 0;
    while (start < form.length()) {
      int end = form.indexOf('&', start);
      end = end < 0 ? form.length() : end;
      int equals = form.indexOf('=', start);
      int name = equals < 0 || equals > end ? end : equals;
      if (end > start) {
        parameters.add(new Parameter(decoded(form, start, name), decoded(form, name + 1, end)));
      }
      start = end + 1;
    }
    return new FormBody(List.copyOf(parameters));
  }

  /** The first value of that name, clean; null when absent or empty. */
  @Nullable String text(String name) {
    for (var parameter : parameters) {
      if (new String(parameter.name(), ISO_8859_1).equals(name)) {
        var text = CleanText.of(parameter.value());
        return text.isEmpty() ? null : text;
      }
    }
    return null;
  }

  boolean has(String name) {
    return parameters.stream().anyMatch(one -> new String(one.name(), ISO_8859_1).equals(name));
  }

  private static byte[] decoded(String form, int start, int end) {
    var bytes = new ByteArrayOutputStream(Math.max(0, end - start));
    for (int i = start; i < end; i++) {
      char c = form.charAt(i);
      if (c == '%' && i + 2 < end && hex(form, i + 1) >= 0) {
        bytes.write(hex(form, i + 1));
        i += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }

  private static int hex(String form, int at) {
    int high = Character.digit(form.charAt(at), 16);
    int low = Character.digit(form.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
