package app.parley.providers.webchat;

import static parley.schema.Tables.WEBCHAT_LINE;
import static parley.schema.Tables.WEBCHAT_VISITOR;

import app.parley.media.SharedFile;
import app.parley.media.SharedFiles;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.WebchatLineRecord;
import parley.schema.tables.records.WebchatVisitorRecord;

/**
 * What stands in visitors' windows. A line's position and time are greater than those of the
 * visitor's lines before it.
 */
@Component
final class VisitorLines {
  private static final int MOST_UNREAD = 100;
  private final SharedFiles files;
  private final Clock clock;

  VisitorLines(SharedFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /** A line to be: the reference makes a second one of the same side the same. */
  record Words(
      boolean byTeam, String reference, String text, @Nullable String author, List<Long> files) {}

  /** The line, which may have been there; empty when there is no such visitor. */
  Optional<VisitorLine> append(Tx tx, long visitor, Words words) {
    return tx.sql()
        .selectFrom(WEBCHAT_VISITOR)
        .where(Visitors.key(tx, visitor))
        .forUpdate()
        .fetchOptional()
        .map(row -> find(tx, visitor, words).orElseGet(() -> add(tx, row, words)));
  }

  Optional<VisitorLine> find(Tx tx, long visitor, Words words) {
    return tx.sql()
        .selectFrom(WEBCHAT_LINE)
        .where(
            its(tx, visitor),
            WEBCHAT_LINE.BY_TEAM.eq(words.byTeam()),
            WEBCHAT_LINE.REFERENCE.eq(words.reference()))
        .fetchOptional()
        .map(row -> line(tx, row));
  }

  Optional<VisitorLine> at(Tx tx, long visitor, long position) {
    return tx.sql()
        .selectFrom(WEBCHAT_LINE)
        .where(its(tx, visitor), WEBCHAT_LINE.POSITION.le(position))
        .orderBy(WEBCHAT_LINE.POSITION.desc())
        .limit(1)
        .fetchOptional()
        .map(row -> line(tx, row));
  }

  List<VisitorLine> after(Tx tx, long visitor, long position, int most) {
    return lines(
        tx,
        tx.sql()
            .selectFrom(WEBCHAT_LINE)
            .where(its(tx, visitor), WEBCHAT_LINE.POSITION.gt(position))
            .orderBy(WEBCHAT_LINE.POSITION)
            .limit(most)
            .fetch());
  }

  /** Newest first. */
  List<VisitorLine> before(Tx tx, long visitor, long position, int most) {
    return lines(
        tx,
        tx.sql()
            .selectFrom(WEBCHAT_LINE)
            .where(its(tx, visitor), WEBCHAT_LINE.POSITION.lt(position))
            .orderBy(WEBCHAT_LINE.POSITION.desc())
            .limit(most)
            .fetch());
  }

  /** How many of the team's the visitor has not read; no more than 100 are counted. */
  int unread(Tx tx, long visitor, long readUpTo) {
    return tx.sql()
        .fetchCount(
            DSL.select(WEBCHAT_LINE.POSITION)
                .from(WEBCHAT_LINE)
                .where(
                    its(tx, visitor),
                    WEBCHAT_LINE.POSITION.gt(readUpTo),
                    WEBCHAT_LINE.BY_TEAM.isTrue())
                .limit(MOST_UNREAD));
  }

  void forget(Tx tx, long visitor) {
    tx.sql().deleteFrom(WEBCHAT_LINE).where(its(tx, visitor)).execute();
  }

  private VisitorLine add(Tx tx, WebchatVisitorRecord visitor, Words words) {
    visitor.setLastPosition(visitor.getLastPosition() + 1);
    visitor.setLastAt(later(visitor.getLastAt()));
    visitor.update();
    var row = tx.sql().newRecord(WEBCHAT_LINE);
    row.setCompanyId(tx.company());
    row.setVisitorId(visitor.getId());
    row.setPosition(visitor.getLastPosition());
    row.setByTeam(words.byTeam());
    row.setReference(words.reference());
    row.setText(words.text());
    row.setAuthor(words.author());
    row.setFiles(words.files().toArray(Long[]::new));
    row.setAt(visitor.getLastAt());
    row.insert();
    return line(tx, row);
  }

  private Instant later(@Nullable Instant last) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return last == null || now.isAfter(last) ? now : last.plusMillis(1);
  }

  private static Condition its(Tx tx, long visitor) {
    return WEBCHAT_LINE.COMPANY_ID.eq(tx.company()).and(WEBCHAT_LINE.VISITOR_ID.eq(visitor));
  }

  private VisitorLine line(Tx tx, WebchatLineRecord row) {
    return lines(tx, List.of(row)).getFirst();
  }

  private List<VisitorLine> lines(Tx tx, List<WebchatLineRecord> rows) {
    var shared = files.of(tx, rows.stream().flatMap(row -> Stream.of(row.getFiles())).toList());
    return rows.stream().map(row -> line(row, shared)).toList();
  }

  private static VisitorLine line(WebchatLineRecord row, Map<Long, SharedFile> shared) {
    return new VisitorLine(
        row.getPosition(),
        row.getByTeam() ? VisitorLine.From.TEAM : VisitorLine.From.VISITOR,
        row.getReference(),
        row.getText(),
        row.getAuthor(),
        row.getAt(),
        Stream.of(row.getFiles()).map(shared::get).filter(Objects::nonNull).toList());
  }
}
