package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** L7: a person becomes part of another while somebody works with what belongs to them. */
@ParleyTest
class MergeRacesTest {
  private static final int ROUNDS = 25;
  private final Member ana;

  @Autowired
  MergeRacesTest(Casting casting) {
    ana = casting.cast().ana();
  }

  @Test
  void aDealIsSavedWithItsPersonWhileThePersonIsMergedAndWhileTheMergeIsUndone() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long kept = person("Marta Nowak");
      long merged = person("M. Nowak");
      var deals = List.of(deal(merged), deal(merged), deal(merged));
      var merge =
          together(
              deals,
              Map.of("value", 10 + round, "person_id", merged),
              () -> ana.post("/person-merges", Map.of("keep", "" + kept, "merge", "" + merged)));
      assertThat(deals).allSatisfy(deal -> assertThat(personOf(deal)).isEqualTo(kept));

      together(
          deals,
          Map.of("value", 20 + round, "person_id", kept),
          () -> ana.post("/person-merges/" + merge.at("/id") + "/undo", ""));
      assertThat(deals).allSatisfy(deal -> assertThat(personOf(deal)).isIn(kept, merged));
    }
  }

  /** Gives what the merge was answered; nobody is sent away because others were in the way. */
  private Answer together(List<Long> deals, Map<String, Object> edit, Callable<Answer> merge)
      throws Exception {
    var start = new CyclicBarrier(deals.size() + 1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var edits =
          deals.stream()
              .map(deal ->
                  threads.submit(() -> {
                    start.await();
                    return ana.patch("//api/v2/deals/" + deal, edit);
                  }))
              .toList();
      var merged =
          threads.submit(() -> {
            start.await();
            return merge.call();
          });
      for (var one : edits) {
        // Who comes after the merge names somebody that is gone.
        assertThat(one.get().status()).as(one.get().text()).isIn(200, 400);
      }
      assertThat(merged.get().status()).as(merged.get().text()).isIn(200, 201);
      return merged.get();
    }
  }

  private long person(String name) {
    return id(ana.post("//api/v2/persons", Map.of("name", name)));
  }

  private long deal(long person) {
    return id(ana.post("//api/v2/deals", Map.of("title", "Roaster", "person_id", person)));
  }

  private long personOf(long deal) {
    return ana.get("//api/v2/deals/" + deal).json().at("/data/person_id").asLong();
  }

  private static long id(Answer answer) {
    return answer.json().at("/data/id").asLong();
  }
}
