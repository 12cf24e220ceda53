package app.parley.channels;

import java.util.Locale;

/** Who besides the owner may use a channel. */
public enum Sharing {
  PRIVATE,
  USERS,
  COMPANY;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Sharing of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
