package app.parley.links;

import app.parley.Cast;
import app.parley.Member;
import app.parley.links.HistoryModel.Thread;
import app.parley.links.HistoryModel.Tie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Takes random steps in the program and in the model alike. */
final class HistoryWalk {
  final HistoryModel model = new HistoryModel();
  final List<String> deals = new ArrayList<>();
  final List<String> path = new ArrayList<>();
  final Member ana;

  private final HistoryTools tools;
  private final Talk talk;
  private final Random random;
  private long followed;

  HistoryWalk(HistoryTools tools, Cast cast, long seed) {
    this.tools = tools;
    this.ana = cast.ana();
    this.random = new Random(seed);
    this.talk = new Talk(tools, cast, model, random);
    for (int i = 0; i < 3; i++) {
      deals.add(tools.desk().deal(ana));
    }
    model.threads.add(talk.begins("+1"));
    model.threads.add(talk.begins("+2"));
  }

  boolean isToLook() {
    return random.nextInt(3) == 0;
  }

  void step() {
    var thread = model.threads.get(random.nextInt(2));
    int choice = random.nextInt(16);
    path.add(choice + " in " + thread.address);
    switch (choice) {
      case 0, 1, 2 -> talk.writes(thread, tools.clock().instant());
      case 3 -> any(ties(thread)).ifPresent(this::writesAtTheEdge);
      case 4, 5 -> talk.replies(thread);
      case 6 -> any(talk.ours(thread)).ifPresent(reply -> talk.turns(thread, reply));
      case 7 -> any(talk.theirs(thread)).ifPresent(said -> talk.changes(thread, said));
      case 8 -> talk.happensAside(thread);
      case 9 -> talk.moves(thread);
      case 10 -> talk.isCalled(thread, "Marta " + path.size());
      case 11 -> any(model.ties).ifPresent(this::touches);
      case 12, 13 -> links(thread, deals.get(random.nextInt(3)));
      case 14 -> any(ties(thread)).filter(tie -> random.nextInt(3) == 0).ifPresent(this::unlinks);
      default -> tools.clock().forward(Duration.ofMinutes(random.nextInt(1_000)));
    }
  }

  void follow() {
    long before = followed;
    tools.desk().follow(ana, random);
    followed = tools.tenant().in(ana.companyId(), tools.feed()::position);
    for (var thread : model.threads) {
      model.follow(thread, tools.desk().firstChange(ana, thread.id, before));
    }
    if (random.nextInt(4) == 0) {
      tools.desk().followAgain(ana, before, random);
    }
  }

  private void writesAtTheEdge(Tie tie) {
    var end = tie.newest().since.plus(Duration.ofHours(24));
    talk.writes(tie.thread, end.minusMillis(1));
    if (random.nextBoolean()) {
      talk.writes(tie.thread, end);
    }
    var left = Duration.between(tools.clock().instant(), end);
    if (left.isPositive()) {
      tools.clock().forward(left);
    }
  }

  private void links(Thread thread, String deal) {
    if (ties(thread).stream().noneMatch(tie -> tie.deal.equals(deal))) {
      var row = tools.desk().link(ana, thread.id, deal);
      model.tie(thread, deal, row.getId(), row.getLinkedAt());
    }
  }

  private void unlinks(Tie tie) {
    tools.desk().unlink(ana, tie.thread.id, tie.link);
    model.ties.remove(tie);
  }

  /** Changed, changed and changed back, deleted; or pinned, which is no change. */
  private void touches(Tie tie) {
    var newest = tie.newest();
    var note = "//api/v1/notes/" + tools.desk().newestNote(ana, tie.link);
    if (newest.deleted) {
      return;
    }
    int choice = random.nextInt(5);
    newest.touched |= choice < 3;
    var content = ana.get(note).at("/data/content");
    switch (choice) {
      case 0 -> {
        newest.shown = "Own words " + path.size();
        ana.put(note, Map.of("content", newest.shown));
      }
      case 1 -> {
        ana.put(note, Map.of("content", "Something else"));
        ana.put(note, Map.of("content", content));
      }
      case 2 -> {
        ana.delete(note);
        newest.deleted = true;
      }
      default -> ana.put(note, Map.of("pinned_to_deal_flag", true, "content", content));
    }
  }

  private List<Tie> ties(Thread thread) {
    return model.ties.stream().filter(tie -> tie.thread == thread).toList();
  }

  private <T> Optional<T> any(List<T> some) {
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
  }
}
