package app.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * From the moment at which a provider's call was due until each of the listening screens has its
 * event; one clock, since calls and screens are of this process.
 */
record ArrivalToEvent(Company company) {
  private static final int SCREENS = 50;
  private static final int COLLEAGUES = 10;
  private static final double RATE = 200;
  private static final int SECONDS = 20;
  private static final int WARM_UP_SECONDS = 5;
  private static final int CALLERS = 32;
  private static final int CUSTOMERS = 500;

  List<Figure> figures() throws Exception {
    var colleagues = new ArrayList<Caller>();
    for (int number = 0; number < COLLEAGUES; number++) {
      colleagues.add(company.colleague(number));
    }
    measure("warmed", WARM_UP_SECONDS, colleagues);
    var samples = measure("shown", SECONDS, colleagues);
    return List.of(
        Figure.told(
            "arrival to event on 50 screens at 200 a second, p50",
            "%.1f ms",
            samples.percentile(50)),
        Figure.atMost(
            "arrival to event on 50 screens at 200 a second, p95",
            samples.percentile(95),
            300,
            "ms"));
  }

  private Samples measure(String run, int seconds, List<Caller> colleagues) throws Exception {
    int messages = (int) (RATE * seconds);
    var due = new AtomicLongArray(messages);
    var samples = new Samples();
    var all = new CountDownLatch(SCREENS * messages);
    var screens = new ArrayList<Wire>();
    try {
      for (int i = 0; i < SCREENS; i++) {
        var wire = new Wire(company.ana().port());
        screens.add(wire);
        var request = colleagues.get(i % COLLEAGUES).reading(Company.API + "/events");
        listen(wire.open(request), "bench " + run + " ", due, samples, all);
      }
      write(run, messages, due);
      if (!all.await(30, TimeUnit.SECONDS)) {
        throw new IOException(all.getCount() + " events did not come");
      }
    } finally {
      for (var wire : screens) {
        wire.close();
      }
    }
    return samples;
  }

  private void write(String run, int messages, AtomicLongArray due) throws Exception {
    var calls = new Calls(company, run, CUSTOMERS);
    var metronome = Metronome.of(RATE);
    Crowd.work(
        CALLERS,
        messages,
        () -> {
          var wire = new Wire(company.ana().port());
          return number -> {
            var request = calls.request(number);
            due.set(number, metronome.await(number));
            wire.exchange(request);
          };
        });
  }

  /** Returns once the stream has told where it stands. */
  private static void listen(
      InputStream stream, String marker, AtomicLongArray due, Samples samples, CountDownLatch all)
      throws IOException {
    var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); !line.startsWith("data:"); line = lines.readLine()) {
      continue;
    }
    Thread.ofVirtual().start(() -> listen(lines, marker, due, samples, all));
  }

  private static void listen(
      BufferedReader lines,
      String marker,
      AtomicLongArray due,
      Samples samples,
      CountDownLatch all) {
    var seen = new boolean[due.length()];
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        int place = line.indexOf(marker);
        if (place >= 0) {
          int from = place + marker.length();
          int number = Integer.parseInt(line.substring(from, line.indexOf(';', from)));
          if (!seen[number]) {
            seen[number] = true;
            samples.add(System.nanoTime() - due.get(number));
            all.countDown();
          }
        }
      }
    } catch (IOException closed) {
      return;
    }
  }
}
