package app.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The program: {@code bench HOME
 * [ingest|latency|notifications|faults|list|memory|start|screens|crm|all]}.
 */
final class Bench {
  private static final Set<String> PARTS =
      Set.of(
          "ingest",
          "latency",
          "notifications",
          "faults",
          "list",
          "memory",
          "start",
          "screens",
          "crm",
          "all");

  private final Path home;
  private final Path folder;
  private final String part;
  private final PrintStream out;
  private final List<Figure> figures = new ArrayList<>();

  private Bench(Path home, Path folder, String part, PrintStream out) {
    this.home = home;
    this.folder = folder;
    this.part = part;
    this.out = out;
  }

  public static void main(String[] arguments) throws Exception {
    var part = arguments.length > 1 ? arguments[1] : "all";
    if (!PARTS.contains(part)) {
      System.err.println(
          "parley: bench knows ingest, latency, notifications, faults, list, memory, start, screens, crm"
              + " and all");
      System.exit(1);
    }
    var folder = Files.createTempDirectory("parley-bench-");
    try {
      new Bench(Path.of(arguments[0]), folder, part, System.out).run();
    } finally {
      remove(folder);
    }
  }

  private void run() throws Exception {
    if (wanted("start")) {
      say("starting");
      add(new StartTime(home, Files.createDirectory(folder.resolve("start"))).figures());
    }
    if (wanted("memory") || wanted("ingest") || wanted("latency")) {
      messages();
    }
    if (wanted("notifications")) {
      notifications();
    }
    if (wanted("faults")) {
      faults();
    }
    if (wanted("screens")) {
      screens();
    }
    if (wanted("list")) {
      lists();
    }
    if (wanted("crm")) {
      crm();
    }
    out.println("| figure | measured | target | |");
    out.println("|---|---|---|---|");
    figures.forEach(figure -> out.println(figure.row()));
  }

  /** Each is told as soon as it is known, and all of them once more in the end. */
  private void add(List<Figure> measured) {
    measured.forEach(figure -> say(figure.name() + ": " + figure.value()));
    figures.addAll(measured);
  }

  private void messages() throws Exception {
    try (var simulator = Simulator.start(home, folder);
        var parley = start("messages", simulator)) {
      var company = Company.make(parley, simulator);
      say("resting");
      try (var memory = new MemoryWatch(parley)) {
        var ingest = new Ingest(parley, company);
        say("taking in messages");
        ingest.run(part.equals("latency") ? 1 : 3);
        add(ingest.figures());
        if (wanted("latency")) {
          say("timing acknowledgements and events");
          add(new Acknowledgement(company, ingest.baselineRate() / 2).figures());
          add(new ArrivalToEvent(company).figures());
        }
        add(memory.figures());
      }
    }
  }

  private void notifications() throws Exception {
    try (var simulator = Simulator.start(home, folder);
        var service = new PushService();
        var parley = start("notifications", simulator, service.settings())) {
      say("telling users");
      add(new Notifications(parley, Company.make(parley, simulator), service).figures());
    }
  }

  private void faults() throws Exception {
    try (var simulator = Simulator.start(home, folder);
        var parley = start("faults", simulator)) {
      say("breaking a provider");
      add(new Neighbors(Company.make(parley, simulator), simulator).figures());
    }
  }

  private void screens() throws Exception {
    try (var simulator = Simulator.start(home, folder);
        var parley = start("screens", simulator)) {
      say("looking at the screens");
      add(new Screens(home, folder, parley, Company.make(parley, simulator)).figures());
    }
  }

  private void lists() throws Exception {
    try (var simulator = Simulator.start(home, folder);
        var parley = start("lists", simulator)) {
      say("reading lists");
      add(new ListPages(parley, Company.make(parley, simulator)).figures());
    }
  }

  private void crm() throws Exception {
    try (var simulator = Simulator.start(home, folder);
        var parley = start("crm", simulator)) {
      var company = Company.make(parley, simulator);
      say("writing to linked conversations");
      add(new LinkedMessages(parley, company).figures());
      say("looking at a board");
      add(new Board(home, folder, parley, company).figures());
      say("searching for persons");
      add(new PersonSearch(parley, company).figures());
    }
  }

  private Program start(String name, Simulator simulator) throws Exception {
    return start(name, simulator, Map.of());
  }

  private Program start(String name, Simulator simulator, Map<String, String> more)
      throws Exception {
    var own = Files.createDirectory(folder.resolve(name));
    var settings = new HashMap<>(more);
    settings.put("PARLEY_MESSENGER_API_BASE", simulator.messengerBase());
    settings.put("PARLEY_RATE_LIMIT", "1000000");
    return Program.start(home, own, settings);
  }

  private boolean wanted(String what) {
    return part.equals(what) || part.equals("all");
  }

  private void say(String what) {
    out.println("bench: " + what);
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
