package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
  void anotherProcessIsRefusedToo() throws Exception {
    DataFolder.claim(folder);
    var claimant = claimant();
    assertThat(claimant.inputReader().readLine()).startsWith("Another Parley");
    assertThat(claimant.waitFor()).isZero();
  }

  @Test
  void aParleyThatIsEndingIsWaitedFor() throws Exception {
    var first = DataFolder.claim(folder);
    first.ending();
    var claimant = claimant();
    assertThat(claimant.waitFor(4, TimeUnit.SECONDS)).isFalse();
    claimant.destroy();
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

  private Process claimant() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("java.class.path");
    return new ProcessBuilder(java, "-cp", classes, Claimant.class.getName(), folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Claims the folder, or tells why it cannot. */
  static final class Claimant {
    public static void main(String[] arguments) throws InterruptedException {
      try {
        DataFolder.claim(Path.of(arguments[0]));
        System.out.println("claimed");
      } catch (CannotStart e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
