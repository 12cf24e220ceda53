package app.parley.accounts;

import app.parley.platform.Profile;
import app.parley.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A start without any company prints the link that makes one; a repeated start prints a new link.
 */
@Component
final class SetupAnnouncement {
  private static final Logger LOG = LoggerFactory.getLogger(SetupAnnouncement.class);

  private final Settings settings;
  private final SetupLinks links;

  SetupAnnouncement(Settings settings, SetupLinks links) {
    this.settings = settings;
    this.links = links;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    if (settings.profile() != Profile.DEMO && links.isNeeded()) {
      LOG.info("Set up your company: {}/setup?token={}", settings.baseUrl(), links.renew());
    }
  }
}
