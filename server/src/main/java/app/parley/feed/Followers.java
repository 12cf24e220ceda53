package app.parley.feed;

import app.parley.platform.Tenant;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts every follower with the application and stops it with the application. */
@Component
final class Followers implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private final List<FollowerStep> steps;
  private final FeedWatch watch;
  private volatile List<FollowerLane> lanes = List.of();

  Followers(
      ObjectProvider<Follower> followers,
      Tenant tenant,
      Feed feed,
      FollowerPlaces places,
      FeedWatch watch) {
    this.steps =
        followers.stream()
            .map(follower -> new FollowerStep(follower, tenant, feed, places))
            .toList();
    this.watch = watch;
    watch.listen((company, seq) -> lanes.forEach(lane -> lane.moved(company, seq)));
  }

  @Override
  public void start() {
    lanes = steps.stream().map(FollowerLane::new).toList();
    watch.look();
  }

  @Override
  public void stop() {
    var ended = lanes;
    lanes = List.of();
    ended.forEach(FollowerLane::stopSoon);
    try {
      for (var lane : ended) {
        lane.awaitStop(STOP_LIMIT);
      }
    } catch (InterruptedException hurried) {
      LOG.warn("Stopped before every follower had ended its step; the next start repeats it");
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return !lanes.isEmpty();
  }
}
