package app.parley.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/**
 * Tells a file's type by its first bytes. A name decides only between kinds of what the bytes say:
 * which Office wrote a file of the old format, and whether plain text is a table. Nothing is
 * parsed, and no archive unpacked.
 */
final class TypeDetection {
  private static final int HEAD = 64 * 1024;
  private static final Tika TIKA = new Tika();

  private TypeDetection() {}

  static FileType of(Path file, @Nullable String name) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    var seen = TIKA.detect(head);
    return switch (seen) {
      case "image/png" -> FileType.PNG;
      case "image/jpeg" -> FileType.JPEG;
      case "image/gif" -> FileType.GIF;
      case "image/webp" -> FileType.WEBP;
      case "audio/mpeg" -> FileType.MP3;
      case "application/ogg", "audio/ogg", "audio/vorbis", "audio/opus" -> FileType.OGG;
      case "audio/amr" -> FileType.AMR;
      case "audio/vnd.wave" -> FileType.WAV;
      case "application/x-matroska", "video/webm" -> matroska(head);
      case "audio/mp4", "video/mp4", "application/mp4", "video/quicktime", "video/x-m4v" ->
          movie(head);
      case "application/pdf" -> FileType.PDF;
      case "application/x-tika-ooxml" -> office(file);
      case "application/x-tika-msoffice" -> named(head, name);
      case "text/plain" -> named(head, name);
      case "text/x-vcard" -> FileType.VCF;
      case "application/zip" -> office(file);
      default -> isAac(head) ? FileType.AAC : FileType.OTHER;
    };
  }

  private static FileType named(byte[] head, @Nullable String name) {
    return switch (name == null ? TIKA.detect(head) : TIKA.detect(head, name)) {
      case "text/plain" -> FileType.TXT;
      case "text/csv" -> FileType.CSV;
      case "application/msword" -> FileType.DOC;
      case "application/vnd.ms-excel" -> FileType.XLS;
      case "application/vnd.ms-powerpoint" -> FileType.PPT;
      default -> FileType.OTHER;
    };
  }

  /** By the list of what is in it. */
  private static FileType office(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("[Content_Types].xml") == null) {
        return FileType.ZIP;
      }
      if (zip.getEntry("word/document.xml") != null) {
        return FileType.DOCX;
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return FileType.XLSX;
      }
      return zip.getEntry("ppt/presentation.xml") != null ? FileType.PPTX : FileType.ZIP;
    } catch (ZipException | IllegalArgumentException e) {
      return FileType.OTHER;
    }
  }

  /** The brand stands behind the first box's name, and an old QuickTime film has none. */
  private static FileType movie(byte[] head) {
    if (!text(head, 4, 8).equals("ftyp")) {
      return FileType.MOV;
    }
    return switch (text(head, 8, 12)) {
      case "qt  " -> FileType.MOV;
      case "M4A ", "M4B " -> FileType.M4A;
      default -> FileType.MP4;
    };
  }

  private static FileType matroska(byte[] head) {
    return text(head, 0, 64).contains("webm") ? FileType.WEBM : FileType.OTHER;
  }

  private static boolean isAac(byte[] head) {
    return head.length > 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xf6) == 0xf0;
  }

  private static String text(byte[] head, int from, int to) {
    return head.length < from
        ? ""
        : new String(Arrays.copyOfRange(head, from, Math.min(to, head.length)), ISO_8859_1);
  }
}
