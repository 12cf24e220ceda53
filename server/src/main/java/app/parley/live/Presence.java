package app.parley.live;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Who is in a conversation at this moment, in the order in which they came. */
record Presence(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long conversationId, List<Present> users) {

  /** One of them. */
  record Present(@JsonFormat(shape = JsonFormat.Shape.STRING) long id, String name, Doing doing) {}

  /** What somebody does there. */
  enum Doing {
    @JsonProperty("looking")
    LOOKING,
    @JsonProperty("typing")
    TYPING
  }
}
