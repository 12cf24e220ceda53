package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path folder;

  @Test
  void aSecondParleyIsRefusedWithTheFirstOnesNumber() throws Exception {
    DataFolder.claim(folder);
    assertThatThrownBy(() -> DataFolder.claim(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessage(
            "Another Parley (process %d) is running on the data folder %s"
                .formatted(ProcessHandle.current().pid(), folder));
  }

  @Test
  void aFolderThatDoesNotExistIsMade() throws Exception {
    DataFolder.claim(folder.resolve("new/data"));
    assertThat(folder.resolve("new/data/lock")).exists();
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "not a folder");
    assertThatThrownBy(() -> DataFolder.claim(file.resolve("data")))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("The data folder " + file.resolve("data") + " cannot be written");
  }
}
