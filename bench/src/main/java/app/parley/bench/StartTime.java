package app.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** From the command to the first ready answer. */
record StartTime(Path home, Path folder) {

  List<Figure> figures() throws IOException, InterruptedException {
    double first = start();
    double second = Math.min(start(), start());
    return List.of(
        Figure.atMost("./parley run with a new data folder", first, 15, "s"),
        Figure.atMost("./parley run the second time, better of two", second, 6, "s"));
  }

  private double start() throws IOException, InterruptedException {
    try (var parley = Program.start(home, folder, Map.of())) {
      return parley.startSeconds();
    }
  }
}
