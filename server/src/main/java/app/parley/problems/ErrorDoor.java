package app.parley.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container sends here: errors outside of controllers. */
@Controller
final class ErrorDoor implements ErrorController {
  private final Refusals refusals;
  private final Problems problems;

  ErrorDoor(Refusals refusals, Problems problems) {
    this.refusals = refusals;
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    problems.write(request, response, thrown == null ? ofStatus(request) : refusals.of(thrown));
  }

  private Refusal ofStatus(HttpServletRequest request) {
    var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status == null) {
      return Refusal.of(Refused.notFound());
    }
    var failure = new IllegalStateException("The container answered " + status);
    return refusals.ofStatus(HttpStatusCode.valueOf(status), failure);
  }
}
