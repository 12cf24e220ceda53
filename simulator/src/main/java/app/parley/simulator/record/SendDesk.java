package app.parley.simulator.record;

import app.parley.simulator.fault.Fault;
import app.parley.simulator.fault.Fault.Target;
import app.parley.simulator.fault.Faults;
import app.parley.simulator.fault.Sabotage;
import app.parley.simulator.http.Answer;
import app.parley.simulator.world.Channel;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes send requests: logs each, lets faults strike, and knows at once what was accepted. */
public final class SendDesk {

  /** A request to send, read as far as it could be. */
  public record Wish(
      Channel channel,
      String account,
      String to,
      String kind,
      String text,
      @Nullable String metadata,
      JsonNode body) {}

  /** The provider's own work; tells the message id once the customer will get the message. */
  public interface Call {
    Answer.Whole carryOut(Consumer<String> accepted);
  }

  private final SentLog log;
  private final Ledger ledger;
  private final Faults faults;
  private final Clock clock;

  public SendDesk(SentLog log, Ledger ledger, Faults faults, Clock clock) {
    this.log = log;
    this.ledger = ledger;
    this.faults = faults;
    this.clock = clock;
  }

  /** An accepted message is in the log and the ledger before its answer leaves. */
  public Answer take(Wish wish, Target target, Call call, Sabotage.Complaint complaint)
      throws InterruptedException {
    long number = log.open(wish, clock.instant());
    var fault = faults.take(wish.account(), wish.text(), target);
    log.change(number, sent -> sent.struckBy(fault.map(Fault::mode).map(Enum::name).orElse(null)));
    var answer = Sabotage.orHonest(fault, () -> call.carryOut(id -> accept(number, id)), complaint);
    if (answer instanceof Answer.Whole whole) {
      log.change(number, sent -> sent.answered(whole.status(), whole.text()))
          .ifPresent(ledger::answered);
    }
    return answer;
  }

  private void accept(long number, String messageId) {
    log.change(number, sent -> sent.acceptedAs(messageId)).ifPresent(ledger::accepted);
  }
}
