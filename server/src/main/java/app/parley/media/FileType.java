package app.parley.media;

import java.util.Locale;

/**
 * What a file can be here. Its type is told by what is in it; whoever sends it has no say, and what
 * is not in this list is bytes to be saved. The words are our own, so that no header ever repeats
 * what somebody wrote.
 */
public enum FileType {
  PNG("image/png"),
  JPEG("image/jpeg"),
  GIF("image/gif"),
  WEBP("image/webp"),
  MP4("video/mp4"),
  MOV("video/quicktime"),
  WEBM("video/webm"),
  MP3("audio/mpeg"),
  OGG("audio/ogg"),
  M4A("audio/mp4"),
  AAC("audio/aac"),
  AMR("audio/amr"),
  WAV("audio/wav"),
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  DOC("application/msword"),
  XLS("application/vnd.ms-excel"),
  PPT("application/vnd.ms-powerpoint"),
  TXT("text/plain"),
  CSV("text/csv"),
  VCF("text/vcard"),
  ZIP("application/zip"),
  OTHER("application/octet-stream");

  private final String word;

  FileType(String word) {
    this.word = word;
  }

  /** As headers and the API say it. */
  public String word() {
    return word;
  }

  /** A name for a file that has none. */
  String fallbackName() {
    return this == OTHER ? "file" : "file." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether a picture of it can be made. */
  boolean isPicture() {
    return word.startsWith("image/");
  }

  static FileType ofWord(String word) {
    for (var type : values()) {
      if (type.word.equals(word)) {
        return type;
      }
    }
    return OTHER;
  }
}
