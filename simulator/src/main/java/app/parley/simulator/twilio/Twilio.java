package app.parley.simulator.twilio;

import app.parley.simulator.http.Routes;
import app.parley.simulator.webhook.Outgoing;
import app.parley.simulator.world.World;
import java.util.function.Supplier;

/** The stand-in for Twilio: its API, its webhooks, its customers. */
public record Twilio(TwilioCustomers customers, TwilioStatuses statuses, TwilioPost post) {

  /** Builds it and adds the API to the routes. */
  public static Twilio open(World world, Outgoing outgoing, Routes routes) {
    Supplier<String> base = () -> world.address().get() + "/twilio";
    var messages = new Messages();
    var signIn = new TwilioSignIn(world.accounts());
    var post = new TwilioPost(outgoing.postman(), outgoing.pace(), world.ids());
    var statuses = new TwilioStatuses(world, messages, post, outgoing);
    var templates = new Templates(signIn, base);
    var rules = new TwilioSendRules(world.customers(), templates);
    new TwilioApi(
            new TwilioSend(signIn, rules, messages, statuses, world, outgoing),
            new MessageList(messages, signIn),
            new MediaList(messages, signIn),
            new Numbers(world.accounts(), signIn),
            templates,
            new Typing(messages, signIn),
            outgoing.faults(),
            world.address())
        .addTo(routes);
    return new Twilio(new TwilioCustomers(world, messages, post, base), statuses, post);
  }
}
