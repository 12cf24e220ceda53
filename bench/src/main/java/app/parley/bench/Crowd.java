package app.parley.bench;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Many who take the next piece of work from one pile, each with a thing of their own. */
final class Crowd {
  private Crowd() {}

  /** One of the many. */
  interface Worker extends AutoCloseable {
    void work(int number) throws Exception;

    @Override
    default void close() throws IOException {}
  }

  /** Makes a worker. */
  interface Hiring {
    Worker hire() throws Exception;
  }

  /** Returns when all the numbers from 0 are done; throws what the first failure was. */
  static void work(int people, int pieces, Hiring hiring) throws Exception {
    var next = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ends = new ExecutorCompletionService<Boolean>(threads);
      for (int person = 0; person < people; person++) {
        ends.submit(() -> work(next, pieces, hiring));
      }
      for (int person = 0; person < people; person++) {
        ends.take().get();
      }
    } catch (ExecutionException e) {
      next.set(pieces);
      throw new IOException("A worker failed", e.getCause());
    }
  }

  private static boolean work(AtomicInteger next, int pieces, Hiring hiring) throws Exception {
    try (var worker = hiring.hire()) {
      for (int number = next.getAndIncrement(); number < pieces; number = next.getAndIncrement()) {
        worker.work(number);
      }
    }
    return true;
  }
}
