package app.parley.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup from its first byte to its last; what is in memory does not grow with it. */
final class ArchiveWriter {
  private static final JsonMapper JSON = new JsonMapper();
  private final NewFile file;
  private final ZipOutputStream zip;

  ArchiveWriter(NewFile file) {
    this.file = file;
    this.zip = new ZipOutputStream(new BufferedOutputStream(file.content(), 65_536));
    zip.setComment(Seal.BLANK);
    // Beside a server at work, a processor is dearer than a third of the file's size.
    zip.setLevel(Deflater.BEST_SPEED);
  }

  void json(String name, Object value) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    zip.closeEntry();
  }

  /** Gives the hash of what was written. */
  String entry(String name, Writing content) throws Exception {
    var digest = Sha256.begin();
    zip.putNextEntry(new ZipEntry(name));
    content.to(new DigestOutputStream(unclosed(zip), digest));
    zip.closeEntry();
    return Sha256.end(digest);
  }

  /** Pictures and sound are packed already. Gives how many bytes they are. */
  long packed(String name, InputStream content) throws IOException {
    zip.setLevel(Deflater.NO_COMPRESSION);
    zip.putNextEntry(new ZipEntry(name));
    long bytes = content.transferTo(zip);
    zip.closeEntry();
    zip.setLevel(Deflater.BEST_SPEED);
    return bytes;
  }

  void finish() throws IOException {
    zip.finish();
    zip.flush();
    Seal.put(file.partial());
    file.finish();
  }

  private static OutputStream unclosed(OutputStream zip) {
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() {}
    };
  }

  /** Writes an entry's content. */
  interface Writing {
    void to(OutputStream content) throws Exception;
  }
}
