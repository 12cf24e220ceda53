package app.parley.platform.http;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The APIs' own descriptions, open to everyone. */
@RestController
final class ApiDescription {
  private final Resource inbox = new ClassPathResource("openapi/inbox.json");
  private final Resource crm = new ClassPathResource("openapi/crm.json");

  @GetMapping(path = "/api/inbox/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource inbox() {
    return inbox;
  }

  @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource crm() {
    return crm;
  }
}
