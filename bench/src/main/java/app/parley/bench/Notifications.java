package app.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * From the moment at which a provider's call was due until users are told, by a screen or by push:
 * the first of four messages that a customer writes in a row.
 */
record Notifications(Program parley, Company company, PushService service) {
  private static final double RATE = 100;
  private static final int SECONDS = 20;
  private static final int WARM_UP_SECONDS = 5;
  private static final int IN_A_ROW = 4;
  private static final int CALLERS = 32;
  private static final int EACH_WAY = 10;
  private static final Pattern CONVERSATION = Pattern.compile("\"conversationId\":\"(\\d+)\"");

  /** What should have been done a second ago: followed, summed up, pushed or mailed. */
  private static final String BEHIND =
      """
      select
        (select count(*) from change c join follower_place p on p.company_id = c.company_id
          where p.follower = 'notifications' and c.seq > p.seq and c.at < now() - interval '1 s')
        + (select count(*) from notification_pace where due_at < now() - interval '1 s')
        + (select count(*) from push_job where due_at < now() - interval '1 s')
        + (select count(*) from mail_job where due_at < now() - interval '1 s')
      """;

  List<Figure> figures() throws Exception {
    var screens = new FirstTold();
    var pushes = new FirstTold();
    service.tells(pushes);
    var wires = new ArrayList<Wire>();
    try (var database = parley.database()) {
      var team = new NotifiedTeam(parley, company, database);
      var conversations = team.conversations((int) (RATE * (SECONDS + WARM_UP_SECONDS)) / IN_A_ROW);
      var colleagues = team.toldOfAll(2 * EACH_WAY);
      for (int i = 0; i < EACH_WAY; i++) {
        wires.add(listen(colleagues.get(i), screens));
        colleagues.get(EACH_WAY + i).post(Company.API + "/me/devices", service.subscription(i));
      }
      int warmUp = (int) RATE * WARM_UP_SECONDS / IN_A_ROW;
      write(conversations.subList(0, warmUp), 0, new FirstTold(), new FirstTold());
      write(conversations.subList(warmUp, conversations.size()), warmUp, screens, pushes);
      long behind = behind(database);
      await(screens, conversations.size() - warmUp);
      await(pushes, conversations.size() - warmUp);
      return List.of(
          figure("on a screen", screens),
          figure("by push", pushes),
          Figure.none("notifications more than a second behind, at the end of it", behind));
    } finally {
      for (var wire : wires) {
        wire.close();
      }
    }
  }

  private static Figure figure(String way, FirstTold told) {
    var name = "arrival to being told %s at 100 a second, p95".formatted(way);
    return Figure.atMost(name, told.samples().percentile(95), 1_000, "ms");
  }

  /** The customers of these conversations, who begin with that number. */
  private void write(List<String> ids, int first, FirstTold screens, FirstTold pushes)
      throws Exception {
    var metronome = Metronome.of(RATE);
    Crowd.work(
        CALLERS,
        ids.size() * IN_A_ROW,
        () -> {
          var wire = new Wire(company.ana().port());
          return number -> {
            int customer = number / IN_A_ROW;
            var request = new Calls(company, "told" + first, first + customer, 1).request(number);
            long due = metronome.await(number);
            if (number % IN_A_ROW == 0) {
              screens.isDue(ids.get(customer), due);
              pushes.isDue(ids.get(customer), due);
            }
            wire.exchange(request);
          };
        });
  }

  private static long behind(Connection database) throws Exception {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(BEHIND)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void await(FirstTold told, int conversations) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (told.count() < EACH_WAY * conversations) {
      if (System.nanoTime() > end) {
        throw new IOException(
            told.count() + " of " + EACH_WAY * conversations + " notifications came");
      }
      Thread.sleep(10);
    }
  }

  /** Returns once the stream has told where it stands. */
  private Wire listen(Caller colleague, FirstTold told) throws IOException {
    var wire = new Wire(colleague.port());
    var stream = wire.open(colleague.reading(Company.API + "/events"));
    var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); !line.startsWith("data:"); line = lines.readLine()) {
      continue;
    }
    Thread.ofVirtual().start(() -> listen(lines, colleague.headers(), told));
    return wire;
  }

  private static void listen(BufferedReader lines, String recipient, FirstTold told) {
    boolean isNotification = false;
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event:")) {
          isNotification = line.substring("event:".length()).strip().equals("notification");
        } else if (isNotification && line.startsWith("data:")) {
          var found = CONVERSATION.matcher(line);
          if (found.find()) {
            told.isTold(recipient, found.group(1));
          }
        }
      }
    } catch (IOException closed) {
      return;
    }
  }
}
