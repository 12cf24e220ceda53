package app.parley.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A body counts as JSON when it says so, plainly encoded. */
final class JsonMediaType {
  private JsonMediaType() {}

  static void check(HttpServletRequest request) {
    if (!isJson(request.getContentType())
        || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
      throw new Refused(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json in UTF-8.");
    }
  }

  private static boolean isJson(@Nullable String header) {
    if (header == null) {
      return false;
    }
    try {
      var type = MediaType.parseMediaType(header);
      var charset = type.getCharset();
      return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
          && (charset == null || charset.equals(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
