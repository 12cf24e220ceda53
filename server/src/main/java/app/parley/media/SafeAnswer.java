package app.parley.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.platform.files.FileStore;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/**
 * How bytes leave that somebody outside made: as something to be saved, of a type of our own words,
 * in which no browser runs anything, whatever is in it.
 */
final class SafeAnswer {
  private static final String FOR_EVER = "private, max-age=31536000, immutable";

  private SafeAnswer() {}

  /** Offered for saving under that name. */
  static ResponseEntity<Resource> saved(
      HttpServletResponse response, Resource content, String hash, FileType type, String name) {
    var disposition = "attachment; filename*=UTF-8''" + UriUtils.encode(name, UTF_8);
    return answer(response, content, hash, type, disposition);
  }

  /**
   * What we drew ourselves, shown where it is.
   *
   * @throws Refused not-found where nothing was drawn
   */
  static ResponseEntity<Resource> thumbnail(
      HttpServletResponse response, FileStore store, long company, KeptFile file)
      throws IOException {
    if (!file.hasThumbnail()) {
      throw Refused.notFound();
    }
    return shown(response, store, company, file.row().getThumbnailHash(), file.thumbnailType());
  }

  /** A content that we drew ourselves, shown where it is. */
  static ResponseEntity<Resource> shown(
      HttpServletResponse response, FileStore store, long company, String hash, FileType type)
      throws IOException {
    try (var bytes = store.open(company, hash)) {
      var content = new ByteArrayResource(bytes.readAllBytes());
      return answer(response, content, hash, type, "inline");
    }
  }

  private static ResponseEntity<Resource> answer(
      HttpServletResponse response,
      Resource content,
      String hash,
      FileType type,
      String disposition) {
    // In place of those that every answer of the API has.
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("Cache-Control", FOR_EVER);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type.word()))
        .eTag(hash)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .body(content);
  }
}
