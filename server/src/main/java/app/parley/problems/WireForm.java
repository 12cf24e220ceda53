package app.parley.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** How a refusal is written: problem+json, or the compatible API's envelope below its addresses. */
enum WireForm {
  PROBLEM(MediaType.APPLICATION_PROBLEM_JSON) {
    @Override
    Object body(Problem problem) {
      return problem;
    }
  },
  ENVELOPE(MediaType.APPLICATION_JSON) {
    /** A call that Pipedrive has and we have not is not found, even where another method is. */
    @Override
    Throwable told(Throwable failure) {
      return failure instanceof HttpRequestMethodNotSupportedException
          ? Refused.notFound()
          : failure;
    }

    @Override
    Object body(Problem problem) {
      return ErrorEnvelope.of(problem);
    }
  };

  private static final Pattern COMPATIBLE = Pattern.compile("(/api/v1|/api/v2|/v1)(/.*)?");

  private final MediaType mediaType;

  WireForm(MediaType mediaType) {
    this.mediaType = mediaType;
  }

  static WireForm of(HttpServletRequest request) {
    var refused = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return of(refused == null ? request.getRequestURI() : refused);
  }

  static WireForm of(String path) {
    return COMPATIBLE.matcher(path).matches() ? ENVELOPE : PROBLEM;
  }

  MediaType mediaType() {
    return mediaType;
  }

  Throwable told(Throwable failure) {
    return failure;
  }

  abstract Object body(Problem problem);
}
