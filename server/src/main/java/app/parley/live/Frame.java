package app.parley.live;

/** One event of a stream, as text/event-stream has it; the data is one line of JSON. */
record Frame(long id, String event, String data) {
  static Frame ready(long position) {
    return new Frame(position, "ready", "{\"position\":" + position + "}");
  }

  static Frame reset(long position) {
    return new Frame(position, "reset", "{}");
  }

  String text() {
    return "id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n";
  }
}
