package app.parley.walks;

import app.parley.Answer;
import app.parley.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An agent who answers all the time, and repeats a reply with the same client id until it is
 * accepted, as a screen does.
 */
final class Replies implements AutoCloseable {
  private static final int AGENTS = 3;
  private static final int PAUSE_MS = 100;

  private final Visitor ana;
  private final Random random;
  private final ScheduledExecutorService agents = Executors.newScheduledThreadPool(AGENTS);
  private final AtomicInteger last = new AtomicInteger();
  private final Map<String, Reply> open = new ConcurrentHashMap<>();
  private final Map<String, String> accepted = new ConcurrentHashMap<>();
  private final Queue<String> oddAnswers = new ConcurrentLinkedQueue<>();
  private volatile boolean writing = true;

  private record Reply(String conversation, Map<String, String> body) {}

  Replies(Visitor ana, long seed) {
    this.ana = ana;
    this.random = new Random(seed);
    for (int agent = 0; agent < AGENTS; agent++) {
      var name = "agent " + agent;
      agents.scheduleWithFixedDelay(() -> act(name), 0, PAUSE_MS, TimeUnit.MILLISECONDS);
    }
  }

  /** No new ones from now on; those under way are still repeated. */
  void writeNoMore() {
    writing = false;
  }

  boolean allAccepted() {
    return open.isEmpty();
  }

  /** The texts of the accepted replies, by client id. */
  Map<String, String> accepted() {
    return accepted;
  }

  /** Answers that no crash excuses. */
  List<String> oddAnswers() {
    return List.copyOf(oddAnswers);
  }

  @Override
  public void close() {
    agents.shutdownNow();
  }

  private void act(String agent) {
    try {
      if (writing) {
        open.computeIfAbsent(agent, this::next);
      }
      var reply = open.get(agent);
      if (reply != null && isAccepted(reply)) {
        open.remove(agent);
      }
    } catch (IllegalStateException nobodyListens) {
      return;
    }
  }

  private Reply next(String agent) {
    var list = ana.get("/conversations?section=unassigned&limit=50");
    if (isUnavailable(list) || list.json().path("items").isEmpty()) {
      throw new IllegalStateException("Nothing to answer");
    }
    var items = list.json().path("items");
    var conversation = items.path(random.nextInt(items.size())).path("id").asString();
    var number = last.incrementAndGet();
    return new Reply(
        conversation,
        Map.of("clientId", "client-" + number, "text", "Reply " + number + " of " + agent));
  }

  private boolean isAccepted(Reply reply) {
    var answer = ana.post("/conversations/" + reply.conversation() + "/messages", reply.body());
    if (isUnavailable(answer)) {
      return false;
    }
    accepted.put(answer.at("/clientId"), answer.at("/text"));
    return true;
  }

  private boolean isUnavailable(Answer answer) {
    if (answer.status() / 100 == 2) {
      return false;
    }
    if (answer.status() != 503 || answer.header("Retry-After").isEmpty()) {
      oddAnswers.add(answer.status() + " " + answer.text());
    }
    return true;
  }
}
