package app.parley.links;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules L2 to L5 say about the notes of linked conversations, as plainly as possible. */
final class HistoryModel {
  final List<Thread> threads = new ArrayList<>();
  final List<Tie> ties = new ArrayList<>();
  final List<Note> notes = new ArrayList<>();

  /** Ties a conversation to a deal: the first note holds the last twenty messages. */
  Tie tie(Thread thread, String deal, long link, Instant at) {
    var tie = new Tie(thread, deal, link);
    ties.add(tie);
    int size = thread.said.size();
    begin(tie, at).lines.addAll(thread.said.subList(Math.max(0, size - 20), size));
    tie.newest().show(thread);
    return tie;
  }

  /** All that came since goes into the notes. */
  void follow(Thread thread, Instant firstChange) {
    for (var tie : ties.stream().filter(each -> each.thread == thread).toList()) {
      var newest = tie.newest();
      boolean writable = !newest.touched;
      int size = newest.lines.size();
      var begun = new ArrayList<Note>();
      for (var said : tie.pending) {
        var note = tie.newest();
        if ((note != newest || writable) && note.takes(said.at)) {
          note.lines.add(said);
        } else {
          begun.add(begin(tie, said.at.isBefore(note.since) ? note.since : said.at));
          tie.newest().lines.add(said);
        }
      }
      tie.pending.clear();
      begun.forEach(note -> note.show(thread));
      if (writable && (newest.lines.size() > size || newest.takes(firstChange))) {
        newest.show(thread);
      }
    }
  }

  void said(Thread thread, Said said) {
    thread.said.add(said);
    ties.stream().filter(tie -> tie.thread == thread).forEach(tie -> tie.pending.add(said));
  }

  /** What stands at a deal, however it came there. */
  List<String> shownAt(String deal) {
    return notes.stream()
        .filter(note -> note.deal.equals(deal) && !note.deleted)
        .map(note -> note.shown)
        .toList();
  }

  private Note begin(Tie tie, Instant since) {
    var note = new Note(tie.deal, since);
    notes.add(note);
    tie.notes.add(note);
    return note;
  }

  static final class Thread {
    final long id;
    final String address;
    String participant;
    @Nullable String assignee;
    boolean open = true;
    final List<Said> said = new ArrayList<>();

    Thread(long id, String address) {
      this.id = id;
      this.address = address;
      participant = address;
    }

    String status() {
      var who = assignee == null ? "Unassigned" : "Assigned to " + assignee;
      return who + " · " + (open ? "Open" : "Closed");
    }
  }

  /** A message; ours has no provider's id. */
  static final class Said {
    final @Nullable String providerId;
    final long id;
    final Instant at;
    String text;
    boolean failed;

    Said(@Nullable String providerId, long id, Instant at, String text) {
      this.providerId = providerId;
      this.id = id;
      this.at = at;
      this.text = text;
    }

    String line(Thread thread) {
      var who = providerId == null ? "Ana Ruiz" : thread.participant;
      return who + (failed ? " (not delivered): " : ": ") + text;
    }
  }

  static final class Tie {
    final Thread thread;
    final String deal;
    final long link;
    final List<Note> notes = new ArrayList<>();
    final List<Said> pending = new ArrayList<>();

    private Tie(Thread thread, String deal, long link) {
      this.thread = thread;
      this.deal = deal;
      this.link = link;
    }

    Note newest() {
      return notes.getLast();
    }
  }

  static final class Note {
    final String deal;
    final Instant since;
    final List<Said> lines = new ArrayList<>();
    String shown = "";
    boolean touched;
    boolean deleted;

    private Note(String deal, Instant since) {
      this.deal = deal;
      this.since = since;
    }

    boolean takes(Instant at) {
      return Duration.between(since, at).compareTo(Duration.ofHours(24)) < 0;
    }

    private void show(Thread thread) {
      var told = lines.stream().map(said -> said.line(thread)).toList();
      shown = HistoryDesk.shown(since, told, thread.status());
    }
  }
}
