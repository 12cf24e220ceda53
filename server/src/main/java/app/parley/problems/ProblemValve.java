package app.parley.problems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var type = ProblemType.ofStatus(status);
    var body = BODY.formatted(type.urn(), type.title(), status, type.title());
    try {
      response.setContentType("application/problem+json");
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
}
