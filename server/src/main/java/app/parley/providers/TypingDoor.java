package app.parley.providers;

import app.parley.accounts.Principal;
import app.parley.channels.ConnectedChannel;
import app.parley.channels.ConnectedChannels;
import app.parley.conversations.Access;
import app.parley.conversations.Participants;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody writes a reply at this moment: told to the customer where the provider has a way. */
@RestController
final class TypingDoor {
  private final Tenant tenant;
  private final Access access;
  private final Participants participants;
  private final ConnectedChannels channels;
  private final Providers providers;

  TypingDoor(
      Tenant tenant,
      Access access,
      Participants participants,
      ConnectedChannels channels,
      Providers providers) {
    this.tenant = tenant;
    this.access = access;
    this.participants = participants;
    this.channels = channels;
    this.providers = providers;
  }

  @PostMapping("/api/inbox/v1/conversations/{conversation}/typing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void typing(Principal me, @PathVariable String conversation) {
    var whom = tenant.in(me.companyId(), tx -> whom(tx, me, conversation));
    providers.of(whom.channel()).typing(whom.address(), me.name(), whom.channel());
  }

  private Whom whom(Tx tx, Principal me, String conversation) {
    var where = access.conversation(tx, me.userId(), conversation);
    var address = participants.address(tx, where.id()).orElseThrow(Refused::notFound);
    return new Whom(channels.byId(tx, where.channelId()).orElseThrow(Refused::notFound), address);
  }

  private record Whom(ConnectedChannel channel, String address) {}
}
