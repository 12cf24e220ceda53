package app.parley.providers;

import app.parley.channels.ChannelStates;
import app.parley.platform.Tenant;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * That a channel was called: the first genuine call verifies it, refused ones are counted. Counts
 * are gathered in memory and written from time to time, so that nobody who calls without a
 * signature costs the database a write.
 */
@Component
final class CallCounts implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(CallCounts.class);
  private static final int SECONDS_BETWEEN_WRITES = 5;

  private final Cache<Long, Boolean> verified = Caffeine.newBuilder().maximumSize(100_000).build();
  private final Map<Key, Integer> refused = new ConcurrentHashMap<>();
  private final ChannelStates channels;
  private final Tenant tenant;
  private volatile boolean running;
  private ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

  CallCounts(ChannelStates channels, Tenant tenant) {
    this.channels = channels;
    this.tenant = tenant;
  }

  void genuine(long company, long channel) {
    if (verified.getIfPresent(channel) == null) {
      tenant.run(company, tx -> channels.verified(tx, channel));
      verified.put(channel, true);
    }
  }

  void refused(long company, long channel) {
    refused.merge(new Key(company, channel), 1, Integer::sum);
  }

  @Override
  public void start() {
    running = true;
    timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    timer.scheduleWithFixedDelay(
        this::write, SECONDS_BETWEEN_WRITES, SECONDS_BETWEEN_WRITES, TimeUnit.SECONDS);
  }

  private void write() {
    for (var key : refused.keySet()) {
      var count = refused.remove(key);
      if (count != null) {
        write(key, count);
      }
    }
  }

  private void write(Key key, int count) {
    try {
      tenant.run(key.company(), tx -> channels.refused(tx, key.channel(), count));
    } catch (RuntimeException e) {
      refused.merge(key, count, Integer::sum);
      LOG.debug("Counts are written later", e);
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
    write();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private record Key(long company, long channel) {}
}
