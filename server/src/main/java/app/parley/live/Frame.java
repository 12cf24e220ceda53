package app.parley.live;

import org.jspecify.annotations.Nullable;

/**
 * One event of a stream, as text/event-stream has it; the data is one line of JSON. Without an id
 * it is of this moment only, and not told again to who missed it.
 */
record Frame(@Nullable Long id, String event, String data) {
  static Frame ready(long position) {
    return new Frame(position, "ready", "{\"position\":" + position + "}");
  }

  static Frame reset(long position) {
    return new Frame(position, "reset", "{}");
  }

  static Frame passing(String event, String data) {
    return new Frame(null, event, data);
  }

  boolean isAfter(long seq) {
    return id == null || id > seq;
  }

  String text() {
    return (id == null ? "" : "id: " + id + "\n") + "event: " + event + "\ndata: " + data + "\n\n";
  }
}
