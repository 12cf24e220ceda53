package app.parley.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Small pictures of pictures, drawn anew: what else stood in the file (where it was taken, or
 * something that is no picture at all) does not come along. One at a time, since a large one takes
 * much of the memory.
 */
@Component
final class ThumbnailPainter implements DisposableBean {
  static final int LONGEST_SIDE = 960;
  private static final long MOST_PIXELS = 40_000_000;

  /** Its reader needs 40 bytes for each pixel, and is asked for a part of them in vain. */
  private static final long MOST_PIXELS_OF_WEBP = 4_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(ThumbnailPainter.class);
  private final ExecutorService painter =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("thumbnails").factory());

  /** Paints into the file; empty where the picture is too large, or is none. */
  Optional<Thumbnail> paint(Path picture, FileType type, Path into) throws IOException {
    return paint(picture, type, into, LONGEST_SIDE);
  }

  /** The same with another longest side, in pixels. */
  Optional<Thumbnail> paint(Path picture, FileType type, Path into, int longestSide)
      throws IOException {
    if (!type.isPicture()) {
      return Optional.empty();
    }
    try {
      return painter.submit(() -> painted(picture, type, into, longestSide)).get();
    } catch (ExecutionException e) {
      LOG.debug("A picture without a thumbnail", e.getCause());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while a thumbnail was painted", e);
    }
  }

  @Override
  public void destroy() {
    painter.shutdownNow();
  }

  private static Optional<Thumbnail> painted(
      Path picture, FileType type, Path into, int longestSide) throws IOException {
    try (var in = ImageIO.createImageInputStream(picture.toFile())) {
      var readers = ImageIO.getImageReadersByMIMEType(type.word());
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        var turned = type == FileType.JPEG ? PhotoOrientation.of(picture) : Orientation.TOP_LEFT;
        return fits(reader, type)
            ? Optional.of(painted(reader, turned, into, longestSide))
            : Optional.empty();
      } finally {
        reader.dispose();
      }
    }
  }

  private static boolean fits(ImageReader reader, FileType type) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    return pixels > 0 && pixels <= (type == FileType.WEBP ? MOST_PIXELS_OF_WEBP : MOST_PIXELS);
  }

  private static Thumbnail painted(
      ImageReader reader, Orientation turned, Path into, int longestSide) throws IOException {
    var image = read(reader, longestSide);
    int longest = Math.max(image.getWidth(), image.getHeight());
    boolean opaque = !image.getColorModel().hasAlpha();
    var small =
        Thumbnails.of(image)
            .scale(Math.min(1, (double) longestSide / longest))
            .imageType(opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB)
            .addFilter(ExifFilterUtils.getFilterForOrientation(turned));
    var painted = small.asBufferedImage();
    ImageIO.write(painted, opaque ? "jpg" : "png", into.toFile());
    return new Thumbnail(
        opaque ? FileType.JPEG : FileType.PNG, painted.getWidth(), painted.getHeight());
  }

  /** Leaves out rows and columns of a large one, which are then never in memory. */
  private static BufferedImage read(ImageReader reader, int longestSide) throws IOException {
    int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
    int step = Math.max(1, longest / (2 * longestSide));
    var wanted = reader.getDefaultReadParam();
    wanted.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, wanted);
  }
}
