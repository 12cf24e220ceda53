package app.parley.media;

import app.parley.conversations.AttachedFiles;
import app.parley.media.MediaRows.Claim;
import app.parley.platform.Backoff;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Writes down what became of a fetch, and when there is to be another. */
@Component
final class FetchRecord {
  static final Duration PATIENCE = Duration.ofHours(24);

  /** A file may be told of before its host has it. */
  private static final int TRIES_FOR_MISSING = 4;

  static final Duration BETWEEN = Duration.ofSeconds(10);

  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(4), Duration.ofHours(1), RandomGenerator.getDefault());
  private final Tenant tenant;
  private final MediaRows rows;
  private final Leftovers leftovers;
  private final AttachedFiles files;
  private final Clock clock;

  FetchRecord(
      Tenant tenant, MediaRows rows, Leftovers leftovers, AttachedFiles files, Clock clock) {
    this.tenant = tenant;
    this.rows = rows;
    this.leftovers = leftovers;
    this.files = files;
    this.clock = clock;
  }

  void kept(long company, Claim claim, Finding finding) {
    tenant.run(
        company,
        tx ->
            files.change(
                tx,
                claim.conversation(),
                claim.message(),
                () -> {
                  if (leftovers.hold(tx, finding.hashes())) {
                    return rows.kept(tx, claim, finding);
                  }
                  rows.again(tx, claim, clock.instant().plus(BETWEEN));
                  return false;
                }));
  }

  void not(long company, Claim claim, Fetched.Not why) {
    tenant.run(
        company,
        tx -> {
          switch (why) {
            case Fetched.Missing missing -> {
              if (claim.attempt() < TRIES_FOR_MISSING) {
                rows.again(tx, claim, clock.instant().plus(BETWEEN));
              } else {
                refuse(tx, claim, FetchProblem.GONE, missing.reason());
              }
            }
            case Fetched.Later later -> later(tx, claim, later);
            case Fetched.Refused refused -> refuse(tx, claim, refused.problem(), refused.reason());
          }
        });
  }

  private void later(Tx tx, Claim claim, Fetched.Later later) {
    var next = clock.instant().plus(backoff.before(claim.attempt()));
    var asked = later.pause() == null ? Instant.MIN : clock.instant().plus(later.pause());
    if (next.isAfter(claim.since().plus(PATIENCE))) {
      var reason = "It could not be fetched within a day. " + later.reason();
      refuse(tx, claim, FetchProblem.UNREACHABLE, reason);
    } else {
      rows.again(tx, claim, asked.isAfter(next) ? asked : next);
    }
  }

  private void refuse(Tx tx, Claim claim, FetchProblem problem, String reason) {
    files.change(
        tx, claim.conversation(), claim.message(), () -> rows.refused(tx, claim, problem, reason));
  }
}
