package app.parley.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** D-FILE: a file is what its bytes say, whoever says something else. */
class TypeDetectionTest {
  @TempDir private Path folder;

  static List<List<String>> files() {
    return Stream.of("types.txt", "hostile.txt")
        .flatMap(list -> Corpus.of(list, " | ").stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileIsWhatItsBytesSay(List<String> line) throws IOException {
    var file = folder.resolve("file");
    Files.write(file, Corpus.text(line.get(2)).getBytes(ISO_8859_1));
    var name = line.get(1).isEmpty() ? null : line.get(1);

    assertThat(TypeDetection.of(file, name).word()).isEqualTo(line.get(3));
  }

  @Test
  void anOfficeDocumentIsToldByTheListOfItsParts() throws IOException {
    var types = "[Content_Types].xml";
    assertThat(zip(types, "word/document.xml")).isEqualTo(FileType.DOCX);
    assertThat(zip(types, "xl/workbook.xml")).isEqualTo(FileType.XLSX);
    assertThat(zip(types, "ppt/presentation.xml")).isEqualTo(FileType.PPTX);
    assertThat(zip("word/document.xml")).isEqualTo(FileType.ZIP);
    assertThat(zip(types, "AndroidManifest.xml")).isEqualTo(FileType.ZIP);
  }

  private FileType zip(String... parts) throws IOException {
    var file = folder.resolve("archive");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(1);
      }
    }
    return TypeDetection.of(file, "photo.jpg");
  }
}
