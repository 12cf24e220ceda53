package app.parley.media;

import static app.parley.problems.ProblemType.ATTACHMENT_TOO_LARGE;
import static app.parley.problems.ProblemType.ATTACHMENT_TYPE_NOT_ALLOWED;

import app.parley.conversations.Content.Attached;
import app.parley.conversations.ReplyRequest.Part;
import app.parley.problems.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Which files a kind of channel takes from us. Each provider's package contributes one for each
 * word; a channel of another takes none.
 *
 * @param provider the word that its channels carry
 * @param label its name in a sentence
 * @param message what fits into one message
 * @param allowances the first that has a type says how large such a file may be
 */
public record SendableFiles(
    String provider, String label, OneMessage message, List<Allowance> allowances) {

  /**
   * How much goes out in one message.
   *
   * @param text whether a text goes along with files
   * @param files how many of them
   * @param bytes how much these may have together
   */
  public record OneMessage(boolean text, int files, long bytes) {
    public static final OneMessage OF_A_FILE = new OneMessage(false, 1, Long.MAX_VALUE);
    public static final OneMessage OF_A_FILE_WITH_TEXT = new OneMessage(true, 1, Long.MAX_VALUE);
  }

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

  /** Words and files as the messages in which they leave: nothing of their order is lost. */
  List<Part> parts(String text, List<Uploaded> files) {
    var parts = new ArrayList<Part>();
    var rest = new ArrayDeque<>(files);
    if (!text.isEmpty()) {
      parts.add(new Part(text, message.text() ? load(rest) : List.of()));
    }
    while (!rest.isEmpty()) {
      parts.add(new Part("", load(rest)));
    }
    return parts;
  }

  private List<Attached> load(Deque<Uploaded> rest) {
    var load = new ArrayList<Attached>();
    long left = message.bytes();
    while (!rest.isEmpty()
        && load.size() < message.files()
        && (load.isEmpty() || rest.getFirst().size() <= left)) {
      var file = rest.removeFirst();
      left -= file.size();
      load.add(file.attached());
    }
    return load;
  }

  private static String words(long bytes) {
    return bytes >= 1_000_000 ? bytes / 1_000_000 + " MB" : bytes / 1_000 + " KB";
  }
}
