package app.parley.media;

import app.parley.platform.Tenant;
import app.parley.platform.files.FileStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a file, makes its thumbnail and puts both into the store. */
@Component
final class Keeping {
  private final Tenant tenant;
  private final Landing landing;
  private final ThumbnailPainter painter;
  private final Leftovers leftovers;
  private final FileStore store;

  Keeping(
      Tenant tenant,
      Landing landing,
      ThumbnailPainter painter,
      Leftovers leftovers,
      FileStore store) {
    this.tenant = tenant;
    this.landing = landing;
    this.painter = painter;
    this.leftovers = leftovers;
    this.store = store;
  }

  /**
   * Takes the file. It stays in the store for some minutes; whoever refers to it must have {@link
   * Leftovers#hold held} it in the same transaction.
   */
  Finding keep(long company, Path file, @Nullable String name) throws IOException {
    var type = TypeDetection.of(file, name);
    var size = Files.size(file);
    try (var small = landing.place()) {
      var painted = painter.paint(file, type, small.file());
      var thumbnail =
          painted.isEmpty() ? null : new Finding.Small(hash(small.file()), painted.get());
      var finding = new Finding(hash(file), type, size, thumbnail);
      var contents = new HashMap<>(Map.of(finding.hash(), file));
      if (thumbnail != null) {
        contents.putIfAbsent(thumbnail.hash(), small.file());
      }
      put(company, contents);
      return finding;
    }
  }

  /** Takes files, by their hashes, as {@link #keep} does. */
  void put(long company, Map<String, Path> contents) throws IOException {
    if (!tenant.in(company, tx -> leftovers.expect(tx, contents.keySet()))) {
      throw new IOException("The same content is just being deleted");
    }
    for (var content : contents.entrySet()) {
      store.put(company, content.getKey(), content.getValue());
    }
  }

  static String hash(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        Files.copy(file, out);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
