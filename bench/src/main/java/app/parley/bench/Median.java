package app.parley.bench;

import java.util.List;

/** What an odd number of rounds agrees on, whatever befell one of them. */
final class Median {
  private Median() {}

  static double of(List<Double> rounds) {
    return rounds.stream().sorted().toList().get(rounds.size() / 2);
  }
}
