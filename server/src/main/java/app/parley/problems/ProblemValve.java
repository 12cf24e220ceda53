package app.parley.problems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat refuses before Spring sees it, such as a malformed request line. Made by
 * Tomcat by name.
 */
public final class ProblemValve extends ErrorReportValve {
  private static final String BODY =
      """
      {"type":"%s","title":"%s","status":%d,"detail":"%s."}\
      """;

  private static final String ENVELOPE =
      """
      {"success":false,"error":"%2$s","error_info":"%2$s.","data":null,"additional_data":null}\
      """;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    // None, where the request line could not be read.
    var path = Objects.requireNonNullElse(request.getRequestURI(), "");
    var form = WireForm.of(path);
    var type = type(path, response, form);
    var template = form == WireForm.ENVELOPE ? ENVELOPE : BODY;
    var body = template.formatted(type.urn(), type.title(), type.status(), type.title());
    try {
      response.setStatus(type.status());
      response.setContentType(form.mediaType().toString());
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
      response.finishResponse();
    } catch (IOException e) {
      container.getLogger().debug("The caller left before its refusal", e);
    }
  }

  /** Nothing of the compatible API has a slash in its id, which Tomcat takes for an attack. */
  private static ProblemType type(String path, Response response, WireForm form) {
    boolean hasSlash = path.toLowerCase(Locale.ROOT).contains("%2f");
    return form == WireForm.ENVELOPE && hasSlash
        ? ProblemType.NOT_FOUND
        : ProblemType.ofStatus(response.getStatus());
  }
}
