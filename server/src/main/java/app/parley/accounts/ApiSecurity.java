package app.parley.accounts;

import app.parley.problems.ProblemType;
import app.parley.problems.Problems;
import app.parley.problems.Refused;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Nothing under /api without a caller, but for the few calls that make one. No state outside of the
 * database.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
  private static final String API = "/api/inbox/v1";

  /** Open to nobody in particular, by POST: they are how one gets in. */
  static final List<String> WAYS_IN =
      List.of(
          API + "/session",
          API + "/setup",
          API + "/invitation",
          API + "/invitation/accept",
          API + "/password-resets",
          API + "/password-reset");

  @Bean
  SecurityFilterChain api(
      HttpSecurity http,
      Credentials credentials,
      SessionCookie cookie,
      TokenRate rate,
      Problems problems) {
    // Not a bean: the container would put it before every address.
    var filter = new CredentialFilter(credentials, cookie, rate, problems);
    return http.securityMatcher("/api/**", "/v1/**")
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(filter, AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(calls ->
            calls
                .requestMatchers(HttpMethod.POST, WAYS_IN.toArray(String[]::new))
                .permitAll()
                .requestMatchers(HttpMethod.GET, API + "/openapi.json", "/api/openapi.json")
                .permitAll()
                .anyRequest()
                .authenticated())
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint(
                    (request, response, _) -> problems.write(request, response, notSignedIn()))
                .accessDeniedHandler(
                    (request, response, _) -> problems.write(request, response, forbidden())))
        .build();
  }

  /** Nobody signs in by way of Spring Security itself. */
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new IllegalStateException("Not in use");
    };
  }

  private static Refused notSignedIn() {
    return new Refused(ProblemType.NOT_SIGNED_IN, "Sign in, or send a valid x-api-token.");
  }

  private static Refused forbidden() {
    return new Refused(ProblemType.FORBIDDEN, "You may not do this.");
  }
}
