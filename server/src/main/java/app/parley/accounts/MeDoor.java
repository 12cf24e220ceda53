package app.parley.accounts;

import app.parley.platform.Tenant;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I. */
@RestController
final class MeDoor {
  private final Tenant tenant;
  private final Companies companies;
  private final UserCards cards;
  private final UnreadConversations unread;
  private final AccessRequests requests;
  private final Clock clock;

  MeDoor(
      Tenant tenant,
      Companies companies,
      UserCards cards,
      UnreadConversations unread,
      AccessRequests requests,
      Clock clock) {
    this.tenant = tenant;
    this.companies = companies;
    this.cards = cards;
    this.unread = unread;
    this.requests = requests;
    this.clock = clock;
  }

  @GetMapping("/api/inbox/v1/me")
  Me me(Caller caller) {
    var me = caller.principal();
    return tenant.in(
        me.companyId(),
        tx -> {
          var card = cards.of(tx, me.userId());
          return new Me(
              card,
              card,
              companies.of(tx),
              rights(me.role()),
              caller.csrfToken(),
              unread.count(tx, me),
              requests.askedAt(tx, me.userId()),
              clock.instant());
        });
  }

  private static List<String> rights(Role role) {
    return switch (role) {
      case ADMIN -> List.of("account-settings");
      case REGULAR -> List.of();
    };
  }

  /**
   * The user's own fields, once plain and once as the user that other answers hold too; now is the
   * server's clock, by which screens count down.
   */
  record Me(
      @JsonUnwrapped UserCard self,
      UserCard user,
      Company company,
      List<String> rights,
      @Nullable String csrfToken,
      int unread,
      @Nullable Instant accessRequestedAt,
      Instant now) {}
}
