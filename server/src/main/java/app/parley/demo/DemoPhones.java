package app.parley.demo;

import static parley.schema.Tables.COMPANY;

import app.parley.channels.Channels;
import app.parley.platform.Profile;
import app.parley.platform.Settings;
import app.parley.platform.Tenant;
import org.jooq.DSLContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At each start of the demo the stand-in learns where to call, since the port may have changed. */
@Component
final class DemoPhones {
  private final Settings settings;
  private final DSLContext database;
  private final Tenant tenant;
  private final Channels channels;
  private final StandIn standIn;
  private final DemoSite site;

  DemoPhones(
      Settings settings,
      DSLContext database,
      Tenant tenant,
      Channels channels,
      StandIn standIn,
      DemoSite site) {
    this.settings = settings;
    this.database = database;
    this.tenant = tenant;
    this.channels = channels;
    this.standIn = standIn;
    this.site = site;
  }

  @EventListener(ApplicationReadyEvent.class)
  void introduce() {
    if (settings.profile() != Profile.DEMO) {
      return;
    }
    var story = Story.brambleCoffee();
    for (var company : database.select(COMPANY.ID).from(COMPANY).fetch(COMPANY.ID)) {
      for (var channel : tenant.in(company, channels::all)) {
        story.channels().stream()
            .filter(line -> line.account().equals(channel.account()))
            .filter(line -> line.provider().equals(channel.provider()))
            .forEach(line -> {
              standIn.learn(channel, line);
              site.moveTo(company, channel);
            });
      }
    }
  }
}
