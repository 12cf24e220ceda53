package app.parley.media;

import app.parley.platform.Tenant;
import app.parley.platform.files.FileStore;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One file for who was given its address; nothing else can be found from here. */
@RestController
final class MediaLinkDoor {
  /** What stands behind an address for the picture that was drawn of it. */
  static final String THUMBNAIL = "/thumbnail";

  private final Tenant tenant;
  private final MediaLinks links;
  private final FileStore store;

  MediaLinkDoor(Tenant tenant, MediaLinks links, FileStore store) {
    this.tenant = tenant;
    this.links = links;
    this.store = store;
  }

  @GetMapping("/media/{token}")
  ResponseEntity<Resource> file(@PathVariable String token, HttpServletResponse response) {
    var link = links.read(token).orElseThrow(Refused::notFound);
    var file = find(link);
    var content =
        new StoredResource(store, link.company(), file.row().getHash(), file.row().getSize());
    return SafeAnswer.saved(response, content, file.row().getHash(), file.type(), file.savedAs());
  }

  /** Shown on pages of other sites, which is what it is given out for. */
  @GetMapping("/media/{token}" + THUMBNAIL)
  ResponseEntity<Resource> thumbnail(@PathVariable String token, HttpServletResponse response)
      throws IOException {
    var link = links.read(token).orElseThrow(Refused::notFound);
    var file = find(link);
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    return SafeAnswer.thumbnail(response, store, link.company(), file);
  }

  private KeptFile find(MediaLinks.Link link) {
    return tenant.in(link.company(), tx -> KeptFile.ofLink(tx, link.attachment()));
  }
}
