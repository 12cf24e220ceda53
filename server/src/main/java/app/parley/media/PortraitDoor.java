package app.parley.media;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.platform.Tenant;
import app.parley.platform.files.FileStore;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pictures of customers, for who may see their conversation. */
@RestController
@RequestMapping("/api/inbox/v1/conversations/{id}/picture")
final class PortraitDoor {
  private final Tenant tenant;
  private final Access access;
  private final PortraitRows rows;
  private final FileStore store;

  PortraitDoor(Tenant tenant, Access access, PortraitRows rows, FileStore store) {
    this.tenant = tenant;
    this.access = access;
    this.rows = rows;
    this.store = store;
  }

  /** Another one for each picture, since browsers keep what they got from one. */
  static String address(long conversation, String hash) {
    return "/api/inbox/v1/conversations/%d/picture?of=%s"
        .formatted(conversation, hash.substring(0, 16));
  }

  @GetMapping
  ResponseEntity<Resource> picture(
      Principal me, @PathVariable String id, HttpServletResponse response) throws IOException {
    var row =
        tenant.in(
            me.companyId(),
            tx ->
                rows.of(tx, access.conversation(tx, me.userId(), id).id())
                    .orElseThrow(Refused::notFound));
    var type = FileType.ofWord(row.getType());
    return SafeAnswer.shown(response, store, me.companyId(), row.getHash(), type);
  }
}
