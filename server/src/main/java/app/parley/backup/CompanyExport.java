package app.parley.backup;

import app.parley.platform.files.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of one company. */
final class CompanyExport {
  private static final List<String> LISTS =
      List.of(
          "users",
          "channels",
          "persons",
          "organizations",
          "leads",
          "deals",
          "notes",
          "saved-replies",
          "website-visitors",
          "audit-log");

  private static final List<String> SHEETS = List.of("persons", "organizations", "leads", "deals");

  private final Connection connection;
  private final long company;
  private final FileStore store;

  CompanyExport(Connection connection, long company, FileStore store) {
    this.connection = connection;
    this.company = company;
    this.store = store;
  }

  /** Gives how much is in each file. */
  Map<String, Long> write(Path folder) throws Exception {
    Files.createDirectories(folder);
    var counts = new LinkedHashMap<String, Long>();
    try (var conversations = new ThreadLines(connection, company)) {
      counts.put("conversations.jsonl", conversations.write(folder.resolve("conversations.jsonl")));
    }
    for (var list : LISTS) {
      var file = list + ".jsonl";
      counts.put(file, JsonLines.write(connection, list, company, folder.resolve(file)));
    }
    for (var sheet : SHEETS) {
      var file = sheet + ".csv";
      counts.put(file, Sheet.write(connection, sheet + "-sheet", company, folder.resolve(file)));
    }
    counts.put("attachments", new AttachmentFiles(connection, company, store).write(folder));
    return counts;
  }
}
