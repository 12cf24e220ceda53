package app.parley.media;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.platform.Tenant;
import app.parley.platform.files.FileStore;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of messages, for who may see the conversation (D-FILE). */
@RestController
@RequestMapping("/api/inbox/v1/attachments/{id}")
final class AttachmentDoor {
  private final Tenant tenant;
  private final Access access;
  private final FileStore store;

  AttachmentDoor(Tenant tenant, Access access, FileStore store) {
    this.tenant = tenant;
    this.access = access;
    this.store = store;
  }

  /** The file as it came, whole or the range that is asked for. */
  @GetMapping
  ResponseEntity<Resource> file(
      Principal me, @PathVariable String id, HttpServletResponse response) {
    var file = find(me, id);
    var hash = file.row().getHash();
    var content = new StoredResource(store, me.companyId(), hash, file.row().getSize());
    return SafeAnswer.saved(response, content, hash, file.type(), file.savedAs());
  }

  /** The picture drawn anew, 960 pixels at most. */
  @GetMapping("/thumbnail")
  ResponseEntity<Resource> thumbnail(
      Principal me, @PathVariable String id, HttpServletResponse response) throws IOException {
    return SafeAnswer.thumbnail(response, store, me.companyId(), find(me, id));
  }

  private KeptFile find(Principal me, String id) {
    return tenant.in(me.companyId(), tx -> KeptFile.of(tx, access, me.userId(), id));
  }
}
