package app.parley.conversations;

import static parley.schema.Tables.COMPANY_FEED;
import static parley.schema.Tables.READ_FLOOR;

import app.parley.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.schema.tables.records.ReadFloorRecord;

/**
 * Up to which change of the feed it is known, for each section of one channel, what a user has left
 * unread, so that counting looks only above. It rises by strides, as they read.
 *
 * <p>While it is held no other transaction moves this user's positions in the channel. It is taken
 * before any conversation is locked.
 */
record ReadFloor(
    Tx tx, long user, long channel, Pace pace, List<ReadFloorRecord> sections, long reached) {
  static final String[] SECTIONS = {"closed", "mine", "others", "unassigned"};

  static ReadFloor hold(Tx tx, long user, long channel, Pace pace) {
    // First of all: what has a number up to this one is seen by every statement from here on.
    var reached =
        tx.sql()
            .select(COMPANY_FEED.LAST_SEQ)
            .from(COMPANY_FEED)
            .where(COMPANY_FEED.COMPANY_ID.eq(tx.company()))
            .fetchOptional(COMPANY_FEED.LAST_SEQ)
            .orElse(0L);
    var sections = held(tx, user, channel);
    if (sections.isEmpty()) {
      lay(tx, user, channel);
      sections = held(tx, user, channel);
    }
    return new ReadFloor(tx, user, channel, pace, sections, reached);
  }

  /** The user's position in a conversation has moved forward. */
  void read(long conversation, int inboundNo) {
    LeftUnread.forget(this, conversation, inboundNo);
    var looked = sections.stream().mapToLong(ReadFloorRecord::getLookedSeq).min().orElse(0);
    if (looked == 0 || reached - looked >= pace.seldom()) {
      rise();
    }
  }

  /** It has moved back, perhaps behind what is below the floor. */
  void leave(long conversation) {
    var below =
        Stirred.one(this, conversation)
            .filter(Stirred.Seen::unread)
            .filter(seen -> seen.seq() <= upTo(seen.section()));
    LeftUnread.list(this, below.stream().toList());
  }

  private void rise() {
    var listed = LeftUnread.count(this);
    sections.forEach(one -> one.setLookedSeq(reached));
    var rising =
        sections.stream()
            .filter(one -> one.getSeq() < reached)
            .filter(one -> listed.getOrDefault(one.getSection(), 0) < pace.enough())
            .toList();
    if (!rising.isEmpty()) {
      var lowest = rising.stream().mapToLong(ReadFloorRecord::getSeq).min().getAsLong();
      var stretch = Stirred.after(this, lowest);
      var left = new ArrayList<Stirred.Seen>();
      for (var section : rising) {
        raise(section, stretch, listed.getOrDefault(section.getSection(), 0), left);
      }
      LeftUnread.list(this, left);
    }
    tx.sql().batchUpdate(sections).execute();
  }

  /** To the stretch's end, or to where enough are listed. */
  private void raise(
      ReadFloorRecord section, List<Stirred.Seen> stretch, int listed, List<Stirred.Seen> left) {
    var end = stretch.size() < pace.stride() ? reached : stretch.getLast().seq();
    var seq = section.getSeq();
    for (var seen : stretch) {
      // Those of one transaction have one number, and are listed together.
      if (listed >= pace.enough() && seen.seq() > seq) {
        section.setSeq(seq);
        return;
      }
      if (seen.seq() > section.getSeq()) {
        seq = seen.seq();
        if (seen.unread() && seen.section().equals(section.getSection())) {
          left.add(seen);
          listed++;
        }
      }
    }
    section.setSeq(Math.max(section.getSeq(), end));
    if (section.getSeq() < reached) {
      section.setLookedSeq(0L);
    }
  }

  private long upTo(String section) {
    return sections.stream()
        .filter(one -> one.getSection().equals(section))
        .mapToLong(ReadFloorRecord::getSeq)
        .sum();
  }

  private static List<ReadFloorRecord> held(Tx tx, long user, long channel) {
    return tx.sql()
        .selectFrom(READ_FLOOR)
        .where(
            READ_FLOOR.COMPANY_ID.eq(tx.company()),
            READ_FLOOR.USER_ID.eq(user),
            READ_FLOOR.CHANNEL_ID.eq(channel))
        .orderBy(READ_FLOOR.SECTION)
        .forUpdate()
        .fetch();
  }

  private static void lay(Tx tx, long user, long channel) {
    var rows =
        Stream.of(SECTIONS)
            .map(section -> new ReadFloorRecord(tx.company(), user, channel, section, 0L, 0L))
            .toList();
    tx.sql().insertInto(READ_FLOOR).set(rows).onConflictDoNothing().execute();
  }

  /**
   * How it rises.
   *
   * @param seldom so many changes of the company pass before it does so again
   * @param stride so many conversations are looked at for it in one transaction
   * @param enough with so many listed a section rises no further, as a count does not say as many
   */
  record Pace(int seldom, int stride, int enough) {
    static final Pace USUAL = new Pace(200, 500, 200);
  }
}
