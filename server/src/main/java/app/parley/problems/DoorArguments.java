package app.parley.problems;

import app.parley.platform.Ids;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers their {@link Body} and {@link Paging}, and reads numbers as digits only. */
@Configuration(proxyBeanMethods = false)
final class DoorArguments implements WebMvcConfigurer {
  private final StrictJson json;

  DoorArguments(StrictJson json) {
    this.json = json;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new BodyArgument(json));
    resolvers.add(new PagingArgument());
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Long.class, DoorArguments::number);
  }

  private static Long number(String text) {
    return Ids.parse(text).orElseThrow(NumberFormatException::new);
  }
}
