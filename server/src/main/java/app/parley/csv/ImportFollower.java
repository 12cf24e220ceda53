package app.parley.csv;

import app.parley.crm.ItemType;
import app.parley.csv.CsvFile.Row;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Follower;
import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.CsvImportRecord;

/**
 * Takes the rows of started imports, some at a time: each time is one transaction with the place in
 * the feed, so a crash neither loses nor doubles a row. What is left it leaves to a change of its
 * own.
 */
@Component
final class ImportFollower implements Follower {
  static final int AT_ONCE = 250;

  private final Imports imports;
  private final RowImport rows;

  ImportFollower(Imports imports, RowImport rows) {
    this.imports = imports;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "csv-imports";
  }

  @Override
  public void follow(Tx tx, List<Change> changes) {
    changes.stream()
        .filter(change -> change.kind() == ChangeKind.IMPORT_CHANGED)
        .map(Change::item)
        .filter(Objects::nonNull)
        .map(ItemRef::id)
        .distinct()
        .forEach(id -> goOn(tx, id));
  }

  private void goOn(Tx tx, String id) {
    try {
      var row = imports.lock(tx, id);
      if (row.getState().equals("running")) {
        takeSome(tx, row);
        row.update();
        imports.tell(tx, row);
      }
    } catch (Refused gone) {
      return;
    }
  }

  private void takeSome(Tx tx, CsvImportRecord row) {
    var reader = imports.reader(tx, row);
    var some = FileRows.of(row, row.getDone(), AT_ONCE);
    some.forEach(one -> take(tx, row, reader, one));
    row.setDone(row.getDone() + some.size());
    if (row.getDone() >= row.getRows()) {
      row.setState("done");
    }
  }

  private void take(Tx tx, CsvImportRecord row, RowReader reader, Row one) {
    var type = ItemType.of(row.getItemType()).orElseThrow();
    try {
      var duplicates = Duplicates.of(row.getDuplicates());
      switch (rows.take(tx, row.getUserNumber(), type, reader.read(one), duplicates)) {
        case ADDED -> row.setAdded(row.getAdded() + 1);
        case UPDATED -> row.setUpdated(row.getUpdated() + 1);
        case SKIPPED -> row.setSkipped(row.getSkipped() + 1);
      }
    } catch (Refused refused) {
      row.setFailed(row.getFailed() + 1);
      Imports.fail(tx, row, one.number(), reason(refused));
    }
  }

  static String reason(Refused refused) {
    return refused.errors().isEmpty()
        ? refused.detail()
        : refused.errors().stream()
            .map(error -> error.field() + ": " + error.detail())
            .collect(Collectors.joining(" "));
  }
}
