package app.parley.providers;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The door's store: a provider's call is durable before it is answered. Calls that come at the same
 * time share a commit. Bounded, and honest when it cannot promise: then the provider is asked to
 * call again, and the event's key makes a second copy harmless.
 */
@Component
public final class Intake {
  private static final int WAITING_CALLS = 2_000;
  private static final int SECONDS = 10;
  private final Semaphore room;
  private final IntakeLanes lanes;
  private final Clock clock;

  @Autowired
  Intake(IntakeLanes lanes, Clock clock) {
    this(lanes, clock, WAITING_CALLS);
  }

  Intake(IntakeLanes lanes, Clock clock, int waitingCalls) {
    this.room = new Semaphore(waitingCalls);
    this.lanes = lanes;
    this.clock = clock;
  }

  /**
   * Returns once the call is on disk.
   *
   * @throws NotStored when there is no room, or nobody knows whether it is stored
   */
  public void accept(
      long company,
      long channel,
      @Nullable String contentType,
      @Nullable String signature,
      byte[] body) {
    if (!room.tryAcquire()) {
      throw new NotStored("Too many calls are waiting");
    }
    try {
      var call =
          new WaitingCall(
              channel, clock.instant(), contentType, signature, body, new CompletableFuture<>());
      lanes.add(company, call);
      call.stored().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new NotStored(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotStored("Stopping");
    } finally {
      room.release();
    }
  }

  /** A call on its way to the disk. */
  record WaitingCall(
      long channel,
      Instant receivedAt,
      @Nullable String contentType,
      @Nullable String signature,
      byte[] body,
      CompletableFuture<Boolean> stored) {}

  /** The call may not be acknowledged: answer 503 with Retry-After. */
  public static final class NotStored extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotStored(String why) {
      super(why);
    }
  }
}
