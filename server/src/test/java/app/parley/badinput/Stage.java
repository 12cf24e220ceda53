package app.parley.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.ApiDocument;
import app.parley.ApiDocument.Operation;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.Visitor;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Two furnished companies, what they owned before, and what was found wrong since. */
@Component
@Scope("prototype")
final class Stage {
  final ApiDocument document = ApiDocument.read();
  final Cast cast;
  final Belongings ours;
  final Belongings theirs;
  final Visitor stranger;
  final SoftAssertions softly = new SoftAssertions();
  private final Rows rows;
  private Map<String, String> before;

  Stage(Casting casting, Belongings.Furnisher furnisher, Rows rows) {
    cast = casting.cast();
    stranger = casting.stranger();
    ours = furnisher.of(cast.ana());
    theirs = furnisher.of(cast.hana());
    this.rows = rows;
    before = onceStill();
  }

  /** What was stored so far is what was there before. */
  void beginsHere() {
    before = onceStill();
  }

  Answer asks(Operation operation, String path, @Nullable Object body) {
    return cast.ana().session().call(operation.method(), path, body);
  }

  /** A problem with one of these statuses, in the form that all problems have. */
  boolean refused(String what, Answer answer, Integer... statuses) {
    var as = shown(what + ": " + answer.status() + " " + cut(answer.text()));
    softly.assertThat(answer.status()).as(as).isIn(Arrays.asList(statuses));
    boolean isProblem = answer.header("Content-Type").startsWith("application/problem+json");
    softly.assertThat(isProblem).as(as).isTrue();
    if (isProblem) {
      softly.assertThat(answer.at("/type")).as(as).startsWith("urn:parley:problem:");
      softly.assertThat(answer.json().at("/status").asInt()).as(as).isEqualTo(answer.status());
      softly.assertThat(answer.at("/title")).as(as).isNotEmpty();
      softly.assertThat(answer.text()).as(as).doesNotContain("Exception", "org.", "select ");
    }
    return isProblem && Arrays.asList(statuses).contains(answer.status());
  }

  /** 400, and the problem names the field, or something in it. */
  void invalid(String what, Answer answer, String field) {
    if (refused(what, answer, 400)) {
      softly.assertThat(answer.problem()).as(what).isEqualTo("invalid-request");
      softly.assertThat(named(answer)).as(shown(what)).anyMatch(name -> name.startsWith(field));
    }
  }

  void nothingChanged() {
    var now = rows();
    now.entrySet().removeAll(before.entrySet());
    softly.assertThat(now).as("tables that changed").isEmpty();
    softly.assertAll();
    assertThat(before).isNotEmpty();
  }

  private Map<String, String> rows() {
    var all = rows.of(cast.companyId());
    rows.of(cast.hana().companyId()).forEach((table, digest) -> all.put("their " + table, digest));
    return all;
  }

  /** Followers write after the calls that they follow, and may gather for a second before. */
  private Map<String, String> onceStill() {
    var last = new AtomicReference<>(Map.<String, String>of());
    return await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .until(
            this::rows,
            now -> now.equals(last.getAndSet(now)) && areFollowed(cast.ana(), cast.hana()));
  }

  private boolean areFollowed(Member... members) {
    return Arrays.stream(members).allMatch(member -> rows.areFollowed(member.companyId()));
  }

  /** What concerns the body as a whole has no field to name. */
  private static List<String> named(Answer answer) {
    var errors = answer.json().path("errors");
    return errors.isEmpty()
        ? List.of("")
        : errors.valueStream().map(error -> error.path("field").asString("")).toList();
  }

  /** For a log that keeps neither NUL nor halves of surrogate pairs. */
  private static String shown(String text) {
    return text.replaceAll("[^ -~]", "?");
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(300, text.length()));
  }
}
