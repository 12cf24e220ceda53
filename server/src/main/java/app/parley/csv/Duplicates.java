package app.parley.csv;

import app.parley.problems.Refused;
import java.util.Arrays;
import java.util.Locale;

/** What becomes of a row whose item is there already. */
enum Duplicates {
  SKIP,
  UPDATE,
  ADD;

  static Duplicates of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("duplicates", "One of skip, update, add."));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
