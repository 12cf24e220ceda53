package app.parley.simulator.meta;

import app.parley.simulator.http.Routes;
import app.parley.simulator.webhook.Outgoing;
import app.parley.simulator.world.World;

/** The stand-in for Meta: its API, its webhooks, its customers. */
public record Meta(
    MessengerCustomers customers, MessengerStatuses statuses, MetaPost post, Handshake handshake) {

  /** Builds it and adds the Graph API to the routes. */
  public static Meta open(World world, Outgoing outgoing, Routes routes) {
    var post = new MetaPost(outgoing.postman(), new MetaRetry(outgoing.pace()), world.clock());
    var statuses =
        new MessengerStatuses(
            world.accounts(),
            post,
            outgoing.timetable(),
            outgoing.pace(),
            world.watchers(),
            world.clock());
    var tokens = new GraphToken(world.accounts());
    var send = new MessengerSend(tokens, world, outgoing, statuses);
    var objects = new GraphObjects(world.accounts(), world.customers(), tokens, world.address());
    var subscriptions = new Subscriptions(world.accounts(), tokens);
    new MetaApi(send, objects, subscriptions, outgoing.faults()).addTo(routes);
    var customers =
        new MessengerCustomers(
            world, post, new MessengerEvents(new MessengerAttachments(world.address())));
    return new Meta(customers, statuses, post, new Handshake(world.ids()));
  }
}
