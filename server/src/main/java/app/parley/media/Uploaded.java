package app.parley.media;

import app.parley.conversations.Content.Attached;
import app.parley.conversations.Content.AttachmentKind;
import org.jspecify.annotations.Nullable;

/** A file that waits to be sent. Its id stays that of the message's attachment. */
public final class Uploaded {
  private final long id;
  private final @Nullable String name;
  private final Finding finding;

  Uploaded(long id, @Nullable String name, Finding finding) {
    this.id = id;
    this.name = name;
    this.finding = finding;
  }

  public long id() {
    return id;
  }

  public @Nullable String name() {
    return name;
  }

  public String type() {
    return finding.type().word();
  }

  public long size() {
    return finding.size();
  }

  public AttachmentKind kind() {
    return switch (type().split("/", 2)[0]) {
      case "image" -> AttachmentKind.IMAGE;
      case "audio" -> AttachmentKind.AUDIO;
      case "video" -> AttachmentKind.VIDEO;
      default -> finding.type() == FileType.VCF ? AttachmentKind.CONTACT : AttachmentKind.FILE;
    };
  }

  /** It as a message brings it. */
  Attached attached() {
    return Attached.ours(id, kind(), name, type());
  }

  Finding finding() {
    return finding;
  }
}
