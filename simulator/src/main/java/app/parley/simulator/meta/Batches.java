package app.parley.simulator.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Gathers a page's events so that several go in one call, for the pages that are told to. */
public final class Batches<T> {

  /**
   * @param size how many events a call holds at most; 1 means no gathering
   * @param waitMs after which a call goes that is not full
   */
  public record Rule(int size, long waitMs) {}

  private final Map<String, Rule> rules = new ConcurrentHashMap<>();
  private final Map<String, List<T>> gathered = new ConcurrentHashMap<>();

  void set(String pageId, Rule rule) {
    rules.put(pageId, rule);
  }

  boolean gather(String pageId) {
    var rule = rules.get(pageId);
    return rule != null && rule.size > 1;
  }

  /** Adds an event; {@code send} gets the events of a call, in the order in which they came. */
  synchronized void add(String pageId, T event, Consumer<List<T>> send) {
    var waiting = gathered.computeIfAbsent(pageId, id -> new ArrayList<>());
    waiting.add(event);
    var rule = rules.getOrDefault(pageId, new Rule(1, 0));
    if (waiting.size() >= rule.size) {
      release(pageId, waiting, send);
    } else if (waiting.size() == 1) {
      Thread.ofVirtual().start(() -> releaseLate(pageId, waiting, rule.waitMs, send));
    }
  }

  private void releaseLate(String pageId, List<T> waiting, long ms, Consumer<List<T>> send) {
    try {
      Thread.sleep(ms);
      release(pageId, waiting, send);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void release(String pageId, List<T> waiting, Consumer<List<T>> send) {
    if (gathered.get(pageId) == waiting) {
      gathered.remove(pageId);
      send.accept(waiting);
    }
  }
}
