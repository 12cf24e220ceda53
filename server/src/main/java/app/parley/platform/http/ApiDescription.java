package app.parley.platform.http;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The inbox API's own description, open to everyone. */
@RestController
final class ApiDescription {
  private final Resource document = new ClassPathResource("openapi/inbox.json");

  @GetMapping(path = "/api/inbox/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource document() {
    return document;
  }
}
