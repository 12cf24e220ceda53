package app.parley.platform.screens;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Files with their fingerprint in the name are kept by browsers for good, the page itself is asked
 * for each time.
 */
@Configuration(proxyBeanMethods = false)
class ScreenFiles implements WebMvcConfigurer {
  private static final String FILES = "classpath:/static/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new PageOfAnyAddress());
  }

  /** The addresses within the screens are all answered with the one page, which knows them. */
  private static final class PageOfAnyAddress extends PathResourceResolver {
    private static final Pattern NOT_OF_SCREENS =
        Pattern.compile("(api|v1|webhooks|webchat|health|metrics|assets)(/.*)?|.*\\.[a-z0-9]+");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      var file = path.isEmpty() ? null : super.getResource(path, location);
      return file != null || NOT_OF_SCREENS.matcher(path).matches()
          ? file
          : super.getResource("index.html", location);
    }
  }
}
