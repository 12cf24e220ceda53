package app.parley.csv;

import static parley.schema.Tables.CSV_IMPORT_FAILURE;

import app.parley.crm.ItemType;
import app.parley.csv.CsvFile.Row;
import app.parley.csv.ImportCard.BadRow;
import app.parley.csv.ImportCard.FileColumn;
import app.parley.csv.ImportCard.Progress;
import app.parley.csv.ImportCard.SeenRow;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.CsvImportRecord;

/** What an import would do, as long as it has not begun; after that, what it did. */
@Component
final class ImportCards {
  static final int CHECKED = 1_000;
  private static final int SEEN = 10;
  private static final int SAMPLES = 3;
  private static final int ERRORS = 100;

  private final Imports imports;
  private final RowImport rows;
  private final KnownItems known;

  ImportCards(Imports imports, RowImport rows, KnownItems known) {
    this.imports = imports;
    this.rows = rows;
    this.known = known;
  }

  ImportCard of(Tx tx, CsvImportRecord row) {
    var some = FileRows.of(row, 0, CHECKED);
    boolean isOpen = row.getState().equals("uploaded");
    var check = isOpen ? check(tx, row, some) : new Check(failures(tx, row), 0);
    var type = ItemType.of(row.getItemType()).orElseThrow();
    return new ImportCard(
        row.getId(),
        row.getItemType(),
        row.getName(),
        row.getState(),
        row.getRows(),
        row.getEncoding(),
        row.getDelimiter(),
        columns(row, some),
        Column.of(type).stream().map(Column::word).toList(),
        row.getDuplicates(),
        check.duplicates(),
        isOpen ? some.size() : row.getDone(),
        some.stream().limit(SEEN).map(one -> new SeenRow(one.number(), one.cells())).toList(),
        check.errors(),
        new Progress(
            row.getDone(), row.getAdded(), row.getUpdated(), row.getSkipped(), row.getFailed()));
  }

  private Check check(Tx tx, CsvImportRecord row, List<Row> some) {
    var type = ItemType.of(row.getItemType()).orElseThrow();
    var reader = imports.reader(tx, row);
    var errors = new ArrayList<BadRow>();
    int duplicates = 0;
    for (var one : some) {
      try {
        var wish = reader.read(one);
        var there = known.of(tx, type, wish).orElse(null);
        duplicates += there == null ? 0 : 1;
        rows.check(tx, row.getUserNumber(), type, wish, there);
      } catch (Refused refused) {
        errors.add(new BadRow(one.number(), ImportFollower.reason(refused)));
      }
    }
    return new Check(errors.stream().limit(ERRORS).toList(), duplicates);
  }

  private static List<BadRow> failures(Tx tx, CsvImportRecord row) {
    return tx.sql()
        .selectFrom(CSV_IMPORT_FAILURE)
        .where(
            CSV_IMPORT_FAILURE.COMPANY_ID.eq(tx.company()),
            CSV_IMPORT_FAILURE.IMPORT_ID.eq(row.getId()))
        .orderBy(CSV_IMPORT_FAILURE.ROW)
        .limit(ERRORS)
        .fetch(one -> new BadRow(one.getRow(), one.getReason()));
  }

  private static List<FileColumn> columns(CsvImportRecord row, List<Row> some) {
    var header = FileRows.header(row);
    var fields = Imports.columns(row);
    var columns = new ArrayList<FileColumn>();
    for (int i = 0; i < fields.size(); i++) {
      int column = i;
      var field = fields.get(i);
      var samples = some.stream().map(one -> one.cell(column)).filter(cell -> !cell.isBlank());
      columns.add(
          new FileColumn(header.cell(i), field == null ? "" : field.word(), first(samples)));
    }
    return columns;
  }

  private static List<String> first(Stream<String> samples) {
    return samples.limit(SAMPLES).toList();
  }

  private record Check(List<BadRow> errors, int duplicates) {}
}
