package app.parley.live;

import app.parley.live.EventData.NotificationWithdrawn;
import app.parley.live.Presences.Place;
import app.parley.notifications.Notification;
import app.parley.notifications.Screens;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notifications on the open screens of one user; of this moment, and not told again. */
@Component
final class NotificationTelling implements Screens {
  private final LiveHubs hubs;
  private final Presences presences;
  private final JsonMapper json;

  NotificationTelling(LiveHubs hubs, Presences presences, JsonMapper json) {
    this.hubs = hubs;
    this.presences = presences;
    this.json = json;
  }

  @Override
  public boolean areOpen(long company, long user) {
    return hubs.of(company).stream().anyMatch(stream -> stream.reader().userId() == user);
  }

  @Override
  public boolean areFocused(long company, long user, long channel, long conversation) {
    return presences.isFocused(new Place(company, channel, conversation), user);
  }

  @Override
  public void show(long company, long user, long channel, Notification notification) {
    var frame = Frame.passing("notification", json.writeValueAsString(notification));
    hubs.of(company).stream()
        .filter(stream -> stream.reader().userId() == user)
        .forEach(stream -> stream.offerPassing(channel, frame));
  }

  @Override
  public boolean tryOut(long company, long user, Notification notification) {
    var frame = Frame.passing("notification", json.writeValueAsString(notification));
    return offer(company, user, frame);
  }

  @Override
  public void withdraw(long company, long user, long conversation) {
    var gone = json.writeValueAsString(new NotificationWithdrawn(conversation));
    var frame = Frame.passing("notification.withdrawn", gone);
    offer(company, user, frame);
  }

  private boolean offer(long company, long user, Frame frame) {
    var screens =
        hubs.of(company).stream().filter(stream -> stream.reader().userId() == user).toList();
    screens.forEach(stream -> stream.offerPassing(frame));
    return !screens.isEmpty();
  }
}
