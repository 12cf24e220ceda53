package app.parley.live;

import app.parley.accounts.Principal;
import app.parley.channels.Channels;
import app.parley.conversations.Access;
import app.parley.live.Presence.Doing;
import app.parley.live.Presences.Place;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who else is here. */
@RestController
@RequestMapping("/api/inbox/v1")
final class PresenceDoor {
  private final Tenant tenant;
  private final Access access;
  private final Channels channels;
  private final Presences presences;

  PresenceDoor(Tenant tenant, Access access, Channels channels, Presences presences) {
    this.tenant = tenant;
    this.access = access;
    this.channels = channels;
    this.presences = presences;
  }

  @PutMapping("/conversations/{conversation}/presence")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void appear(Principal me, @PathVariable String conversation, Body<Appearance> body) {
    var place = place(me, conversation);
    var appearance = body.read();
    presences.appear(place, me, appearance.doing(), Boolean.TRUE.equals(appearance.focused()));
  }

  @DeleteMapping("/conversations/{conversation}/presence")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(Principal me, @PathVariable String conversation) {
    presences.leave(place(me, conversation), me.userId());
  }

  @GetMapping("/presence")
  All list(Principal me) {
    var visible = tenant.in(me.companyId(), tx -> channels.visibleTo(tx, me.userId()));
    return new All(presences.in(me.companyId(), visible));
  }

  private Place place(Principal me, String conversation) {
    var where = tenant.in(me.companyId(), tx -> access.conversation(tx, me.userId(), conversation));
    return new Place(me.companyId(), where.channelId(), where.id());
  }

  /** Focused says that the conversation is open in a window with focus. */
  record Appearance(Doing doing, @Nullable Boolean focused) {}

  record All(List<Presence> items) {}
}
