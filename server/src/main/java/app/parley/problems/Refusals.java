package app.parley.problems;

import app.parley.platform.DatabaseAway;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What went wrong, as a refusal: the one place that turns exceptions into answers. Nothing internal
 * gets out.
 */
@Component
final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  Refusal of(Throwable failure) {
    return switch (failure) {
      case Refused refused -> Refusal.of(refused);
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
      case MissingServletRequestParameterException missing ->
          Refusal.of(Refused.invalid(missing.getParameterName(), "This is needed."));
      case HttpRequestMethodNotSupportedException method -> method(method);
      case HttpMediaTypeNotSupportedException _ ->
          Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
      case ErrorResponse response -> ofStatus(response.getStatusCode(), failure);
      default -> DatabaseAway.caused(failure) ? Refusal.unavailable() : ofFault(failure);
    };
  }

  /** For what the container itself refused. */
  Refusal ofStatus(HttpStatusCode status, Throwable failure) {
    var type = ProblemType.ofStatus(status.value());
    return type == ProblemType.INTERNAL ? ofFault(failure) : Refusal.of(type, type.title() + ".");
  }

  private static Refusal unreadable(HttpMessageNotReadableException unreadable) {
    return unreadable.getCause() instanceof Refused refused
        ? Refusal.of(refused)
        : Refusal.of(ProblemType.INVALID_REQUEST, "The body cannot be read.");
  }

  private static Refusal mismatch(MethodArgumentTypeMismatchException mismatch) {
    return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
        ? Refusal.of(Refused.notFound())
        : Refusal.of(Refused.invalid(mismatch.getName(), "This is not a value for it."));
  }

  private static Refusal method(HttpRequestMethodNotSupportedException method) {
    var allowed = method.getSupportedHttpMethods();
    return Refusal.methodNotAllowed(allowed == null ? Set.<HttpMethod>of() : allowed);
  }

  private static Refusal ofFault(Throwable failure) {
    var fault = Fault.next();
    LOG.error("Answered 500 as {}", fault.urn(), failure);
    return fault.refusal();
  }
}
