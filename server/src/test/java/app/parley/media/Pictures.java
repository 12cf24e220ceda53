package app.parley.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures that are drawn for tests: blue above, red below. */
public final class Pictures {
  public static final byte[] PNG = drawn("png", 40, 30);
  private static final int AFTER_START_OF_IMAGE = 2;

  private Pictures() {}

  static byte[] drawn(String format, int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 0, width, height / 2);
    pen.setColor(Color.RED);
    pen.fillRect(0, height / 2, width, height - height / 2);
    pen.dispose();
    return written(picture, format);
  }

  /** Many pixels in few bytes. */
  static byte[] blank(int width, int height) {
    return written(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png");
  }

  /** A photo whose camera was held on its side and wrote that down: a quarter turn to the right. */
  static byte[] takenOnItsSide(int width, int height) {
    var photo = drawn("jpg", width, height);
    var exif =
        bytes("FFE1 0022 457869660000 4D4D002A00000008 0001 0112 0003 00000001 00060000 00000000");
    return ByteBuffer.allocate(photo.length + exif.length)
        .put(photo, 0, AFTER_START_OF_IMAGE)
        .put(exif)
        .put(photo, AFTER_START_OF_IMAGE, photo.length - AFTER_START_OF_IMAGE)
        .array();
  }

  /** Some bytes that say they are the beginning of a picture of those measures. */
  static byte[] promising(int width, int height) {
    var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
    header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    var sum = new CRC32();
    sum.update(header.array());
    return ByteBuffer.allocate(33)
        .put(bytes("89504E470D0A1A0A"))
        .putInt(13)
        .put(header.array())
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] written(BufferedImage picture, String format) {
    try {
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(picture, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
