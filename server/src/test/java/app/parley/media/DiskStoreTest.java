package app.parley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {
  private static final String HASH = "ab".repeat(32);
  @TempDir private Path folder;

  @Test
  void whatIsKeptIsThereUntilItIsDeleted() throws IOException {
    var store = new DiskStore(folder);

    store.put(7, HASH, file("hello"));

    assertThat(store.open(7, HASH)).hasContent("hello");
    assertThat(Files.list(folder).map(Path::getFileName).map(Path::toString))
        .as("nothing is left of the way in")
        .containsExactly("7");
    store.delete(7, HASH);
    store.delete(7, HASH);
    assertThatThrownBy(() -> store.open(7, HASH)).isInstanceOf(IOException.class);
  }

  @Test
  void theSameContentIsKeptOnceForEachCompany() throws IOException {
    var store = new DiskStore(folder);
    store.put(7, HASH, file("hello"));
    store.put(8, HASH, file("hello"));

    var again = file("hello");
    store.put(7, HASH, again);

    assertThat(again).doesNotExist();
    store.delete(7, HASH);
    assertThat(store.open(8, HASH)).hasContent("hello");
  }

  @Test
  void nothingButAHashIsPartOfAPath() {
    assertThatThrownBy(() -> new DiskStore(folder).open(7, "../../lock"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("arrived"), content);
  }
}
