package app.parley.problems;

import app.parley.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

record PagingArgument() implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Paging.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new Paging(limit(request.getParameter("limit")), request.getParameter("cursor"));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return Paging.DEFAULT;
    }
    var limit = Ids.parse(text);
    if (limit.isEmpty() || limit.getAsLong() < 1 || limit.getAsLong() > Paging.MOST) {
      throw Refused.invalid("limit", "Give a number from 1 to " + Paging.MOST + ".");
    }
    return (int) limit.getAsLong();
  }
}
