package app.parley.platform.files;

class DiskStoreTest extends FileStoreTest {
  @Override
  FileStore store() {
    return new DiskStore(folder.resolve("media"));
  }
}
