package app.parley.accounts;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a user may do in the company's account: admins have account-settings access, regular users
 * have not.
 */
public enum Role {
  ADMIN("admin"),
  REGULAR("regular");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  static Role of(String word) {
    return ADMIN.word.equals(word) ? ADMIN : REGULAR;
  }
}
