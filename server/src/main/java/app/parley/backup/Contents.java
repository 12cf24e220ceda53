package app.parley.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup holds, counted; its last entry.
 *
 * @param numbers of tables that number their rows, the last number that was given
 */
record Contents(List<Part> tables, Map<String, Long> numbers, Media media) {
  static final String ENTRY = "contents.json";

  /**
   * A table, as rows of COPY in the order of their keys.
   *
   * @param sha256 of the entry's text
   */
  record Part(String name, List<String> columns, long rows, String sha256) {
    String entry() {
      return entry(name);
    }

    static String entry(String name) {
      return "tables/" + name;
    }
  }

  /**
   * Attachments.
   *
   * @param missing those that were deleted while the backup was made
   */
  record Media(long files, long bytes, List<String> missing) {}

  long rows() {
    return tables.stream().mapToLong(Part::rows).sum();
  }
}
