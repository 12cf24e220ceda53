package app.parley.providers;

import app.parley.accounts.Principal;
import app.parley.channels.ChannelCards;
import app.parley.platform.Tenant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What can be sent when the reply window is closed (I6). */
@RestController
final class TemplatesDoor {
  private final Tenant tenant;
  private final ChannelCards channels;
  private final Templates templates;

  TemplatesDoor(Tenant tenant, ChannelCards channels, Templates templates) {
    this.tenant = tenant;
    this.channels = channels;
    this.templates = templates;
  }

  @GetMapping("/api/inbox/v1/channels/{id}/templates")
  All list(Principal me, @PathVariable String id) {
    var channel = tenant.in(me.companyId(), tx -> channels.visible(tx, me, id));
    return new All(templates.of(me.companyId(), channel.id()));
  }

  record All(List<Template> items) {}
}
