package app.parley.media;

import app.parley.platform.files.FileStore;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A content of the file store, to be sent whole or in part. */
final class StoredResource extends AbstractResource {
  private final FileStore store;
  private final long company;
  private final String hash;
  private final long size;

  StoredResource(FileStore store, long company, String hash, long size) {
    this.store = store;
    this.company = company;
    this.hash = hash;
    this.size = size;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return store.open(company, hash);
  }

  @Override
  public long contentLength() {
    return size;
  }

  @Override
  public String getDescription() {
    return "content " + hash;
  }
}
