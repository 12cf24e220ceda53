package app.parley.providers.webchat;

import app.parley.channels.ConnectedChannel;
import app.parley.problems.ProblemType;
import app.parley.problems.Problems;
import app.parley.problems.Refused;
import app.parley.providers.WebhookCalls;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the doors of visitors: only pages of a channel's own sites come in, and only they
 * may read the answer. There are no cookies, so nothing that a browser adds by itself opens a door.
 */
@Component
final class WebchatGate extends OncePerRequestFilter {
  /** The request's attribute that holds the channel. */
  static final String CHANNEL = "webchat.channel";

  private static final Pattern PATH = Pattern.compile("/webchat/([0-9]+)/.*");
  private static final Set<String> KINDS = Set.of(WebchatProvider.WORD);

  private final WebhookCalls calls;
  private final VisitorRate rate;
  private final Problems problems;

  WebchatGate(WebhookCalls calls, VisitorRate rate, Problems problems) {
    this.calls = calls;
    this.rate = rate;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PATH.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConnectedChannel channel;
    try {
      channel = admitted(request, response);
    } catch (RuntimeException e) {
      problems.write(request, response, e);
      return;
    }
    if (request.getMethod().equals("OPTIONS")) {
      allow(response);
    } else {
      request.setAttribute(CHANNEL, channel);
      chain.doFilter(request, response);
    }
  }

  private ConnectedChannel admitted(HttpServletRequest request, HttpServletResponse response) {
    var path = PATH.matcher(request.getRequestURI());
    var channel = calls.channel(path.matches() ? path.group(1) : "", KINDS);
    var origin = request.getHeader("Origin");
    response.setHeader("Vary", "Origin");
    response.setHeader("Cache-Control", "no-store");
    if (origin == null || !SiteOrigins.allows(channel, origin)) {
      calls.countRefused(channel);
      throw new Refused(ProblemType.FORBIDDEN, "This site is not one of the channel's.");
    }
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Access-Control-Expose-Headers", "Retry-After");
    if (!isPageView(request)) {
      rate.call(channel.id(), request.getRemoteAddr());
    }
    return channel;
  }

  /** Each page of a busy site asks, and is answered out of memory. */
  private static boolean isPageView(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS") || request.getRequestURI().endsWith("/look");
  }

  private static void allow(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Methods", "GET, POST");
    response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
    response.setHeader("Access-Control-Max-Age", "7200");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
