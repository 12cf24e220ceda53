package app.parley.notifications;

import app.parley.accounts.Principal;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one wants to be told of (N1). */
@RestController
@RequestMapping("/api/inbox/v1/me/notification-preferences")
final class NotificationPreferencesDoor {
  private final Tenant tenant;
  private final ChoiceRows choices;

  NotificationPreferencesDoor(Tenant tenant, ChoiceRows choices) {
    this.tenant = tenant;
    this.choices = choices;
  }

  @GetMapping
  NotificationPreferences read(Principal me) {
    return tenant.in(me.companyId(), tx -> choices.of(tx, me.userId()));
  }

  @PutMapping
  NotificationPreferences choose(Principal me, Body<NotificationPreferences> body) {
    var wanted = body.read();
    tenant.run(me.companyId(), tx -> choices.store(tx, me.userId(), wanted));
    return wanted;
  }
}
