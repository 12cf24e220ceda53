package app.parley.csv;

import app.parley.crm.ContactPoint;
import app.parley.crm.ItemType;
import app.parley.crm.Vocabulary;
import app.parley.csv.CsvFile.Row;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a row as the fields of an item, under the names that the CRM has for them. */
final class RowReader {
  private static final int LONGEST_NAME = 255;

  private final ItemType type;
  private final List<@Nullable Column> columns;
  private final Vocabulary words;
  private final Team team;

  RowReader(ItemType type, List<@Nullable Column> columns, Vocabulary words, Team team) {
    this.type = type;
    this.columns = columns;
    this.words = words;
    this.team = team;
  }

  /** Throws Refused naming all that cannot be read. */
  Wish read(Row row) {
    var one = new Reading(cells(row));
    var wish = one.wish();
    Refused.ifAny(one.errors);
    return wish;
  }

  /** What is not empty; several cells of one list are joined. */
  private Map<Column, String> cells(Row row) {
    var cells = new LinkedHashMap<Column, String>();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var cell = row.cell(i).strip();
      if (column != null && !cell.isEmpty()) {
        cells.merge(column, cell, (some, more) -> some + ";" + more);
      }
    }
    return cells;
  }

  private final class Reading {
    private final Map<Column, String> cells;
    private final List<FieldError> errors = new ArrayList<>();
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

    private Reading(Map<Column, String> cells) {
      this.cells = cells;
    }

    private Wish wish() {
      text(Column.NAME, "name");
      text(Column.FIRST_NAME, "first_name");
      text(Column.LAST_NAME, "last_name");
      text(Column.TITLE, "title");
      text(Column.LOST_REASON, "lost_reason");
      text(Column.ADDRESS, "address");
      found(Column.OWNER, "There is no such user.", team::number)
          .ifPresent(number -> fields.put("owner_id", number));
      found(Column.EXPECTED_CLOSE_DATE, "Give a date such as 2026-01-31.", PlainValues::date)
          .ifPresent(date -> fields.put("expected_close_date", date.toString()));
      found(Column.ARCHIVED, "Give yes or no.", PlainValues::flag)
          .ifPresent(flag -> fields.put("is_archived", flag));
      cell(Column.STATUS)
          .ifPresent(status -> fields.put("status", status.toLowerCase(Locale.ROOT)));
      value();
      stage();
      labels();
      return new Wish(
          cells.get(Column.ID),
          fields,
          points(Column.EMAIL),
          points(Column.PHONE),
          name(Column.PERSON),
          name(Column.ORGANIZATION));
    }

    private @Nullable String name(Column column) {
      return found(
              column,
              "At most " + LONGEST_NAME + " characters.",
              cell -> Optional.of(cell).filter(name -> name.length() <= LONGEST_NAME))
          .orElse(null);
    }

    private void value() {
      var amount = found(Column.VALUE, "Give a number.", PlainValues::amount);
      var currency = cell(Column.CURRENCY).map(code -> code.toUpperCase(Locale.ROOT));
      if (type == ItemType.LEAD) {
        amount.ifPresent(number ->
            fields
                .putObject("value")
                .put("amount", number)
                .put("currency", currency.orElse("EUR")));
      } else {
        amount.ifPresent(number -> fields.put("value", number));
        currency.ifPresent(code -> fields.put("currency", code));
      }
    }

    private void stage() {
      var pipeline =
          found(
              Column.PIPELINE,
              "There is no such pipeline.",
              name ->
                  words.pipelines().entrySet().stream()
                      .filter(one -> one.getValue().equalsIgnoreCase(name))
                      .map(Map.Entry::getKey)
                      .findFirst());
      found(
              Column.STAGE,
              "There is no such stage.",
              name ->
                  words.stages().stream()
                      .filter(stage -> pipeline.isEmpty() || pipeline.get() == stage.pipeline())
                      .filter(stage -> stage.name().equalsIgnoreCase(name))
                      .map(Vocabulary.NamedStage::id)
                      .findFirst())
          .ifPresentOrElse(
              id -> fields.put("stage_id", id),
              () -> pipeline.ifPresent(id -> fields.put("pipeline_id", id)));
    }

    private void labels() {
      cell(Column.LABELS)
          .ifPresent(cell -> {
            var ids = fields.putArray("label_ids");
            for (var name : cell.split("[;,]")) {
              words.labels().entrySet().stream()
                  .filter(label -> label.getValue().equalsIgnoreCase(name.strip()))
                  .findFirst()
                  .ifPresentOrElse(
                      label -> ids.add(label.getKey().toString()),
                      () -> refuse(Column.LABELS, "There is no label " + name.strip() + "."));
            }
          });
    }

    private List<ContactPoint> points(Column column) {
      return cell(column).map(ContactCell::read).orElse(List.of());
    }

    private void text(Column column, String name) {
      cell(column).ifPresent(text -> fields.put(name, text));
    }

    private Optional<String> cell(Column column) {
      return Optional.ofNullable(cells.get(column));
    }

    private <T> Optional<T> found(
        Column column, String otherwise, Function<String, Optional<T>> read) {
      var cell = cell(column);
      var value = cell.flatMap(read);
      if (cell.isPresent() && value.isEmpty()) {
        refuse(column, otherwise);
      }
      return value;
    }

    private void refuse(Column column, String detail) {
      errors.add(new FieldError(column.word(), detail));
    }
  }
}
