package app.parley.notifications;

import app.parley.accounts.Principal;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The browsers on which one is told by Web Push (N3). */
@RestController
@RequestMapping("/api/inbox/v1/me/devices")
final class DevicesDoor {
  private final Tenant tenant;
  private final DeviceRows devices;
  private final Ledger ledger;
  private final PushServices services;

  DevicesDoor(Tenant tenant, DeviceRows devices, Ledger ledger, PushServices services) {
    this.tenant = tenant;
    this.devices = devices;
    this.ledger = ledger;
    this.services = services;
  }

  @GetMapping
  All list(Principal me) {
    return new All(tenant.in(me.companyId(), tx -> devices.of(tx, me.userId())));
  }

  @PostMapping
  Device add(Principal me, Body<NewDevice> body) {
    var wish = body.read();
    var subscription = wish.subscription(services);
    return tenant.in(me.companyId(), tx -> devices.add(tx, me.userId(), subscription, wish.name()));
  }

  @DeleteMapping("/{device}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Principal me, @PathVariable String device) {
    long id = Ids.parse(device).orElseThrow(Refused::notFound);
    tenant.run(
        me.companyId(),
        tx -> {
          devices.subscription(tx, me.userId(), id).orElseThrow(Refused::notFound);
          ledger.settleDevice(tx, me.userId(), id);
          devices.remove(tx, id);
        });
  }

  record All(List<Device> items) {}
}
