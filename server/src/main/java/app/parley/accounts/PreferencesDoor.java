package app.parley.accounts;

import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How one wants the screens. */
@RestController
@RequestMapping("/api/inbox/v1/me/preferences")
final class PreferencesDoor {
  private final Tenant tenant;
  private final PreferenceRows rows;
  private final Feed feed;

  PreferencesDoor(Tenant tenant, PreferenceRows rows, Feed feed) {
    this.tenant = tenant;
    this.rows = rows;
    this.feed = feed;
  }

  @GetMapping
  Preferences read(Principal me) {
    return tenant.in(me.companyId(), tx -> rows.of(tx, me.userId()));
  }

  @PatchMapping
  Preferences change(Principal me, Body<PreferencesChange> body) {
    var change = body.read();
    return tenant.in(
        me.companyId(),
        tx -> {
          var before = rows.lock(tx, me.userId());
          var after = change.applied(before);
          if (!after.equals(before)) {
            rows.store(tx, me.userId(), after);
            feed.appendOfUser(tx, ChangeKind.PREFERENCES_CHANGED, me.userId());
          }
          return after;
        });
  }
}
