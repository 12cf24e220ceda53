package app.parley.conversations;

import java.util.Locale;

/** What a row of a thread is. */
public enum MessageKind {
  TEXT,
  ATTACHMENTS,
  LOCATION,
  REACTION,
  SYSTEM,
  NOTE,
  UNSUPPORTED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
