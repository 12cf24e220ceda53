package app.parley.backup;

import app.parley.platform.CannotStart;
import app.parley.platform.database.SchemaVersions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A backup to be read; it was looked through from its first byte to its last before. */
final class Archive implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final ZipFile zip;
  private final Manifest manifest;
  private final Contents contents;

  private Archive(ZipFile zip, Manifest manifest, Contents contents) {
    this.zip = zip;
    this.manifest = manifest;
    this.contents = contents;
  }

  /**
   * @throws CannotStart where it is no backup, not whole any more, or of a newer Parley
   */
  static Archive open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CannotStart("There is no file " + file);
    }
    if (!FirstBytes.areOfABackup(file)) {
      throw new CannotStart("The file %s is no backup of Parley".formatted(file));
    }
    if (!Seal.isGood(file)) {
      throw new CannotStart(
          "The backup %s is damaged or not complete; nothing of it was restored".formatted(file));
    }
    var zip = new ZipFile(file.toFile());
    try {
      var manifest = known(read(zip, Manifest.ENTRY, Manifest.class));
      return new Archive(zip, manifest, read(zip, Contents.ENTRY, Contents.class));
    } catch (JacksonException e) {
      throw new CannotStart("The file %s is no backup of Parley".formatted(file), e);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  Contents contents() {
    return contents;
  }

  InputStream table(Contents.Part part) throws IOException {
    return content(zip, part.entry());
  }

  /** The names of all files of attachments. */
  List<String> media() {
    return zip.stream().map(ZipEntry::getName).filter(MediaName::is).toList();
  }

  InputStream media(String name) throws IOException {
    return content(zip, name);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static Manifest known(Manifest manifest) {
    if (manifest.format() > Manifest.FORMAT || !SchemaVersions.areKnown(manifest.schema())) {
      throw new CannotStart(
          "The backup was made by a newer Parley (%s); restore it with that version or a later one"
              .formatted(manifest.parley()));
    }
    return manifest;
  }

  private static <T> T read(ZipFile zip, String name, Class<T> type) throws IOException {
    try (var content = content(zip, name)) {
      return JSON.readValue(content, type);
    }
  }

  private static InputStream content(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new CannotStart("The backup has no " + name);
    }
    return new BufferedInputStream(zip.getInputStream(entry), 65_536);
  }
}
