package app.parley.media;

import app.parley.channels.Channel;
import app.parley.channels.Channels;
import app.parley.conversations.AttachedFiles.Attached;
import app.parley.conversations.ReplyRequest.Part;
import app.parley.media.UploadRows.Owner;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files that users are about to send: kept first, then sent by their ids. */
@Component
public final class Uploads {
  private final Tenant tenant;
  private final Channels channels;
  private final Uploading uploading;
  private final MediaRows rows;
  private final Map<String, SendableFiles> sendable;

  Uploads(
      Tenant tenant,
      Channels channels,
      Uploading uploading,
      MediaRows rows,
      List<SendableFiles> sendable) {
    this.tenant = tenant;
    this.channels = channels;
    this.uploading = uploading;
    this.rows = rows;
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
      long company, long user, long channel, @Nullable String name, InputStream content)
      throws IOException {
    var rules = tenant.in(company, tx -> rules(tx, user, channel));
    var owner = new Owner(user, false, channel);
    return uploading.keep(company, rules, owner, Ids.next(), name, content);
  }

  /**
   * Those of the user's own for that channel, and nobody else's from now on: all of them in that
   * order, or none.
   */
  public List<Uploaded> take(Tx tx, long user, long channel, List<Long> ids) {
    var found = UploadRows.take(tx, new Owner(user, false, channel), ids);
    return found.keySet().containsAll(ids) ? ids.stream().map(found::get).toList() : List.of();
  }

  /** Those of these that are the user's own and wait to be sent. */
  public static List<Uploaded> waiting(Tx tx, long user, Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : UploadRows.waiting(tx, user, ids);
  }

  /** It is a message's file now. */
  public void became(Tx tx, Uploaded upload, Attached file) {
    rows.given(tx, file, upload.finding());
    UploadRows.remove(tx, upload.id());
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
}
