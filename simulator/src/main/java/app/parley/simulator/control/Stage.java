package app.parley.simulator.control;

import app.parley.simulator.http.Refused;
import app.parley.simulator.meta.Meta;
import app.parley.simulator.twilio.Twilio;
import app.parley.simulator.world.Accounts;
import app.parley.simulator.world.Channel;
import app.parley.simulator.world.Customer;
import app.parley.simulator.world.Customers;
import app.parley.simulator.world.Line;
import app.parley.simulator.world.Page;
import app.parley.simulator.world.TwilioAccount;
import app.parley.simulator.world.TwilioNumber;
import app.parley.simulator.world.Writing;
import app.parley.simulator.world.Written;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the line that somebody means, and lets customers act on it. */
public final class Stage {

  private final Accounts accounts;
  private final Customers customers;
  private final Meta meta;
  private final Twilio twilio;

  public Stage(Accounts accounts, Customers customers, Meta meta, Twilio twilio) {
    this.accounts = accounts;
    this.customers = customers;
    this.meta = meta;
    this.twilio = twilio;
  }

  public Written write(Writing writing) {
    var line = line(writing.channel(), writing.account(), writing.number());
    return line.channel() == Channel.MESSENGER
        ? meta.customers().write(page(line.account()), writing)
        : twilio.customers().write(account(line.account()), number(line), writing);
  }

  /** All in one call, which only Messenger does. */
  List<Written> writeTogether(List<Writing> writings) {
    var first = writings.getFirst();
    var line = line(first.channel(), first.account(), first.number());
    if (line.channel() != Channel.MESSENGER) {
      throw new Refused(400, "only Messenger batches");
    }
    return meta.customers().writeTogether(page(line.account()), writings);
  }

  /** The customer looks at the phone. */
  void open(Customer customer) {
    if (customer.line().channel() == Channel.MESSENGER) {
      meta.statuses().read(customer);
    } else {
      twilio.statuses().read(customer);
    }
  }

  Customer customer(Line line, String id) {
    return customers
        .find(line, id)
        .orElseThrow(() -> new Refused(404, "no customer " + id + " on " + line));
  }

  /** The line meant; what is left out must be clear without. */
  public Line line(@Nullable Channel channel, @Nullable String account, @Nullable String number) {
    var fitting =
        accounts
            .lines()
            .filter(line -> channel == null || line.channel() == channel)
            .filter(line -> account == null || line.account().equals(account))
            .filter(line -> number == null || Objects.equals(line.address(), number))
            .toList();
    if (fitting.isEmpty()) {
      throw new Refused(
          404, "no line for channel %s, account %s, number %s".formatted(channel, account, number));
    }
    if (fitting.size() > 1 && (account == null || channel == null)) {
      throw new Refused(400, "say which account and channel, there are " + fitting.size());
    }
    return fitting.getFirst();
  }

  Page page(String pageId) {
    return accounts.page(pageId).orElseThrow(() -> new Refused(404, "no page " + pageId));
  }

  TwilioAccount account(String sid) {
    return accounts.twilio(sid).orElseThrow(() -> new Refused(404, "no Twilio account " + sid));
  }

  private TwilioNumber number(Line line) {
    return account(line.account())
        .sender(line.channel().prefixed(line.address()))
        .orElseThrow(() -> new Refused(404, "no number " + line.address()));
  }
}
