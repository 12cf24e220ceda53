package app.parley.providers;

import static parley.schema.Tables.INTAKE_EVENT;

import app.parley.accounts.NeedsAccountSettings;
import app.parley.accounts.Principal;
import app.parley.channels.ChannelCards;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.problems.Page;
import app.parley.problems.Paging;
import app.parley.problems.Refused;
import app.parley.providers.ChannelEvents.Event;
import app.parley.providers.IntakeEvents.State;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a channel's provider told us, event by event, newest first; what was set aside can be
 * applied again.
 */
@RestController
@RequestMapping("/api/inbox/v1/channels/{channel}/events")
final class ChannelEventsDoor {
  private final Tenant tenant;
  private final ChannelCards channels;
  private final Replays replays;
  private final ChannelEvents events;

  ChannelEventsDoor(Tenant tenant, ChannelCards channels, Replays replays, ChannelEvents events) {
    this.tenant = tenant;
    this.channels = channels;
    this.replays = replays;
    this.events = events;
  }

  @GetMapping
  @NeedsAccountSettings
  Page<Event> list(
      Principal me,
      Paging paging,
      @PathVariable String channel,
      @RequestParam(required = false) @Nullable String state) {
    var wanted = condition(state, paging.cursor());
    return tenant.in(
        me.companyId(),
        tx -> {
          long id = channels.visible(tx, me, channel).id();
          return page(ChannelEvents.of(tx, id, wanted, paging.limit() + 1), paging.limit());
        });
  }

  @GetMapping("/{event}")
  @NeedsAccountSettings
  WithBody one(Principal me, @PathVariable String channel, @PathVariable String event) {
    long number = Ids.parse(event).orElseThrow(Refused::notFound);
    return tenant.in(
        me.companyId(),
        tx -> {
          long id = channels.visible(tx, me, channel).id();
          var found = ChannelEvents.of(tx, id, INTAKE_EVENT.ID.eq(number), 1);
          if (found.isEmpty()) {
            throw Refused.notFound();
          }
          return new WithBody(found.getFirst(), events.body(tx, id, number));
        });
  }

  /** All that were set aside, some hundreds at a time. */
  @PostMapping("/replay")
  @NeedsAccountSettings
  Replayed replayAll(Principal me, @PathVariable String channel) {
    return tenant.in(
        me.companyId(),
        tx -> new Replayed(replays.replayAll(tx, channels.visible(tx, me, channel).id())));
  }

  @PostMapping("/{event}/replay")
  @NeedsAccountSettings
  Event replay(Principal me, @PathVariable String channel, @PathVariable String event) {
    long number = Ids.parse(event).orElseThrow(Refused::notFound);
    return tenant.in(
        me.companyId(),
        tx -> {
          long id = channels.visible(tx, me, channel).id();
          replays.replay(tx, id, number);
          return ChannelEvents.of(tx, id, INTAKE_EVENT.ID.eq(number), 1).getFirst();
        });
  }

  private static Condition condition(@Nullable String state, @Nullable String cursor) {
    if (state != null && Arrays.stream(State.values()).noneMatch(one -> one.word().equals(state))) {
      throw Refused.invalid("state", "It is received, applied, duplicate, ignored or set-aside.");
    }
    var ofState = state == null ? DSL.noCondition() : INTAKE_EVENT.STATE.eq(state);
    return cursor == null
        ? ofState
        : ofState.and(INTAKE_EVENT.ID.lt(Ids.parse(cursor).orElseThrow(Paging::wrongCursor)));
  }

  private static Page<Event> page(List<Event> found, int limit) {
    return found.size() <= limit
        ? new Page<>(found, null)
        : new Page<>(found.subList(0, limit), found.get(limit - 1).id());
  }

  record Replayed(int replayed) {}

  record WithBody(@JsonUnwrapped Event event, @Nullable String body) {}
}
