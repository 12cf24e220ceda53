package app.parley.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers problems from places that no controller's advice reaches, such as filters. */
@Component
public final class Problems {
  private final Refusals refusals;
  private final JsonMapper json;

  Problems(Refusals refusals, JsonMapper json) {
    this.refusals = refusals;
    this.json = json;
  }

  /** What a failure would be answered with, for calls that answer several things at once. */
  public Problem of(Throwable failure) {
    return refusals.of(failure).problem();
  }

  public void write(HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException {
    write(request, response, refusals.of(failure));
  }

  void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    var form = WireForm.of(request);
    var body = json.writeValueAsBytes(form.body(refusal.problem()));
    response.setStatus(refusal.problem().status());
    refusal.headers().forEach(response::setHeader);
    response.setContentType(form.mediaType().toString());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
