package app.parley.media;

class DiskStoreTest extends FileStoreTest {
  @Override
  FileStore store() {
    return new DiskStore(folder.resolve("media"));
  }
}
