package app.parley.simulator.world;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody who ever wrote, or was made known, on any line. */
public final class Customers {

  private record Key(Line line, String id) {}

  private final Map<Key, Customer> known = new ConcurrentHashMap<>();

  public Optional<Customer> find(Line line, String id) {
    return Optional.ofNullable(known.get(new Key(line, id)));
  }

  /** The customer, made if unknown; a nameless one is called by the id. */
  public Customer meet(Line line, String id) {
    return known.computeIfAbsent(new Key(line, id), key -> new Customer(line, id, id));
  }

  public void restore(Customer.Kept kept) {
    known.put(new Key(kept.line(), kept.id()), new Customer(kept));
  }

  public Collection<Customer> all() {
    return known.values();
  }
}
