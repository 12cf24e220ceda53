package app.parley.notifications;

import app.parley.platform.Tx;
import java.util.ArrayList;
import java.util.List;

/** What screens are told once the commit is known. */
final class Showing implements Tx.LastStep {
  private final List<Runnable> words = new ArrayList<>();

  static Showing of(Tx tx) {
    return tx.lastly(Showing.class, Showing::new);
  }

  void add(Runnable word) {
    words.add(word);
  }

  @Override
  public int turn() {
    return 90;
  }

  @Override
  public void beforeCommit(Tx tx) {}

  @Override
  public void afterCommit() {
    words.forEach(Runnable::run);
  }
}
