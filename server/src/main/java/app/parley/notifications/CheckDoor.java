package app.parley.notifications;

import app.parley.accounts.Principal;
import app.parley.notifications.Device.Trouble;
import app.parley.platform.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the server knows about why notifications do not arrive (N5). */
@RestController
final class CheckDoor {
  private final Tenant tenant;
  private final DeviceRows devices;
  private final PushIdentity identity;
  private final Mails mails;
  private final Ledger ledger;

  CheckDoor(Tenant tenant, DeviceRows devices, PushIdentity identity, Mails mails, Ledger ledger) {
    this.tenant = tenant;
    this.devices = devices;
    this.mails = mails;
    this.ledger = ledger;
    this.identity = identity;
  }

  @GetMapping("/api/inbox/v1/me/notification-check")
  Check check(Principal me) {
    return new Check(
        new Mail(mails.areConfigured(), mailTrouble(me)),
        new Push(identity.publicKey()),
        tenant.in(me.companyId(), tx -> devices.of(tx, me.userId())));
  }

  private @Nullable Trouble mailTrouble(Principal me) {
    return tenant.in(me.companyId(), tx -> ledger.mailTrouble(tx, me.userId())).orElse(null);
  }

  record Check(Mail mail, Push push, List<Device> devices) {}

  record Mail(boolean configured, @Nullable Trouble lastError) {}

  /** What browsers subscribe for. */
  record Push(String publicKey) {}
}
