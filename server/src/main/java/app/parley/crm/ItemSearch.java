package app.parley.crm;

import app.parley.crm.ItemWords.Found;
import app.parley.crm.Words.Kind;
import app.parley.platform.Tx;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds items by part of what they are called, best first. Texts of two letters are looked for at
 * the beginning only, since no index knows so short a part of a word.
 */
final class ItemSearch {
  private static final int SHORTEST_PART = 3;
  private static final int FEWEST_DIGITS = 4;
  private static final int MOST = 1_000;

  private ItemSearch() {}

  static List<Hit> find(Tx tx, Set<ItemType> types, Set<Kind> kinds, String text, boolean exact) {
    var term = Words.plain(text);
    var hits = new ArrayList<Hit>();
    search(tx, types, kinds, term, exact, hits);
    var digits = digits(text);
    if (kinds.contains(Kind.PHONE) && digits.isPresent() && !digits.get().equals(term)) {
      search(tx, types, Set.of(Kind.PHONE), digits.get(), exact, hits);
    }
    hits.sort(
        Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.id().length())
            .thenComparing(Hit::id));
    return hits;
  }

  private static void search(
      Tx tx, Set<ItemType> types, Set<Kind> kinds, String term, boolean exact, List<Hit> hits) {
    for (var found : ItemWords.like(tx, types, pattern(term, exact), MOST)) {
      score(found, kinds, term, exact)
          .filter(score ->
              hits.stream()
                  .noneMatch(hit -> hit.id().equals(found.id()) && hit.type() == found.type()))
          .ifPresent(score -> hits.add(new Hit(found.type(), found.id(), score)));
    }
  }

  private static String pattern(String term, boolean exact) {
    var plain = term.replaceAll("([\\\\%_])", "\\\\$1");
    if (exact) {
      return "%:" + plain + "\n%";
    }
    return term.length() < SHORTEST_PART ? "%:" + plain + "%" : "%" + plain + "%";
  }

  private static Optional<Double> score(Found found, Set<Kind> kinds, String term, boolean exact) {
    return Words.lines(found.words(), List.copyOf(kinds)).stream()
        .filter(line -> exact ? line.equals(term) : line.contains(term))
        .map(line -> score(line, term))
        .max(Comparator.naturalOrder());
  }

  private static double score(String line, String term) {
    if (line.equals(term)) {
      return 1.0;
    }
    if (line.startsWith(term)) {
      return 0.8;
    }
    return line.contains(" " + term) ? 0.6 : 0.4;
  }

  /** A typed phone number without what stands between its digits, and without a leading zero. */
  private static Optional<String> digits(String text) {
    var digits = PhoneKeys.digits(text).replaceFirst("^0+", "");
    return text.matches("[+0-9 ()./-]+") && digits.length() >= FEWEST_DIGITS
        ? Optional.of(digits)
        : Optional.empty();
  }

  /** An item that was found; the better, the nearer its score is to 1. */
  record Hit(ItemType type, String id, double score) {}
}
