package app.parley.accounts;

import app.parley.problems.ProblemType;
import app.parley.problems.Problems;
import app.parley.problems.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds out who calls: by {@code x-api-token}, else by the session's cookie. A changing call with
 * the cookie must carry the session's own {@code X-CSRF-Token}, which no other site knows.
 */
final class CredentialFilter extends OncePerRequestFilter {
  static final String TOKEN_HEADER = "x-api-token";
  private static final String TOKEN_PARAMETER = "api_token";
  private static final String INBOX_API = "/api/inbox/";
  private static final String CSRF_HEADER = "X-CSRF-Token";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Credentials credentials;
  private final SessionCookie cookie;
  private final TokenRate rate;
  private final Problems problems;

  CredentialFilter(
      Credentials credentials, SessionCookie cookie, TokenRate rate, Problems problems) {
    this.credentials = credentials;
    this.cookie = cookie;
    this.rate = rate;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      find(request, response)
          .ifPresent(caller ->
              SecurityContextHolder.getContext().setAuthentication(new SignedInAs(caller)));
    } catch (RuntimeException e) {
      problems.write(request, response, e);
      return;
    }
    chain.doFilter(request, response);
  }

  private Optional<Caller> find(HttpServletRequest request, HttpServletResponse response) {
    var origin = Origin.of(request);
    var token = token(request);
    if (token != null) {
      var caller = credentials.ofToken(token, origin);
      caller.ifPresent(found -> rate.count(found.principal().credential(), response));
      return caller;
    }
    var caller = cookie.in(request).flatMap(value -> credentials.ofCookie(value, origin));
    caller.ifPresent(found -> {
      checkCsrf(request, found.csrfToken());
      if (found.isHeldBack()) {
        HeldBack.check(request);
      }
    });
    return caller;
  }

  /** The compatible API's older clients name it in the address. */
  private static @Nullable String token(HttpServletRequest request) {
    var header = request.getHeader(TOKEN_HEADER);
    var query = request.getQueryString();
    if (header != null || query == null || request.getRequestURI().startsWith(INBOX_API)) {
      return header;
    }
    return UriComponentsBuilder.newInstance()
        .query(query)
        .build()
        .getQueryParams()
        .getFirst(TOKEN_PARAMETER);
  }

  private static void checkCsrf(HttpServletRequest request, @Nullable String expected) {
    var given = request.getHeader(CSRF_HEADER);
    boolean good =
        READING.contains(request.getMethod())
            || given != null && expected != null && Secret.same(given, expected);
    if (!good) {
      throw new Refused(ProblemType.FORBIDDEN, "The X-CSRF-Token header is missing or wrong.");
    }
  }
}
