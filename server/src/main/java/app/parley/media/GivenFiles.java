package app.parley.media;

import app.parley.conversations.AttachedFiles.Attached;
import app.parley.platform.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;

/** Keeps what nobody needs to be asked for: files that are brought along with a story. */
@Component
public final class GivenFiles {
  private final Tenant tenant;
  private final Landing landing;
  private final Keeping keeping;
  private final Leftovers leftovers;
  private final MediaRows rows;

  GivenFiles(Tenant tenant, Landing landing, Keeping keeping, Leftovers leftovers, MediaRows rows) {
    this.tenant = tenant;
    this.landing = landing;
    this.keeping = keeping;
    this.leftovers = leftovers;
    this.rows = rows;
  }

  /** Keeps a message's file before it returns; no transaction may be open. */
  public void give(long company, Attached file, InputStream content) throws IOException {
    try (var place = landing.place()) {
      Files.copy(content, place.file(), StandardCopyOption.REPLACE_EXISTING);
      var finding = keeping.keep(company, place.file(), file.name());
      tenant.run(
          company,
          tx -> {
            if (leftovers.hold(tx, finding.hashes())) {
              rows.given(tx, file, finding);
            }
          });
    }
  }
}
