package app.parley.problems;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
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

  public void write(HttpServletResponse response, Throwable failure) throws IOException {
    write(response, refusals.of(failure));
  }

  void write(HttpServletResponse response, Refusal refusal) throws IOException {
    var body = json.writeValueAsBytes(refusal.problem());
    response.setStatus(refusal.problem().status());
    refusal.headers().forEach(response::setHeader);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
