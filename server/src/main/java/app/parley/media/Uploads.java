package app.parley.media;

import static parley.schema.Tables.UPLOAD;

import app.parley.channels.Channel;
import app.parley.channels.Channels;
import app.parley.conversations.AttachedFiles.Attached;
import app.parley.conversations.ReplyRequest.Part;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.platform.text.FileName;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.UploadRecord;

/** Files that users are about to send: kept first, then sent by their ids. */
@Component
public final class Uploads {
  private final Tenant tenant;
  private final Channels channels;
  private final Landing landing;
  private final Keeping keeping;
  private final Leftovers leftovers;
  private final MediaRows rows;
  private final Clock clock;
  private final Map<String, SendableFiles> sendable;

  Uploads(
      Tenant tenant,
      Channels channels,
      Landing landing,
      Keeping keeping,
      Leftovers leftovers,
      MediaRows rows,
      Clock clock,
      List<SendableFiles> sendable) {
    this.tenant = tenant;
    this.channels = channels;
    this.landing = landing;
    this.keeping = keeping;
    this.leftovers = leftovers;
    this.rows = rows;
    this.clock = clock;
    this.sendable =
        sendable.stream().collect(Collectors.toMap(SendableFiles::provider, Function.identity()));
  }

  /**
   * Keeps a file if the channel takes it; what it does not take is not kept. No transaction may be
   * open.
   *
   * @throws Refused not allowed, too large, or no channel that the user may use
   */
  public Uploaded keep(
      long company, long user, long channel, @Nullable String rawName, InputStream content)
      throws IOException {
    var rules = tenant.in(company, tx -> rules(tx, user, channel));
    var name = rawName == null ? null : FileName.of(rawName);
    try (var place = landing.place()) {
      Files.copy(content, place.file(), StandardCopyOption.REPLACE_EXISTING);
      rules.check(TypeDetection.of(place.file(), name), Files.size(place.file()));
      var finding = keeping.keep(company, place.file(), name);
      return tenant.in(company, tx -> add(tx, user, channel, name, finding));
    }
  }

  /**
   * Those of the user's own for that channel, and nobody else's from now on: all of them in that
   * order, or none.
   */
  public List<Uploaded> take(Tx tx, long user, long channel, List<Long> ids) {
    var found =
        tx.sql()
            .selectFrom(UPLOAD)
            .where(
                UPLOAD.COMPANY_ID.eq(tx.company()),
                UPLOAD.ID.in(ids),
                UPLOAD.USER_ID.eq(user),
                UPLOAD.CHANNEL_ID.eq(channel))
            .orderBy(UPLOAD.ID)
            .forUpdate()
            .fetchMap(UPLOAD.ID, Uploads::uploaded);
    return found.keySet().containsAll(ids) ? ids.stream().map(found::get).toList() : List.of();
  }

  /** It is a message's file now. */
  public void became(Tx tx, Uploaded upload, Attached file) {
    rows.given(tx, file, upload.finding());
    tx.sql()
        .deleteFrom(UPLOAD)
        .where(UPLOAD.COMPANY_ID.eq(tx.company()), UPLOAD.ID.eq(upload.id()))
        .execute();
  }

  /** Words and files as the messages in which that provider takes them. */
  public List<Part> parts(String provider, String text, List<Uploaded> files) {
    return Optional.ofNullable(sendable.get(provider))
        .map(rules -> rules.parts(text, files))
        .orElseThrow(Uploads::takesNone);
  }

  private SendableFiles rules(Tx tx, long user, long channel) {
    var found =
        channels
            .byId(tx, channel)
            .filter(one -> one.isUsableBy(user))
            .map(Channel::provider)
            .orElseThrow(() -> Refused.invalid("channel", "There is no such channel for you."));
    return Optional.ofNullable(sendable.get(found)).orElseThrow(Uploads::takesNone);
  }

  private static Refused takesNone() {
    return new Refused(ProblemType.ATTACHMENT_TYPE_NOT_ALLOWED, "This channel takes no files.");
  }

  private Uploaded add(Tx tx, long user, long channel, @Nullable String name, Finding finding) {
    if (!leftovers.hold(tx, finding.hashes())) {
      throw new Refused(ProblemType.UNAVAILABLE, "The file could not be kept. Try again.");
    }
    var row = tx.sql().newRecord(UPLOAD);
    row.setCompanyId(tx.company());
    row.setId(Ids.next());
    row.setUserId(user);
    row.setChannelId(channel);
    row.setName(name);
    row.setHash(finding.hash());
    row.setType(finding.type().word());
    row.setSize(finding.size());
    var small = finding.small();
    if (small != null) {
      row.setThumbnailHash(small.hash());
      row.setThumbnailType(small.thumbnail().type().word());
      row.setWidth(small.thumbnail().width());
      row.setHeight(small.thumbnail().height());
    }
    row.setCreatedAt(clock.instant());
    row.insert();
    return uploaded(row);
  }

  private static Uploaded uploaded(UploadRecord row) {
    var small =
        row.getThumbnailHash() == null
            ? null
            : new Finding.Small(
                row.getThumbnailHash(),
                new Thumbnail(
                    FileType.ofWord(row.getThumbnailType()), row.getWidth(), row.getHeight()));
    var type = FileType.ofWord(row.getType());
    var finding = new Finding(row.getHash(), type, row.getSize(), small);
    return new Uploaded(row.getId(), row.getName(), finding);
  }
}
