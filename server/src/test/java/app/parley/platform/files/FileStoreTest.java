package app.parley.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every place for bytes must do. */
abstract class FileStoreTest {
  private static final String HASH = "ab".repeat(32);
  @TempDir Path folder;

  abstract FileStore store() throws IOException;

  @Test
  void whatIsKeptIsThereUntilItIsDeleted() throws IOException {
    var store = store();
    var arrived = file("hello");

    store.put(7, HASH, arrived);

    assertThat(arrived).as("the file was taken").doesNotExist();
    assertThat(content(store, 7)).isEqualTo("hello");
    store.delete(7, HASH);
    store.delete(7, HASH);
    assertThatThrownBy(() -> store.open(7, HASH)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void theSameContentIsKeptOnceForEachCompany() throws IOException {
    var store = store();
    store.put(7, HASH, file("hello"));
    store.put(8, HASH, file("hello"));

    var again = file("hello");
    store.put(7, HASH, again);

    assertThat(again).doesNotExist();
    store.delete(7, HASH);
    assertThat(content(store, 8)).isEqualTo("hello");
  }

  @Test
  void nothingButAHashIsPartOfAPath() throws IOException {
    var store = store();

    assertThatThrownBy(() -> store.open(7, "../../lock"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String content(FileStore store, long company) throws IOException {
    try (var in = store.open(company, HASH)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private Path file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "arrived", ""), content);
  }
}
