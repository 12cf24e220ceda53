package app.parley.providers.webchat;

import app.parley.problems.Refused;
import app.parley.providers.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * The one file that a site's page loads. Its address stays, so browsers ask for it now and then.
 */
@RestController
final class WidgetFile {
  private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript");
  private static final CacheControl CACHED =
      CacheControl.maxAge(Duration.ofHours(1))
          .staleWhileRevalidate(Duration.ofDays(7))
          .cachePublic();

  private final byte @Nullable [] script;
  private final String etag;

  WidgetFile() {
    script = read(new ClassPathResource("webchat/widget.js"));
    // A weak one, since the bytes on the wire may be compressed.
    etag = "W/\"" + (script == null ? "" : Digest.of(script)) + "\"";
  }

  @GetMapping("/webchat/widget.js")
  @Nullable ResponseEntity<byte[]> script(WebRequest request) {
    if (script == null) {
      throw Refused.notFound();
    }
    if (request.checkNotModified(etag)) {
      return null;
    }
    return ResponseEntity.ok()
        .contentType(JAVASCRIPT)
        .cacheControl(CACHED)
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .eTag(etag)
        .body(script);
  }

  private static byte @Nullable [] read(ClassPathResource file) {
    try {
      return file.exists() ? file.getContentAsByteArray() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
