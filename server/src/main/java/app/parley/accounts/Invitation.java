package app.parley.accounts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/** Somebody who may join and has not yet. */
record Invitation(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    String email,
    Role role,
    InvitedBy invitedBy,
    Instant createdAt,
    Instant expiresAt) {
  record InvitedBy(@JsonFormat(shape = JsonFormat.Shape.STRING) long id, String name) {}
}
