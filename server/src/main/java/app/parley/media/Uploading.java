package app.parley.media;

import app.parley.media.UploadRows.Owner;
import app.parley.platform.Tenant;
import app.parley.platform.text.FileName;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes bytes in that somebody hands to us: looked at first, and kept if they are allowed. */
@Component
final class Uploading {
  private final Tenant tenant;
  private final Landing landing;
  private final Keeping keeping;
  private final Leftovers leftovers;
  private final UploadRows rows;

  Uploading(Tenant tenant, Landing landing, Keeping keeping, Leftovers leftovers, UploadRows rows) {
    this.tenant = tenant;
    this.landing = landing;
    this.keeping = keeping;
    this.leftovers = leftovers;
    this.rows = rows;
  }

  /**
   * @throws Refused not allowed by the rules, or too large
   */
  Uploaded keep(
      long company,
      SendableFiles rules,
      Owner owner,
      long id,
      @Nullable String rawName,
      InputStream content)
      throws IOException {
    var name = rawName == null ? null : FileName.of(rawName);
    try (var place = landing.place()) {
      Files.copy(content, place.file(), StandardCopyOption.REPLACE_EXISTING);
      rules.check(TypeDetection.of(place.file(), name), Files.size(place.file()));
      var finding = keeping.keep(company, place.file(), name);
      return tenant.in(
          company,
          tx -> {
            if (!leftovers.hold(tx, finding.hashes())) {
              throw new Refused(ProblemType.UNAVAILABLE, "The file could not be kept. Try again.");
            }
            return rows.add(tx, owner, id, name, finding);
          });
    }
  }
}
