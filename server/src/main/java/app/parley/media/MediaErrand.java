package app.parley.media;

import app.parley.channels.ConnectedChannel;
import app.parley.channels.ConnectedChannels;
import app.parley.conversations.AttachedFiles;
import app.parley.conversations.AttachedFiles.Attached;
import app.parley.media.MediaRows.Claim;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One claimed file: fetched, looked at and kept with no transaction open, and recorded. */
@Component
final class MediaErrand {
  private static final Logger LOG = LoggerFactory.getLogger(MediaErrand.class);
  private final Tenant tenant;
  private final ConnectedChannels channels;
  private final MediaFetching fetching;
  private final Landing landing;
  private final Keeping keeping;
  private final FetchRecord record;
  private final BroughtFiles brought;

  MediaErrand(
      Tenant tenant,
      ConnectedChannels channels,
      MediaFetching fetching,
      Landing landing,
      Keeping keeping,
      FetchRecord record,
      BroughtFiles brought) {
    this.tenant = tenant;
    this.channels = channels;
    this.fetching = fetching;
    this.landing = landing;
    this.keeping = keeping;
    this.record = record;
    this.brought = brought;
  }

  void run(long company, Claim claim) {
    tenant.in(company, tx -> parcel(tx, claim)).ifPresent(parcel -> run(company, claim, parcel));
  }

  private void run(long company, Claim claim, Parcel parcel) {
    var file = parcel.file();
    if (BroughtFiles.isAddress(file.address())) {
      brought.land(company, claim);
      return;
    }
    try (var place = landing.place()) {
      switch (fetching.fetch(String.valueOf(file.address()), parcel.channel(), place.file())) {
        case Fetched.Whole _ ->
            record.kept(company, claim, keeping.keep(company, place.file(), file.name()));
        case Fetched.Not not -> record.not(company, claim, not);
      }
    } catch (IOException e) {
      LOG.warn("A file could not be kept; it is fetched again: {}", e.toString());
      var ours = new Fetched.Later("Parley's own file store could not take it.", null);
      record.not(company, claim, ours);
    }
  }

  /** Nothing where the message or the channel went away meanwhile: the row goes with them. */
  private Optional<Parcel> parcel(Tx tx, Claim claim) {
    return AttachedFiles.byId(tx, claim.attachment())
        .flatMap(
            file -> channels.byId(tx, claim.channel()).map(channel -> new Parcel(file, channel)));
  }

  private record Parcel(Attached file, ConnectedChannel channel) {}
}
