package app.parley.notes;

import static parley.schema.Tables.NOTE;

import app.parley.crm.ItemType;
import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.NoteRecord;

/**
 * The notes that Parley writes for links. It may write again in one as long as nobody else did and
 * nobody deleted it (rule L4), which the hash of its own last text tells.
 */
@Component
public final class HistoryNotes {
  private final NoteFeed feed;

  HistoryNotes(NoteFeed feed) {
    this.feed = feed;
  }

  /**
   * Gives the new note's id.
   *
   * @param link for which it is written
   * @param html is cleaned; it must fit, see {@link NoteText}
   * @param author the number of the user who linked
   */
  public long write(Tx tx, ItemRef item, long link, long author, String html, Instant at) {
    var row = new NoteRecord();
    row.setWrittenFor(link);
    place(row, item);
    row.setPinnedToLead(false);
    row.setPinnedToDeal(false);
    row.setPinnedToPerson(false);
    row.setPinnedToOrganization(false);
    row.setUserId(author);
    row.setAddTime(at);
    render(row, html, at);
    NoteRows.insert(tx, row);
    feed.changed(tx, NoteParents.of(row));
    return row.getId();
  }

  /**
   * Those of the notes that are there and that nobody but Parley wrote in; locked until the
   * transaction ends.
   */
  public Open open(Tx tx, Collection<Long> notes) {
    var open = new HashMap<Long, NoteRecord>();
    for (var row : NoteRows.lock(tx, notes)) {
      if (isOurs(row)) {
        open.put(row.getId(), row);
      }
    }
    return new Open(open);
  }

  /** What was written at one person for these links stands at another from now on. */
  public void moveWrittenFor(Tx tx, Collection<Long> links, long before, long after) {
    int moved =
        tx.sql()
            .update(NOTE)
            .set(NOTE.PERSON_ID, after)
            .where(
                NOTE.COMPANY_ID.eq(tx.company()),
                NOTE.WRITTEN_FOR.eq(DSL.any(links.toArray(Long[]::new))),
                NOTE.PERSON_ID.eq(before))
            .execute();
    if (moved > 0) {
      feed.changed(tx, Set.of(ItemType.PERSON.item(before), ItemType.PERSON.item(after)));
    }
  }

  private static void place(NoteRecord row, ItemRef item) {
    switch (item.type()) {
      case "person" -> row.setPersonId(Long.parseLong(item.id()));
      case "organization" -> row.setOrgId(Long.parseLong(item.id()));
      case "deal" -> row.setDealId(Long.parseLong(item.id()));
      case "lead" -> row.setLeadId(UUID.fromString(item.id()));
      default -> throw new IllegalArgumentException("No notes stand at a " + item.type());
    }
  }

  private static void render(NoteRecord row, String html, Instant at) {
    var clean = NoteText.clean(html);
    row.setContent(clean);
    row.setRenderedHash(hash(clean));
    row.setUpdateTime(at);
  }

  private static boolean isOurs(NoteRecord row) {
    return Arrays.equals(row.getRenderedHash(), hash(row.getContent()));
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Notes that may be written in. */
  public final class Open {
    private final Map<Long, NoteRecord> rows;
    private final List<NoteRecord> renewed = new ArrayList<>();

    private Open(Map<Long, NoteRecord> rows) {
      this.rows = rows;
    }

    public boolean has(long note) {
      return rows.containsKey(note);
    }

    /** Gives one of them another text; the same text is not written twice. */
    public void renew(long note, String html, Instant at) {
      var row = Objects.requireNonNull(rows.get(note));
      var before = row.getContent();
      render(row, html, at);
      if (!before.equals(row.getContent())) {
        renewed.add(row);
      }
    }

    /** Writes the new texts. */
    public void store(Tx tx) {
      NoteRows.rewrite(tx, renewed);
      renewed.forEach(row -> feed.changed(tx, NoteParents.of(row)));
      renewed.clear();
    }
  }
}
