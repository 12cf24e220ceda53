package app.parley.platform.operation;

import app.parley.platform.DataFolder;
import java.io.IOException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class Ending {
  private final DataFolder folder;

  Ending(DataFolder folder) {
    this.folder = folder;
  }

  @EventListener(ContextClosedEvent.class)
  void tell() throws IOException {
    folder.ending();
  }
}
