package app.parley.media;

import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.WorkDirectory;
import app.parley.platform.files.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Deletes what nothing refers to any longer from the file store (C5). */
@Component
final class LeftoverRounds implements SmartLifecycle {
  private final Rounds rounds =
      new Rounds("media-leftovers", Duration.ofSeconds(20), this::lookAround);
  private final WorkDirectory directory;
  private final Tenant tenant;
  private final Leftovers leftovers;
  private final ForgottenMedia forgotten;
  private final FileStore store;

  LeftoverRounds(
      WorkDirectory directory,
      Tenant tenant,
      Leftovers leftovers,
      ForgottenMedia forgotten,
      FileStore store) {
    this.directory = directory;
    this.tenant = tenant;
    this.leftovers = leftovers;
    this.forgotten = forgotten;
    this.store = store;
  }

  void lookAround() {
    directory
        .companiesWithMedia("uploads")
        .forEach(company -> tenant.run(company, forgotten::forgetOldUploads));
    directory.companiesWithMedia("leftovers").forEach(this::clear);
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
