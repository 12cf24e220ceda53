package app.parley.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D-FILE: what is shown is drawn anew, and nothing that comes in can make that cost much. */
class ThumbnailPainterTest {
  private final ThumbnailPainter painter = new ThumbnailPainter();
  @TempDir private Path folder;

  @AfterEach
  void end() {
    painter.destroy();
  }

  @Test
  void aLargePictureBecomesASmallOneOfTheSameShape() throws IOException {
    assertThat(painted(Pictures.drawn("png", 2_400, 1_200), FileType.PNG))
        .contains(new Thumbnail(FileType.JPEG, 960, 480));
    var small = ImageIO.read(folder.resolve("small").toFile());
    assertThat(small.getWidth()).isEqualTo(960);
    assertThat(new Color(small.getRGB(480, 10)).getBlue()).isGreaterThan(200);
    assertThat(new Color(small.getRGB(480, 470)).getRed()).isGreaterThan(200);
  }

  @Test
  void aSmallPictureKeepsItsSize() throws IOException {
    assertThat(painted(Pictures.drawn("gif", 40, 30), FileType.GIF))
        .map(Thumbnail::width)
        .contains(40);
  }

  @Test
  void aPhotoStandsUprightAndSaysNothingOfItsCamera() throws IOException {
    assertThat(painted(Pictures.takenOnItsSide(40, 30), FileType.JPEG))
        .contains(new Thumbnail(FileType.JPEG, 30, 40));
    var small = Files.readString(folder.resolve("small"), ISO_8859_1);
    assertThat(small).doesNotContain("Exif");
    var shown = ImageIO.read(folder.resolve("small").toFile());
    assertThat(new Color(shown.getRGB(27, 20)).getBlue()).as("turned right").isGreaterThan(200);
  }

  @Test
  void aStickerInWebpHasOneAndStaysTransparent() throws IOException {
    assertThat(painted(resource("sticker.webp"), FileType.WEBP))
        .contains(new Thumbnail(FileType.PNG, 64, 64));
  }

  @Test
  void whatPromisesTooManyPixelsIsNotEvenBegun() throws IOException {
    assertThat(painted(Pictures.blank(8_000, 5_000), FileType.PNG)).isPresent();
    assertThat(painted(Pictures.blank(8_000, 5_001), FileType.PNG)).isEmpty();
    assertThat(painted(resource("too-large.webp"), FileType.WEBP)).isEmpty();
  }

  @Test
  void whatBreaksOffHasNone() throws IOException {
    assertThat(painted(Pictures.promising(100, 100), FileType.PNG)).isEmpty();
    assertThat(painted("no picture".getBytes(ISO_8859_1), FileType.JPEG)).isEmpty();
    assertThat(painted(new byte[0], FileType.GIF)).isEmpty();
  }

  private Optional<Thumbnail> painted(byte[] picture, FileType type) throws IOException {
    var file = folder.resolve("picture");
    Files.write(file, picture);
    return painter.paint(file, type, folder.resolve("small"));
  }

  private byte[] resource(String name) throws IOException {
    try (var in = getClass().getResourceAsStream("/media/" + name)) {
      return in.readAllBytes();
    }
  }
}
