package app.parley.simulator.meta;

import app.parley.simulator.http.Form;
import app.parley.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The text parts of {@code multipart/form-data}; of a file part the name and length are kept. */
final class Multipart {

  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");

  static Form texts(Request request) {
    var boundary = BOUNDARY.matcher(request.headers().get("Content-Type").orElse(""));
    var form = Form.EMPTY;
    if (!boundary.find()) {
      return form;
    }
    var whole = new String(request.body(), StandardCharsets.ISO_8859_1);
    for (var part : whole.split(Pattern.quote("--" + boundary.group(1)))) {
      int end = part.indexOf("\r\n\r\n");
      var name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
      if (name.find()) {
        form = form.with(name.group(1), value(part, end));
      }
    }
    return form;
  }

  private static String value(String part, int end) {
    var content = part.substring(end + 4, Math.max(end + 4, part.length() - 2));
    var file = FILE.matcher(part.substring(0, end));
    return file.find()
        ? "file %s, %d bytes".formatted(file.group(1), content.length())
        : new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private Multipart() {}
}
