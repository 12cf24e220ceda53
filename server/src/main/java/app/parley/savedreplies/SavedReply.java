package app.parley.savedreplies;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/** A text with a name; variables in it are filled in where it is used. */
record SavedReply(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    String name,
    String text,
    Author author,
    Instant updatedAt) {

  /** Who made it. */
  record Author(@JsonFormat(shape = JsonFormat.Shape.STRING) long id, String name) {}
}
