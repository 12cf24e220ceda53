package app.parley.platform.operation;

import app.parley.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class ReadyLine {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

  private final Settings settings;

  ReadyLine(Settings settings) {
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    LOG.info("Parley is ready at {}", settings.baseUrl());
    giveBackWhatTheStartTook();
  }

  /** The serial collector shrinks the heap only when it collects all of it. */
  private static void giveBackWhatTheStartTook() {
    System.gc();
  }
}
