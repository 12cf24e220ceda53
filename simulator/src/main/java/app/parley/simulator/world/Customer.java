package app.parley.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One person on one line: what they are called, what they may get, and their thread. */
public final class Customer {

  /** Longer threads forget their oldest messages. */
  private static final int REMEMBERED = 300;

  private final Line line;
  private final String id;
  private final List<Bubble> thread = new ArrayList<>();
  private String name;
  private @Nullable Instant lastAction;
  private boolean blocked;
  private boolean optedOut;
  private long written;

  /** A customer as it is kept over a restart. */
  public record Kept(
      Line line,
      String id,
      String name,
      @Nullable Instant lastAction,
      boolean blocked,
      boolean optedOut,
      long written,
      List<Bubble> thread) {}

  Customer(Line line, String id, String name) {
    this.line = line;
    this.id = id;
    this.name = name;
  }

  Customer(Kept kept) {
    this(kept.line, kept.id, kept.name);
    lastAction = kept.lastAction;
    blocked = kept.blocked;
    optedOut = kept.optedOut;
    written = kept.written;
    thread.addAll(kept.thread);
  }

  public synchronized Kept kept() {
    return new Kept(line, id, name, lastAction, blocked, optedOut, written, List.copyOf(thread));
  }

  public Line line() {
    return line;
  }

  /** The page-scoped id, or the number without prefix. */
  public String id() {
    return id;
  }

  public String key() {
    return line.channel() + " " + line.account() + " " + line.address() + " " + id;
  }

  public synchronized String name() {
    return name;
  }

  public synchronized void rename(String newName) {
    name = newName;
  }

  /** The place of the next message among all that this customer wrote, from 1. */
  public synchronized long nextOrder() {
    return ++written;
  }

  /** Opens the reply window, or keeps a later opening. */
  public synchronized void acted(Instant at) {
    if (lastAction == null || at.isAfter(lastAction)) {
      lastAction = at;
    }
  }

  public synchronized void setLastAction(Instant at) {
    lastAction = at;
  }

  public synchronized Optional<Instant> lastAction() {
    return Optional.ofNullable(lastAction);
  }

  /** Whether this customer's last action is at most that long ago. */
  public synchronized boolean actedWithin(Duration window, Instant now) {
    return lastAction != null && !lastAction.plus(window).isBefore(now);
  }

  public synchronized boolean blocked() {
    return blocked;
  }

  public synchronized void block(boolean nowBlocked) {
    blocked = nowBlocked;
  }

  public synchronized boolean optedOut() {
    return optedOut;
  }

  public synchronized void optOut(boolean out) {
    optedOut = out;
  }

  public synchronized void add(Bubble bubble) {
    thread.add(bubble);
    if (thread.size() > REMEMBERED) {
      thread.removeFirst();
    }
  }

  public synchronized List<Bubble> thread() {
    return List.copyOf(thread);
  }

  public synchronized void change(String bubbleId, UnaryOperator<Bubble> change) {
    thread.replaceAll(bubble -> bubble.id().equals(bubbleId) ? change.apply(bubble) : bubble);
  }

  public synchronized void remove(String bubbleId) {
    thread.removeIf(bubble -> bubble.id().equals(bubbleId));
  }
}
