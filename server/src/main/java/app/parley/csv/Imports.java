package app.parley.csv;

import static parley.schema.Tables.CSV_IMPORT;
import static parley.schema.Tables.CSV_IMPORT_FAILURE;

import app.parley.accounts.UserNumbers;
import app.parley.crm.ItemType;
import app.parley.crm.Vocabulary;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.feed.ItemRef;
import app.parley.platform.Ids;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.CsvImportRecord;

/** Files on their way in: uploaded, set right, started once. They are kept for a week. */
@Component
final class Imports {
  static final String ITEM = "import";
  private static final Duration KEPT = Duration.ofDays(7);

  private final UserNumbers users;
  private final Feed feed;
  private final Clock clock;

  Imports(UserNumbers users, Feed feed, Clock clock) {
    this.users = users;
    this.feed = feed;
    this.clock = clock;
  }

  CsvImportRecord upload(Tx tx, long caller, ItemType type, String name, byte[] content) {
    var file = CsvFile.of(content);
    var shape = FileShape.of(file, type);
    tx.sql()
        .deleteFrom(CSV_IMPORT)
        .where(
            CSV_IMPORT.COMPANY_ID.eq(tx.company()),
            CSV_IMPORT.CREATED_AT.lt(clock.instant().minus(KEPT)))
        .execute();
    var row = new CsvImportRecord();
    row.setCompanyId(tx.company());
    row.setId(Ids.next());
    row.setItemType(type.word());
    row.setName(name);
    row.setContent(content);
    row.setEncoding(file.encoding());
    row.setDelimiter(String.valueOf(file.delimiter()));
    row.setRows(shape.rows());
    row.setColumns(Json.column(shape.words()));
    row.setDuplicates(Duplicates.SKIP.word());
    row.setState("uploaded");
    row.setDone(0);
    row.setAdded(0);
    row.setUpdated(0);
    row.setSkipped(0);
    row.setFailed(0);
    row.setUserNumber(caller);
    row.setCreatedAt(clock.instant());
    tx.sql().insertInto(CSV_IMPORT).set(row).execute();
    return row;
  }

  CsvImportRecord get(Tx tx, String id) {
    return tx.sql()
        .selectFrom(CSV_IMPORT)
        .where(CSV_IMPORT.COMPANY_ID.eq(tx.company()), CSV_IMPORT.ID.eq(number(id)))
        .fetchOptional()
        .orElseThrow(Refused::notFound);
  }

  CsvImportRecord lock(Tx tx, String id) {
    return tx.sql()
        .selectFrom(CSV_IMPORT)
        .where(CSV_IMPORT.COMPANY_ID.eq(tx.company()), CSV_IMPORT.ID.eq(number(id)))
        .forUpdate()
        .fetchOptional()
        .orElseThrow(Refused::notFound);
  }

  /** Throws Refused once it was started. */
  CsvImportRecord change(Tx tx, String id, ImportChange change) {
    var row = lock(tx, id);
    if (!row.getState().equals("uploaded")) {
      throw new Refused(ProblemType.CONFLICT, "This import was started already.");
    }
    if (change.columns() != null) {
      var type = ItemType.of(row.getItemType()).orElseThrow();
      row.setColumns(Json.column(FileShape.chosen(columns(row).size(), type, change.columns())));
    }
    if (change.duplicates() != null) {
      row.setDuplicates(Duplicates.of(change.duplicates()).word());
    }
    row.update();
    return row;
  }

  /** A second time changes nothing. */
  CsvImportRecord start(Tx tx, String id) {
    var row = lock(tx, id);
    if (row.getState().equals("uploaded")) {
      row.setState("running");
      row.update();
      tell(tx, row);
    }
    return row;
  }

  /** Screens ask again, and the follower goes on. */
  void tell(Tx tx, CsvImportRecord row) {
    feed.appendOfItem(tx, ChangeKind.IMPORT_CHANGED, new ItemRef(ITEM, Long.toString(row.getId())));
  }

  RowReader reader(Tx tx, CsvImportRecord row) {
    return new RowReader(
        ItemType.of(row.getItemType()).orElseThrow(),
        columns(row),
        Vocabulary.of(tx),
        Team.of(tx, users));
  }

  /** What each column of the file is taken for. */
  static List<@Nullable Column> columns(CsvImportRecord row) {
    var columns = new ArrayList<@Nullable Column>();
    var words = Json.read(row.getColumns(), String[].class);
    Arrays.stream(words == null ? new String[0] : words)
        .forEach(word -> columns.add(Column.named(word).orElse(null)));
    return columns;
  }

  static void fail(Tx tx, CsvImportRecord row, int number, String reason) {
    tx.sql()
        .insertInto(CSV_IMPORT_FAILURE)
        .values(tx.company(), row.getId(), number, reason)
        .execute();
  }

  private static long number(String id) {
    return Ids.parse(id).orElseThrow(Refused::notFound);
  }
}
