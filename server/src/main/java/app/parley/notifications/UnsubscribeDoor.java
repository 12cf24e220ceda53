package app.parley.notifications;

import app.parley.notifications.Unsubscribing.Wish;
import app.parley.platform.Tenant;
import app.parley.problems.Refused;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ends mails of a kind without signing in (N4). Mail programs post; what only looks at the address,
 * such as a scanner of links, changes nothing.
 */
@RestController
@RequestMapping("/unsubscribe/{token}")
final class UnsubscribeDoor {
  private final Tenant tenant;
  private final ChoiceRows choices;
  private final Unsubscribing unsubscribing;

  UnsubscribeDoor(Tenant tenant, ChoiceRows choices, Unsubscribing unsubscribing) {
    this.tenant = tenant;
    this.choices = choices;
    this.unsubscribing = unsubscribing;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unsubscribe(@PathVariable String token) {
    var wish = wish(token);
    tenant.run(wish.company(), tx -> choices.withoutEmail(tx, wish.user(), wish.event()));
  }

  @GetMapping
  ResponseEntity<Void> look(@PathVariable String token) {
    wish(token);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(unsubscribing.settingsAddress()))
        .build();
  }

  private Wish wish(String token) {
    return unsubscribing.wish(token).orElseThrow(Refused::notFound);
  }
}
