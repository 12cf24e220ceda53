package app.parley.media;

import app.parley.channels.ConnectedChannel;
import app.parley.conversations.Participants;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Pictures of customers: fetched from the provider's hosts, drawn small, and shown by this server,
 * so that nobody's browser asks the provider.
 */
@Component
public final class Portraits {
  private static final Logger LOG = LoggerFactory.getLogger(Portraits.class);
  private static final int AT_ONCE = 4;
  private static final int LONGEST_SIDE = 160;
  private static final long LARGEST = 1 << 20;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final MediaFetching fetching;
  private final Landing landing;
  private final ThumbnailPainter painter;
  private final Keeping keeping;
  private final Tenant tenant;
  private final Participants participants;
  private final PortraitRows rows;

  Portraits(
      MediaFetching fetching,
      Landing landing,
      ThumbnailPainter painter,
      Keeping keeping,
      Tenant tenant,
      Participants participants,
      PortraitRows rows) {
    this.fetching = fetching;
    this.landing = landing;
    this.painter = painter;
    this.keeping = keeping;
    this.tenant = tenant;
    this.participants = participants;
    this.rows = rows;
  }

  /**
   * Soon shows what lies at the address, and returns at once: nobody's name waits for anybody's
   * picture. What cannot be had, is no picture or has more than 1 MB changes nothing.
   */
  public void want(long company, ConnectedChannel channel, long conversation, String address) {
    Thread.ofVirtual()
        .name("portrait-" + conversation)
        .start(() -> {
          places.acquireUninterruptibly();
          try {
            take(company, channel, conversation, address);
          } catch (RuntimeException e) {
            LOG.warn("A customer's picture waits for their next day: {}", e.toString());
          } finally {
            places.release();
          }
        });
  }

  /** With no transaction open; blocks for as long as a download may take. */
  void take(long company, ConnectedChannel channel, long conversation, String address) {
    try (var whole = landing.place();
        var small = landing.place()) {
      if (fetching.fetch(address, channel, whole.file()) instanceof Fetched.Whole fetched
          && fetched.size() <= LARGEST) {
        var type = TypeDetection.of(whole.file(), null);
        var painted = painter.paint(whole.file(), type, small.file(), LONGEST_SIDE);
        if (painted.isPresent()) {
          keep(company, conversation, small.file(), painted.get().type());
        }
      }
    } catch (IOException e) {
      LOG.warn("A customer's picture could not be kept; the next one will: {}", e.toString());
    }
  }

  private void keep(long company, long conversation, Path picture, FileType type)
      throws IOException {
    var hash = Keeping.hash(picture);
    keeping.put(company, Map.of(hash, picture));
    tenant.run(company, tx -> show(tx, conversation, hash, type));
  }

  private void show(Tx tx, long conversation, String hash, FileType type) {
    var address = PortraitDoor.address(conversation, hash);
    if (participants.portray(tx, conversation, address)) {
      rows.put(tx, conversation, hash, type);
    }
  }
}
