package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Casting;
import app.parley.ParleyTest;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI document of the compatible API names what is served, all of it (rule P3). */
@ParleyTest
class DescriptionTest {
  private final Casting casting;
  private final RequestMappingHandlerMapping served;

  @Autowired
  DescriptionTest(
      Casting casting,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping served) {
    this.casting = casting;
    this.served = served;
  }

  @Test
  void everyCallIsDescribedAndEveryDescribedCallIsServed() {
    var document = casting.stranger().get("//api/openapi.json");
    assertThat(document.status()).isEqualTo(200);
    var described = new TreeSet<String>();
    document
        .json()
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method -> described.add(call(method, path.getKey()))));
    assertThat(described).isEqualTo(servedCalls());
  }

  private TreeSet<String> servedCalls() {
    var calls = new TreeSet<String>();
    for (var mapping : served.getHandlerMethods().keySet()) {
      var paths = new ArrayList<>(mapping.getPatternValues());
      paths.removeIf(path -> !path.startsWith("/api/v1/") && !path.startsWith("/api/v2/"));
      for (var method : mapping.getMethodsCondition().getMethods()) {
        paths.forEach(path -> calls.add(call(method.name(), path)));
      }
    }
    return calls;
  }

  private static String call(String method, String path) {
    return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{\\w+}", "{}");
  }
}
