package app.parley.simulator.twilio;

import java.util.List;

/** Which of this program's files stands for which type of media. */
final class MediaFiles {

  private record Kind(String contentType, String path) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("image/jpeg", "/files/photo.jpg"),
          new Kind("image/png", "/files/corner.png"),
          new Kind("image/webp", "/files/thumb.png"),
          new Kind("audio/ogg", "/files/voice.ogg"),
          new Kind("video/mp4", "/files/clip.mp4"),
          new Kind("application/pdf", "/files/Order%20list.pdf"),
          new Kind("text/vcard", "/files/contact.vcf"));

  static int code(String contentType) {
    return KINDS.stream().map(Kind::contentType).toList().indexOf(contentType);
  }

  /** The path of the file that a media id stands for. */
  static String path(String mediaSid) {
    return kind(mediaSid).path;
  }

  static String contentType(String mediaSid) {
    return kind(mediaSid).contentType;
  }

  private static Kind kind(String mediaSid) {
    int code = Integer.parseInt(mediaSid.substring(32), 16);
    return KINDS.get(Math.floorMod(code, KINDS.size()));
  }

  private MediaFiles() {}
}
