package app.parley.notifications;

import app.parley.accounts.Principal;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Send test notification (N5): by one way, to oneself, with what became of it at once. */
@RestController
final class TrialDoor {
  private final Tenant tenant;
  private final Screens screens;
  private final DeviceRows devices;
  private final PushPost post;
  private final TrialMail trialMail;
  private final Clock clock;

  TrialDoor(
      Tenant tenant,
      Screens screens,
      DeviceRows devices,
      PushPost post,
      TrialMail trialMail,
      Clock clock) {
    this.tenant = tenant;
    this.screens = screens;
    this.devices = devices;
    this.post = post;
    this.trialMail = trialMail;
    this.clock = clock;
  }

  @PostMapping("/api/inbox/v1/me/notifications/test")
  Result tryOut(Principal me, Body<Trial> body) {
    var trial = body.read();
    var device = trial.deviceId() == null ? null : device(me, trial.deviceId());
    return switch (trial.transport()) {
      case DESKTOP -> onScreens(me);
      case PUSH -> onDevice(me, Optional.ofNullable(device).orElseThrow(TrialDoor::noDevice));
      case EMAIL -> trialMail.send(me);
    };
  }

  private Reached device(Principal me, String device) {
    long id = Ids.parse(device).orElseThrow(TrialDoor::noDevice);
    return tenant
        .in(me.companyId(), tx -> devices.subscription(tx, me.userId(), id))
        .map(to -> new Reached(id, to))
        .orElseThrow(TrialDoor::noDevice);
  }

  private Result onScreens(Principal me) {
    var shown = screens.tryOut(me.companyId(), me.userId(), Notification.trial(clock.instant()));
    return Result.of(shown ? Verdict.SENT : Verdict.NO_OPEN_TAB, null);
  }

  private Result onDevice(Principal me, Reached device) {
    long id = device.id();
    var to = device.to();
    var outcome = post.send(to, Notification.trial(clock.instant()));
    return tenant.in(
        me.companyId(),
        tx ->
            switch (outcome) {
              case PushOutcome.Taken _ -> {
                devices.used(tx, List.of(id));
                yield Result.of(Verdict.SENT, null);
              }
              case PushOutcome.Gone _ -> {
                devices.remove(tx, id);
                yield Result.of(PushRecord.GONE, PushRecord.ENDED);
              }
              case PushOutcome.Refused refused -> {
                devices.troubled(tx, id, refused.detail());
                yield Result.of(PushRecord.REFUSED, refused.detail());
              }
              case PushOutcome.Later later -> {
                devices.troubled(tx, id, later.detail());
                yield Result.of(PushRecord.UNREACHABLE, later.detail());
              }
            });
  }

  private static Refused noDevice() {
    return Refused.invalid("deviceId", "The id of one of your devices.");
  }

  private record Reached(long id, Subscription to) {}

  record Trial(By transport, @Nullable String deviceId) {}

  /** As the body names it. */
  enum By {
    @JsonProperty("desktop")
    DESKTOP,
    @JsonProperty("push")
    PUSH,
    @JsonProperty("email")
    EMAIL
  }

  record Result(String outcome, @Nullable String reason, @Nullable String detail) {
    static Result of(Verdict verdict, @Nullable String detail) {
      return new Result(verdict.outcome().word(), verdict.reason(), detail);
    }
  }
}
