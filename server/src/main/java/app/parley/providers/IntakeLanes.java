package app.parley.providers;

import static parley.schema.Tables.INTAKE_CALL;

import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.providers.Intake.WaitingCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * One lane for each company with calls at hand: a writer that takes whatever waits in one commit.
 */
@Component
final class IntakeLanes {
  private static final int SHARED = 128;
  private final Map<Long, ArrayDeque<WaitingCall>> lanes = new HashMap<>();
  private final Tenant tenant;
  private final Applier applier;

  IntakeLanes(Tenant tenant, Applier applier) {
    this.tenant = tenant;
    this.applier = applier;
  }

  void add(long company, WaitingCall call) {
    synchronized (lanes) {
      var lane = lanes.get(company);
      if (lane != null) {
        lane.add(call);
        return;
      }
      lanes.put(company, new ArrayDeque<>(List.of(call)));
    }
    Thread.ofVirtual().name("intake-" + company).start(() -> write(company));
  }

  private void write(long company) {
    for (var calls = take(company); !calls.isEmpty(); calls = take(company)) {
      store(company, calls);
    }
  }

  private void store(long company, List<WaitingCall> calls) {
    try {
      tenant.run(company, tx -> insert(tx, calls));
      calls.forEach(call -> call.stored().complete(true));
      applier.wake(company);
    } catch (RuntimeException e) {
      calls.forEach(call -> call.stored().completeExceptionally(e));
    }
  }

  private static void insert(Tx tx, List<WaitingCall> calls) {
    var batch =
        tx.sql()
            .batch(
                tx.sql()
                    .insertInto(
                        INTAKE_CALL,
                        INTAKE_CALL.COMPANY_ID,
                        INTAKE_CALL.CHANNEL_ID,
                        INTAKE_CALL.RECEIVED_AT,
                        INTAKE_CALL.CONTENT_TYPE,
                        INTAKE_CALL.SIGNATURE,
                        INTAKE_CALL.BODY)
                    .values((Long) null, null, null, null, null, null));
    for (var call : calls) {
      batch.bind(
          tx.company(),
          call.channel(),
          call.receivedAt(),
          call.contentType(),
          call.signature(),
          call.body());
    }
    batch.execute();
  }

  private List<WaitingCall> take(long company) {
    synchronized (lanes) {
      var lane = lanes.get(company);
      var taken = new ArrayList<WaitingCall>();
      while (lane != null && !lane.isEmpty() && taken.size() < SHARED) {
        taken.add(lane.poll());
      }
      if (taken.isEmpty()) {
        lanes.remove(company);
      }
      return taken;
    }
  }
}
