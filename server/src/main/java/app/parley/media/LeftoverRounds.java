package app.parley.media;

import static parley.schema.Tables.COMPANIES_WITH_MEDIA;

import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.files.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Deletes what nothing refers to any longer from the file store (C5). */
@Component
final class LeftoverRounds implements SmartLifecycle {
  private final Rounds rounds =
      new Rounds("media-leftovers", Duration.ofSeconds(20), this::lookAround);
  private final DSLContext database;
  private final Tenant tenant;
  private final Leftovers leftovers;
  private final ForgottenMedia forgotten;
  private final FileStore store;
  private final Clock clock;

  LeftoverRounds(
      DSLContext database,
      Tenant tenant,
      Leftovers leftovers,
      ForgottenMedia forgotten,
      FileStore store,
      Clock clock) {
    this.database = database;
    this.tenant = tenant;
    this.leftovers = leftovers;
    this.forgotten = forgotten;
    this.store = store;
    this.clock = clock;
  }

  void lookAround() {
    database
        .selectFrom(COMPANIES_WITH_MEDIA("uploads", clock.instant()))
        .forEach(row -> tenant.run(row.getCompanyId(), forgotten::forgetOldUploads));
    database
        .selectFrom(COMPANIES_WITH_MEDIA("leftovers", clock.instant()))
        .forEach(row -> clear(row.getCompanyId()));
  }

  private void clear(long company) {
    var going = tenant.in(company, leftovers::going);
    while (!going.isEmpty()) {
      delete(company, going);
      var gone = going;
      tenant.run(company, tx -> leftovers.remove(tx, gone));
      going = tenant.in(company, leftovers::going);
    }
  }

  private void delete(long company, List<String> hashes) {
    try {
      for (var hash : hashes) {
        store.delete(company, hash);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file store cannot be cleared; it is tried again", e);
    }
  }

  @Override
  public void start() {
    rounds.begin();
  }

  @Override
  public void stop() {
    rounds.end();
  }

  @Override
  public boolean isRunning() {
    return rounds.isGoing();
  }
}
