package app.parley.accounts;

import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers their {@link Principal}, and keeps others out of what needs account-settings
 * access.
 */
@Configuration(proxyBeanMethods = false)
class CallerArguments implements WebMvcConfigurer {
  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArgument());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AccountSettingsGate());
  }

  /** Throws Refused outside of a call with a credential. */
  static Caller caller() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAs signedIn) {
      return signedIn.caller();
    }
    throw new Refused(ProblemType.NOT_SIGNED_IN, "Sign in first.");
  }

  private record CallerArgument() implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Principal.class
          || parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return parameter.getParameterType() == Caller.class ? caller() : caller().principal();
    }
  }

  private record AccountSettingsGate() implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      if (handler instanceof HandlerMethod method
          && method.hasMethodAnnotation(NeedsAccountSettings.class)
          && !caller().principal().isAdmin()) {
        throw new Refused(ProblemType.FORBIDDEN, "This needs account-settings access.");
      }
      return true;
    }
  }
}
