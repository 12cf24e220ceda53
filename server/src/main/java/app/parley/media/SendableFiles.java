package app.parley.media;

import static app.parley.problems.ProblemType.ATTACHMENT_TOO_LARGE;
import static app.parley.problems.ProblemType.ATTACHMENT_TYPE_NOT_ALLOWED;

import app.parley.problems.Refused;
import java.util.List;
import java.util.Set;

/**
 * Which files a kind of channel takes from us, one to a message. Each provider's package
 * contributes one for each word; a channel of another takes none.
 *
 * @param provider the word that its channels carry
 * @param label its name in a sentence
 * @param withText whether a file and a text go out in one message
 * @param allowances the first that has a type says how large such a file may be
 */
public record SendableFiles(
    String provider, String label, boolean withText, List<Allowance> allowances) {

  /** Some types, and the most bytes of each such file. */
  public record Allowance(Set<FileType> types, long bytes) {}

  /**
   * @throws Refused attachment-type-not-allowed, or attachment-too-large with the number that fits
   */
  void check(FileType type, long size) {
    var allowance =
        allowances.stream()
            .filter(one -> one.types().contains(type))
            .findFirst()
            .orElseThrow(() ->
                new Refused(
                    ATTACHMENT_TYPE_NOT_ALLOWED,
                    "%s takes no files of this type.".formatted(label)));
    if (size > allowance.bytes()) {
      throw new Refused(
          ATTACHMENT_TOO_LARGE,
          "%s takes such files up to %s.".formatted(label, words(allowance.bytes())));
    }
  }

  private static String words(long bytes) {
    return bytes >= 1_000_000 ? bytes / 1_000_000 + " MB" : bytes / 1_000 + " KB";
  }
}
