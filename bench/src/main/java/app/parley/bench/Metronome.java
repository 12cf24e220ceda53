package app.parley.bench;

import java.util.concurrent.locks.LockSupport;

/** Beats at a steady rate, whether or not somebody keeps up: a late beat is not moved. */
record Metronome(long start, double perSecond) {

  static Metronome of(double perSecond) {
    return new Metronome(System.nanoTime() + 100_000_000, perSecond);
  }

  /** Waits for the beat of that number and gives its time, in the sense of System.nanoTime. */
  long await(int number) {
    long due = start + (long) (number * 1e9 / perSecond);
    for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
      LockSupport.parkNanos(early);
    }
    return due;
  }
}
