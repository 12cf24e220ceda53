package app.parley.simulator;

import app.parley.simulator.control.AccountSetup;
import app.parley.simulator.control.CustomerControl;
import app.parley.simulator.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What exists from the start: the same shapes that the control calls take. */
record ConfigFile(
    @Nullable List<AccountSetup.PageWanted> pages,
    @Nullable List<AccountSetup.TwilioWanted> twilio,
    @Nullable List<CustomerControl.Wanted> customers) {

  static ConfigFile read(Path path) {
    try {
      return Json.to(Json.read(Files.readAllBytes(path)), ConfigFile.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + path, unreadable);
    }
  }

  void apply(AccountSetup setup, CustomerControl control) {
    if (pages != null) {
      pages.forEach(setup::make);
    }
    if (twilio != null) {
      twilio.forEach(setup::make);
    }
    if (customers != null) {
      customers.forEach(control::make);
    }
  }
}
