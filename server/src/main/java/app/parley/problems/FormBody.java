package app.parley.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as the fields of a body: what version 1 of the compatible API takes beside JSON. All
 * values are texts; {@code name[]} makes a list, {@code name[part]} an object.
 */
public final class FormBody extends ObjectNode {
  private static final long serialVersionUID = 1;
  private static final int LONGEST = 1 << 20;
  private static final Pattern INSIDE = Pattern.compile("([^\\[\\]]+)\\[([^\\[\\]]*)]");

  private FormBody() {
    super(JsonNodeFactory.instance, new LinkedHashMap<>());
  }

  static boolean isOne(HttpServletRequest request) {
    var path = request.getRequestURI();
    boolean takesForms = path.startsWith("/api/v1/") || path.startsWith("/v1/");
    var type = request.getContentType();
    return takesForms
        && type != null
        && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  static FormBody read(HttpServletRequest request) throws IOException {
    var bytes = request.getInputStream().readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new Refused(ProblemType.TOO_LARGE, "A form can be 1 MiB at most.");
    }
    var form = new FormBody();
    for (var pair : new String(bytes, StandardCharsets.UTF_8).split("&")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        form.add(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      if (Texts.isClean(decoded)) {
        return decoded;
      }
    } catch (IllegalArgumentException garbled) {
      throw Refused.invalid("body", "The form cannot be read.");
    }
    throw Refused.invalid("body", "The form holds a character that no text can hold.");
  }

  private void add(String name, String value) {
    var inside = INSIDE.matcher(name);
    if (!inside.matches()) {
      put(name, value);
    } else if (inside.group(2).matches("[0-9]*")) {
      list(inside.group(1)).add(value);
    } else {
      object(inside.group(1)).put(inside.group(2), value);
    }
  }

  private ArrayNode list(String name) {
    return get(name) instanceof ArrayNode there ? there : putArray(name);
  }

  private ObjectNode object(String name) {
    return get(name) instanceof ObjectNode there ? there : putObject(name);
  }
}
