package app.parley.simulator.meta;

import app.parley.simulator.fault.Fault.Target;
import app.parley.simulator.fault.Faults;
import app.parley.simulator.fault.Sabotage;
import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import app.parley.simulator.http.Routes.Handler;

/** The part of the Graph API that a messaging inbox uses, under {@code /meta/v25.0}. */
public final class MetaApi {

  private interface Call {
    Answer.Whole answer(Request request);
  }

  private static final String BASE = "/meta/{version}/";

  private final MessengerSend send;
  private final GraphObjects objects;
  private final Subscriptions subscriptions;
  private final Faults faults;

  MetaApi(MessengerSend send, GraphObjects objects, Subscriptions subscriptions, Faults faults) {
    this.send = send;
    this.objects = objects;
    this.subscriptions = subscriptions;
    this.faults = faults;
  }

  void addTo(Routes routes) {
    routes
        .on("POST", BASE + "{id}/messages", send::send)
        .on("GET", BASE + "debug_token", guarded(objects::debugToken))
        .on("GET", BASE + "{id}/subscribed_apps", guarded(subscriptions::list))
        .on("POST", BASE + "{id}/subscribed_apps", guarded(subscriptions::subscribe))
        .on("DELETE", BASE + "{id}/subscribed_apps", guarded(subscriptions::unsubscribe))
        .on("GET", BASE + "{id}/conversations", guarded(objects::conversations))
        .on("GET", BASE + "{id}", guarded(objects::object));
  }

  private Handler guarded(Call call) {
    return request -> {
      var path = request.target().getPath();
      var account = request.at().getOrDefault("id", "");
      return Sabotage.orHonest(
          faults.take(account, path, Target.MESSENGER_API),
          () -> call.answer(request),
          GraphError::ofFault);
    };
  }
}
