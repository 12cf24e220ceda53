package app.parley.media;

import app.parley.conversations.AttachedFiles;
import app.parley.media.MediaRows.Claim;
import app.parley.media.UploadRows.Owner;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files that customers bring to Parley itself. They are kept before their message is told of, under
 * an address that means nothing to anybody else; what other providers' files are fetched by finds
 * them there.
 */
@Component
public final class BroughtFiles {
  private static final String ADDRESS = "brought:";
  private static final String GONE = "It is not here any more.";
  private final Tenant tenant;
  private final Uploading uploading;
  private final AttachedFiles files;
  private final MediaRows rows;

  BroughtFiles(Tenant tenant, Uploading uploading, AttachedFiles files, MediaRows rows) {
    this.tenant = tenant;
    this.uploading = uploading;
    this.files = files;
    this.rows = rows;
  }

  /** The address that a message gives for the file of that id. */
  public static String address(long id) {
    return ADDRESS + id;
  }

  /**
   * Keeps what the rules of the channel allow before it returns; no transaction may be open. The
   * same id again is the same file.
   *
   * @param by who brings it, as the channel's provider counts them
   * @throws app.parley.problems.Refused not allowed, or too large
   */
  public Uploaded keep(
      long company,
      SendableFiles rules,
      long channel,
      long by,
      long id,
      @Nullable String name,
      InputStream content)
      throws IOException {
    return uploading.keep(company, rules, new Owner(by, true, channel), id, name, content);
  }

  static boolean isAddress(@Nullable String address) {
    return address != null && address.startsWith(ADDRESS);
  }

  /** It is the claimed message's from now on, if it came through that message's channel. */
  void land(long company, Claim claim) {
    tenant.run(
        company,
        tx -> files.change(tx, claim.conversation(), claim.message(), () -> landed(tx, claim)));
  }

  private boolean landed(Tx tx, Claim claim) {
    var file = UploadRows.brought(tx, claim.channel(), claim.attachment());
    if (file.isEmpty()) {
      return rows.refused(tx, claim, FetchProblem.GONE, GONE);
    }
    UploadRows.remove(tx, claim.attachment());
    return rows.kept(tx, claim, file.get().finding());
  }
}
