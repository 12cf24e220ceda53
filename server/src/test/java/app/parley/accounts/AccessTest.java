package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.Visitor;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every address that any controller has; a new one is closed until it says otherwise here. */
@ParleyTest
class AccessTest {
  private static final Set<String> OPEN =
      Set.of(
          "POST /api/inbox/v1/session",
          "POST /api/inbox/v1/setup",
          "POST /api/inbox/v1/invitation",
          "POST /api/inbox/v1/invitation/accept",
          "POST /api/inbox/v1/password-resets",
          "POST /api/inbox/v1/password-reset",
          "GET /api/inbox/v1/openapi.json",
          "GET /api/openapi.json");
  private static final Set<String> OUTSIDE_OF_THE_API =
      Set.of("/webhooks/", "/webchat/", "/media/", "/health/", "/unsubscribe/", "/error");

  private final RequestMappingHandlerMapping mappings;
  private final Visitor stranger;

  @Autowired
  AccessTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
      Casting casting) {
    this.mappings = mappings;
    stranger = casting.stranger();
  }

  @Test
  void aStrangerGetsNowhereInTheApi() {
    var closed = addresses().stream().filter(AccessTest::isOfTheApi).toList();

    assertThat(closed).hasSizeGreaterThan(10);
    assertThat(closed.stream().filter(address -> !OPEN.contains(address)))
        .allSatisfy(address -> assertThat(call(address)).isEqualTo(401));
  }

  @Test
  void nothingButWebhooksAndHealthIsOutsideOfTheApi() {
    assertThat(addresses().stream().filter(address -> !isOfTheApi(address)))
        .allSatisfy(address -> assertThat(OUTSIDE_OF_THE_API).anyMatch(address::contains));
  }

  private static boolean isOfTheApi(String address) {
    return address.contains(" /api/") || address.contains(" /v1/");
  }

  private int call(String address) {
    var parts = address.split(" ", 2);
    return stranger.call(parts[0], "/" + parts[1].replaceAll("\\{[^}]*}", "1"), null).status();
  }

  private Set<String> addresses() {
    var addresses = new TreeSet<String>();
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> {
          var methods = new ArrayList<String>();
          mapping.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
          for (var pattern : mapping.getPatternValues()) {
            (methods.isEmpty() ? Set.of("GET") : methods)
                .forEach(method -> addresses.add(method + " " + pattern));
          }
        });
    return addresses;
  }
}
