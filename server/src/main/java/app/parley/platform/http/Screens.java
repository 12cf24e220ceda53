package app.parley.platform.http;

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
 * Serves the built screens. Files under assets have their content's hash in their names and may be kept; an address
 * without a file is one of the screens' own, which index.html finds its way to.
 */
@Configuration(proxyBeanMethods = false)
class Screens implements WebMvcConfigurer {
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
        .resourceChain(false)
        .addResolver(new FileOrIndex());
  }

  private static final class FileOrIndex extends PathResourceResolver {
    private static final Pattern PROGRAMS =
        Pattern.compile("(?:api|v1|webhooks|health|error)(?:/.*)?");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      var file = path.isEmpty() ? null : super.getResource(path, location);
      if (file != null) {
        return file;
      }
      boolean page = !path.contains(".") && !PROGRAMS.matcher(path).matches();
      return page ? super.getResource("index.html", location) : null;
    }
  }
}
