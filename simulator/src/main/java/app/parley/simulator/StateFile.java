package app.parley.simulator;

import app.parley.simulator.http.Json;
import app.parley.simulator.world.Customer;
import app.parley.simulator.world.Page;
import app.parley.simulator.world.TwilioAccount;
import app.parley.simulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/** Accounts and customers as they were, in one file, written anew when something changed. */
final class StateFile {

  private record State(
      List<Page> pages, List<TwilioAccount> twilio, List<Customer.Kept> customers) {}

  private final Path path;
  private final World world;
  private byte[] written = {};

  StateFile(Path path, World world) {
    this.path = path;
    this.world = world;
  }

  /** What the file holds goes before what is there already. */
  void restore() {
    if (Files.exists(path)) {
      var state = Json.to(Json.read(read()), State.class);
      state.pages.forEach(world.accounts()::put);
      state.twilio.forEach(world.accounts()::put);
      state.customers.forEach(world.customers()::restore);
    }
  }

  private byte[] read() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + path, unreadable);
    }
  }

  /** Either the old or the new state is in the file, never half of one. */
  synchronized void save() {
    var customers = world.customers().all().stream().map(Customer::kept).toList();
    var accounts = world.accounts();
    var state = new State(List.copyOf(accounts.pages()), List.copyOf(accounts.twilio()), customers);
    var bytes = Json.bytes(Json.of(state));
    if (!Arrays.equals(bytes, written)) {
      write(bytes);
      written = bytes;
    }
  }

  private void write(byte[] bytes) {
    try {
      var fresh = path.resolveSibling(path.getFileName() + ".new");
      Files.write(fresh, bytes);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException full) {
      throw new UncheckedIOException("cannot write " + path, full);
    }
  }
}
