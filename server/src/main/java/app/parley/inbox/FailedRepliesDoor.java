package app.parley.inbox;

import app.parley.accounts.NeedsAccountSettings;
import app.parley.accounts.Principal;
import app.parley.channels.ChannelCards;
import app.parley.inbox.FailedReplies.FailedReply;
import app.parley.platform.Tenant;
import app.parley.problems.Page;
import app.parley.problems.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a channel's health counts as failed, one by one (S1). */
@RestController
final class FailedRepliesDoor {
  private final Tenant tenant;
  private final ChannelCards channels;
  private final FailedReplies failed;

  FailedRepliesDoor(Tenant tenant, ChannelCards channels, FailedReplies failed) {
    this.tenant = tenant;
    this.channels = channels;
    this.failed = failed;
  }

  @GetMapping("/api/inbox/v1/channels/{channel}/failures")
  @NeedsAccountSettings
  Page<FailedReply> list(Principal me, Paging paging, @PathVariable String channel) {
    var after = Cursor.of("cursor", paging.cursor());
    return tenant.in(
        me.companyId(),
        tx -> {
          var visible = channels.visible(tx, me, channel);
          var found = failed.of(tx, visible, me.userId(), after, paging.limit() + 1);
          return Cursor.page(found, paging.limit(), FailedReply::cursor);
        });
  }
}
