package app.parley.platform.http;

import app.parley.platform.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the security headers on every answer, and counts answers by area and kind of status. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EveryAnswer extends OncePerRequestFilter {
  private final MeterRegistry metrics;
  private final Map<String, String> headers;

  EveryAnswer(MeterRegistry metrics, Settings settings) {
    this.metrics = metrics;
    headers = SecurityHeaders.of(settings);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var refused = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var area = Area.of(refused == null ? request.getRequestURI() : refused);
    headers.forEach(response::setHeader);
    response.setHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, area.contentSecurityPolicy());
    if (area == Area.API) {
      response.setHeader("Cache-Control", "no-store");
    }
    try {
      chain.doFilter(request, response);
    } finally {
      if (refused == null) {
        count(area, response.getStatus());
      }
    }
  }

  /** What Tomcat refuses comes here only on its way to the error page. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private void count(Area area, int status) {
    metrics
        .counter("parley.http.answers", "area", area.word(), "status", status / 100 + "xx")
        .increment();
  }
}
