package app.parley.bench;

import java.io.IOException;
import java.util.List;

/** From the moment at which a call was due until its answer, at half the rate of the baseline. */
record Acknowledgement(Company company, double rate) {
  private static final int SECONDS = 20;
  private static final int WARM_UP_SECONDS = 5;
  private static final int CALLERS = 64;

  List<Figure> figures() throws Exception {
    measure("warm-up", WARM_UP_SECONDS);
    var samples = measure("acknowledged", SECONDS);
    var at = "acknowledgement at %.0f a second, ".formatted(rate);
    return List.of(
        Figure.told(at + "p50", "%.1f ms", samples.percentile(50)),
        Figure.atMost(at + "p99", samples.percentile(99), 50, "ms"));
  }

  private Samples measure(String run, int seconds) throws Exception {
    var calls = new Calls(company, run, 2_000);
    var samples = new Samples();
    var metronome = Metronome.of(rate);
    Crowd.work(
        CALLERS,
        (int) (rate * seconds),
        () -> new Post(new Wire(company.ana().port()), calls, metronome, samples));
    return samples;
  }

  private record Post(Wire wire, Calls calls, Metronome metronome, Samples samples)
      implements Crowd.Worker {
    @Override
    public void work(int number) throws IOException {
      var request = calls.request(number);
      long due = metronome.await(number);
      int status = wire.exchange(request).status();
      samples.add(System.nanoTime() - due);
      if (status != 200) {
        throw new IOException("A call was answered " + status);
      }
    }

    @Override
    public void close() throws IOException {
      wire.close();
    }
  }
}
