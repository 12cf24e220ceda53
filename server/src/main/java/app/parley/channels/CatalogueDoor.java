package app.parley.channels;

import app.parley.accounts.NeedsAccountSettings;
import app.parley.accounts.Principal;
import app.parley.platform.Tenant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The kinds of provider that this company can connect; a closed one is not there. */
@RestController
final class CatalogueDoor {
  private final Tenant tenant;
  private final Catalogue catalogue;

  CatalogueDoor(Tenant tenant, Catalogue catalogue) {
    this.tenant = tenant;
    this.catalogue = catalogue;
  }

  @GetMapping("/api/inbox/v1/catalogue")
  @NeedsAccountSettings
  Entries list(Principal me) {
    var facts = tenant.in(me.companyId(), catalogue::of);
    return new Entries(
        facts.stream()
            .map(one ->
                new Entry(
                    one.provider(), one.label(), true, null, catalogue.closedFrom(one.provider())))
            .toList());
  }

  record Entries(List<Entry> items) {}

  /**
   * @param closedFrom from when on new customers cannot have it, though this company can
   */
  record Entry(
      String provider,
      String name,
      boolean available,
      @Nullable String reason,
      @Nullable LocalDate closedFrom) {}
}
