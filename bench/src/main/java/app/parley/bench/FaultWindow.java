package app.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Some seconds in which customers write to a channel, and the team to them and to others. */
record FaultWindow(Line line, Line neighbor, String name) {
  private static final int SECONDS = 15;
  private static final int SLICES = 3;
  private static final int ARRIVALS = 40;
  private static final int SENDS = 25;
  private static final int NEIGHBOR_SENDS = 5;
  private static final int CALLERS = 16;
  private static final JsonMapper JSON = new JsonMapper();

  /** A channel and its conversations. */
  record Line(Company company, List<String> conversations) {}

  /**
   * The 99th percentiles of each five seconds, in milliseconds: from when a call was due until its
   * event; from when a reply was due until it was sent.
   */
  record Times(List<Double> arrivals, List<Double> sends) {}

  Times run() throws Exception {
    var arrivals = new Waiting(ARRIVALS * SECONDS);
    var sends = new Waiting(SENDS * SECONDS);
    var unwatched = new AtomicLongArray(NEIGHBOR_SENDS * SECONDS);
    var company = line.company();
    try (var wire = new Wire(company.ana().port());
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var stream = wire.open(company.ana().reading(Company.API + "/events"));
      listen(stream, arrivals, sends);
      var work = new ExecutorCompletionService<Boolean>(people);
      work.submit(() -> customersWrite(arrivals));
      work.submit(() -> teamWrites(line, "reply ", SENDS, sends.due));
      work.submit(() -> teamWrites(neighbor, "beside ", NEIGHBOR_SENDS, unwatched));
      for (int i = 0; i < 3; i++) {
        work.take().get();
      }
      arrivals.await(name);
      sends.await(name);
    }
    return new Times(arrivals.percentiles(), sends.percentiles());
  }

  private boolean customersWrite(Waiting waiting) throws Exception {
    var calls = new Calls(line.company(), name, line.conversations().size());
    var metronome = Metronome.of(ARRIVALS);
    Crowd.work(
        CALLERS,
        ARRIVALS * SECONDS,
        () -> {
          var wire = new Wire(line.company().ana().port());
          return number -> {
            waiting.due.set(number, metronome.await(number));
            wire.exchange(calls.request(number));
          };
        });
    return true;
  }

  private boolean teamWrites(Line to, String word, int rate, AtomicLongArray due) throws Exception {
    var metronome = Metronome.of(rate);
    var ana = to.company().ana();
    Crowd.work(
        CALLERS,
        rate * SECONDS,
        () -> {
          var wire = new Wire(ana.port());
          return number -> {
            var id = to.conversations().get(number % to.conversations().size());
            var request = reply(ana, id, word + name + " " + number + ";");
            due.set(number, metronome.await(number));
            var answer = wire.exchange(request);
            if (answer.status() != 201) {
              throw new IOException("A reply was answered " + new String(answer.body()));
            }
          };
        });
    return true;
  }

  private static byte[] reply(Caller ana, String conversation, String text) {
    var clientId = "bench-" + text.replaceAll("[ ;]", "-");
    var body = JSON.createObjectNode().put("clientId", clientId).put("text", text);
    return Wire.request(
        "POST",
        Company.API + "/conversations/" + conversation + "/messages",
        ana.headers() + "Content-Type: application/json\r\n",
        JSON.writeValueAsBytes(body));
  }

  /** Returns once the stream has told where it stands. */
  private void listen(InputStream stream, Waiting arrivals, Waiting sends) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    for (var one = lines.readLine(); !one.startsWith("data:"); one = lines.readLine()) {
      continue;
    }
    Thread.ofVirtual()
        .start(() -> {
          try {
            for (var one = lines.readLine(); one != null; one = lines.readLine()) {
              if (one.startsWith("data:")) {
                take(one.substring("data:".length()), arrivals, sends);
              }
            }
          } catch (IOException closed) {
            return;
          }
        });
  }

  private void take(String data, Waiting arrivals, Waiting sends) {
    var message = JSON.readTree(data).path("message");
    var text = message.path("text").asString("");
    if (text.startsWith("bench " + name + " ")) {
      arrivals.came(number(text, "bench " + name + " "));
    } else if (text.startsWith("reply " + name + " ")
        && message.path("status").asString("").equals("sent")) {
      sends.came(number(text, "reply " + name + " "));
    }
  }

  private static int number(String text, String marker) {
    return Integer.parseInt(text.substring(marker.length(), text.indexOf(';')));
  }

  /** What is still to be told, by its number. */
  private static final class Waiting {
    private final AtomicLongArray due;
    private final boolean[] seen;
    private final CountDownLatch all;
    private final List<Samples> slices = Stream.generate(Samples::new).limit(SLICES).toList();

    Waiting(int count) {
      due = new AtomicLongArray(count);
      seen = new boolean[count];
      all = new CountDownLatch(count);
    }

    void came(int number) {
      if (!seen[number]) {
        seen[number] = true;
        slices.get(number * SLICES / seen.length).add(System.nanoTime() - due.get(number));
        all.countDown();
      }
    }

    List<Double> percentiles() {
      return slices.stream().map(slice -> slice.percentile(99)).toList();
    }

    void await(String name) throws Exception {
      if (!all.await(30, TimeUnit.SECONDS)) {
        throw new IOException(name + ": " + all.getCount() + " events did not come");
      }
    }
  }
}
