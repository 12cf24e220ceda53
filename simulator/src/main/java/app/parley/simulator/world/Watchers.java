package app.parley.simulator.world;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** The open phone pages, told which customer's thread changed. A slow one misses changes. */
public final class Watchers {

  private static final int WAITING_AT_MOST = 256;

  private final Set<BlockingQueue<Customer>> watchers = ConcurrentHashMap.newKeySet();

  public BlockingQueue<Customer> join() {
    var queue = new LinkedBlockingQueue<Customer>(WAITING_AT_MOST);
    watchers.add(queue);
    return queue;
  }

  public void leave(BlockingQueue<Customer> queue) {
    watchers.remove(queue);
  }

  public void tell(Customer changed) {
    watchers.forEach(queue -> queue.offer(changed));
  }
}
