package app.parley.simulator.twilio;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All message resources, in and out. */
final class Messages {

  private final Map<String, Message> bySid = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<String> newestFirst = new ConcurrentLinkedDeque<>();

  void put(Message message) {
    bySid.put(message.sid(), message);
    newestFirst.addFirst(message.sid());
  }

  Optional<Message> get(String sid) {
    return Optional.ofNullable(bySid.get(sid));
  }

  Optional<Message> change(String sid, UnaryOperator<Message> change) {
    return Optional.ofNullable(bySid.computeIfPresent(sid, (key, one) -> change.apply(one)));
  }

  Stream<Message> newestFirst(String accountSid) {
    return newestFirst.stream()
        .map(bySid::get)
        .filter(message -> message.accountSid().equals(accountSid));
  }
}
