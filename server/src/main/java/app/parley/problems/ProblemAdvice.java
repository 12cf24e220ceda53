package app.parley.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers what controllers throw. */
@RestControllerAdvice
final class ProblemAdvice {
  private final Refusals refusals;

  ProblemAdvice(Refusals refusals) {
    this.refusals = refusals;
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> answer(
      Throwable failure, HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted() || failure instanceof AsyncRequestNotUsableException) {
      return null;
    }
    var form = WireForm.of(request);
    var refusal = refusals.of(form.told(failure));
    var answer = ResponseEntity.status(refusal.problem().status());
    refusal.headers().forEach(answer::header);
    return answer.contentType(form.mediaType()).body(form.body(refusal.problem()));
  }
}
