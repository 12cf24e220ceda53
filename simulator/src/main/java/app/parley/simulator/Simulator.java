package app.parley.simulator;

import app.parley.simulator.control.AccountControl;
import app.parley.simulator.control.AccountSetup;
import app.parley.simulator.control.CustomerControl;
import app.parley.simulator.control.FaultControl;
import app.parley.simulator.control.InboundControl;
import app.parley.simulator.control.LoadControl;
import app.parley.simulator.control.MailControl;
import app.parley.simulator.control.Outcome;
import app.parley.simulator.control.SentControl;
import app.parley.simulator.control.Stage;
import app.parley.simulator.fault.Faults;
import app.parley.simulator.http.Door;
import app.parley.simulator.http.Routes;
import app.parley.simulator.load.Loads;
import app.parley.simulator.mail.MailCatcher;
import app.parley.simulator.mail.Mailbox;
import app.parley.simulator.meta.Meta;
import app.parley.simulator.record.DurableLines;
import app.parley.simulator.record.Ledger;
import app.parley.simulator.record.Lines;
import app.parley.simulator.record.SendDesk;
import app.parley.simulator.record.SentLog;
import app.parley.simulator.twilio.Twilio;
import app.parley.simulator.webhook.Courier;
import app.parley.simulator.webhook.Mailings;
import app.parley.simulator.webhook.Outgoing;
import app.parley.simulator.webhook.Pace;
import app.parley.simulator.webhook.Postman;
import app.parley.simulator.webhook.Timetable;
import app.parley.simulator.world.Accounts;
import app.parley.simulator.world.Customers;
import app.parley.simulator.world.Ids;
import app.parley.simulator.world.SentFiles;
import app.parley.simulator.world.ShiftedClock;
import app.parley.simulator.world.Watchers;
import app.parley.simulator.world.World;
import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The program: everything put together behind one port. */
public final class Simulator implements AutoCloseable {

  private static final long SAVE_EVERY_MS = 1_000;

  private final Door door;
  private final Timetable timetable = new Timetable();
  private final Runnable lastAct;
  private final @Nullable MailCatcher catcher;

  private Simulator(Settings settings) {
    var routes = new Routes();
    door = new Door(settings.port(), routes);
    var world =
        new World(
            new Accounts(),
            new Customers(),
            new Watchers(),
            new Ids(new SecureRandom()),
            new ShiftedClock(settings.clockOffset()),
            door::address,
            new SentFiles());
    var faults = new Faults();
    var pace = new AtomicReference<>(Pace.DEFAULT);
    var mailings = new Mailings(world.clock());
    var sent = new SentLog();
    var ledger = ledger(settings);
    var postman = new Postman(mailings, faults, ledger, new Courier(world.clock()));
    var outgoing =
        new Outgoing(
            postman,
            timetable,
            pace::get,
            faults,
            new SendDesk(sent, ledger, faults, world.clock()));
    var meta = Meta.open(world, outgoing, routes);
    var twilio = Twilio.open(world, outgoing, routes);

    var stage = new Stage(world.accounts(), world.customers(), meta, twilio);
    var setup = new AccountSetup(world.accounts(), world.ids());
    var outcome = new Outcome(mailings);
    var customers = new CustomerControl(world, stage, meta, outcome);
    customers.addTo(routes);
    new AccountControl(world.accounts(), setup, meta, stage).addTo(routes);
    new InboundControl(mailings, stage, meta, twilio, outcome, postman::repost).addTo(routes);
    new SentControl(sent, mailings).addTo(routes);
    new FaultControl(faults, pace, world.clock()).addTo(routes);
    new LoadControl(new Loads(stage::write), mailings).addTo(routes);
    new PhoneEvents(world).addTo(routes);
    PageFiles.addTo(routes, world.files());
    new PutFiles().addTo(routes);
    new ShopPage().addTo(routes);
    var mailbox = new Mailbox();
    new MailControl(mailbox).addTo(routes);
    if (settings.config() != null) {
      ConfigFile.read(settings.config()).apply(setup, customers);
    }
    lastAct =
        settings.state() == null ? () -> {} : keepState(new StateFile(settings.state(), world));
    catcher =
        settings.mailPort() == null
            ? null
            : new MailCatcher(settings.mailPort(), mailbox, world.clock());
    door.open();
  }

  private Runnable keepState(StateFile file) {
    file.restore();
    timetable.every(SAVE_EVERY_MS, file::save);
    return file::save;
  }

  private static Ledger ledger(Settings settings) {
    return settings.ledger() == null
        ? new Ledger(Lines.NONE)
        : new Ledger(new DurableLines(settings.ledger()));
  }

  static Simulator start(Settings settings) {
    return new Simulator(settings);
  }

  String address() {
    return door.address();
  }

  /** Where mail is taken; empty where none is. */
  OptionalInt mailPort() {
    return catcher == null ? OptionalInt.empty() : OptionalInt.of(catcher.port());
  }

  @Override
  public void close() {
    timetable.close();
    if (catcher != null) {
      catcher.close();
    }
    door.close();
    lastAct.run();
  }

  /** Prints where mail is taken and one line when ready, or one line that says why not. */
  public static void main(String[] arguments) {
    try {
      var simulator = start(Settings.read(System.getenv(), List.of(arguments)));
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
      simulator.mailPort().ifPresent(port -> System.out.println("simulator mail " + port));
      System.out.println("simulator ready " + simulator.address());
    } catch (RuntimeException impossible) {
      System.err.println("simulator: " + impossible.getMessage());
      System.exit(1);
    }
  }
}
