package app.parley.accounts;

import com.fasterxml.jackson.annotation.JsonFormat;

/** A user as the inbox API shows them. */
public record UserCard(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    String name,
    String email,
    Role role,
    boolean available,
    boolean active) {
  static UserCard of(User user, boolean available) {
    return new UserCard(
        user.id(), user.name(), user.email(), user.role(), available, user.active());
  }
}
