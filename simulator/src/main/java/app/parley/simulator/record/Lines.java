package app.parley.simulator.record;

/** Where the ledger's lines go. */
public interface Lines {

  /** Returns once the line is durable. */
  void keep(String line);

  /** Writes the line with the next ones, without waiting. */
  void note(String line);

  /** Keeps nothing. */
  Lines NONE =
      new Lines() {
        @Override
        public void keep(String line) {}

        @Override
        public void note(String line) {}
      };
}
