package app.parley.demo;

import app.parley.conversations.AttachedFiles;
import app.parley.conversations.AttachedFiles.Attached;
import app.parley.media.GivenFiles;
import app.parley.platform.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** The pictures and voices of the story, which lie beside it. */
@Component
final class DemoFiles {
  private final Tenant tenant;
  private final GivenFiles files;

  DemoFiles(Tenant tenant, GivenFiles files) {
    this.tenant = tenant;
    this.files = files;
  }

  void give(long company, Collection<Long> conversations) {
    for (var conversation : conversations) {
      tenant
          .in(company, tx -> AttachedFiles.ofConversation(tx, conversation))
          .forEach(file -> give(company, file));
    }
  }

  private void give(long company, Attached file) {
    try (var content = DemoFiles.class.getResourceAsStream("/demo/files/" + file.name())) {
      if (content != null) {
        files.give(company, file, content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's " + file.name() + " cannot be kept", e);
    }
  }
}
