package app.parley.live;

import app.parley.live.Presences.Place;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the open screens of a company who is where, as far as each may see it. */
@Component
final class PresenceTelling {
  private final LiveHubs hubs;
  private final JsonMapper json;

  PresenceTelling(LiveHubs hubs, JsonMapper json) {
    this.hubs = hubs;
    this.json = json;
  }

  void tell(Place place, Presence presence) {
    var frame = Frame.passing("presence", json.writeValueAsString(presence));
    hubs.of(place.company()).forEach(stream -> stream.offerPassing(place.channel(), frame));
  }
}
