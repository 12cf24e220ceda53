package app.parley.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.ReplyRequest.Part;
import app.parley.media.SendableFiles.OneMessage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** I5: a reply leaves in as many messages as its provider wants, and in its order. */
class SendableFilesTest {
  @Test
  void aProviderThatTakesNoTextWithAFileGetsTheTextFirst() {
    assertThat(parts(OneMessage.OF_A_FILE, "Hi", 5, 6)).containsExactly("Hi", "1", "2");
    assertThat(parts(OneMessage.OF_A_FILE, "", 5)).containsExactly("1");
  }

  @Test
  void aTextGoesAlongWithTheFirstFileWhereItMay() {
    assertThat(parts(OneMessage.OF_A_FILE_WITH_TEXT, "Hi", 5, 6)).containsExactly("Hi 1", "2");
  }

  @Test
  void aMessageIsFullByNumberOrBySize() {
    assertThat(parts(new OneMessage(true, 2, 10), "Hi", 5, 5, 5)).containsExactly("Hi 1 2", "3");
    assertThat(parts(new OneMessage(true, 9, 10), "", 6, 5, 5, 11, 1))
        .containsExactly("1", "2 3", "4", "5");
  }

  private static Stream<String> parts(OneMessage message, String text, int... sizes) {
    var files =
        Stream.iterate(1, number -> number + 1)
            .limit(sizes.length)
            .map(number -> file(number, sizes[number - 1]))
            .toList();
    return new SendableFiles("x", "X", message, List.of())
        .parts(text, files).stream().map(SendableFilesTest::words);
  }

  private static Uploaded file(long id, long size) {
    return new Uploaded(id, null, new Finding("h", FileType.PNG, size, null));
  }

  private static String words(Part part) {
    var ids = part.files().stream().map(file -> String.valueOf(file.id()));
    return String.join(" ", Stream.concat(Stream.of(part.text()), ids).toList()).strip();
  }
}
