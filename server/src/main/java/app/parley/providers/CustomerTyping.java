package app.parley.providers;

/** Open screens, as the room that streams to them knows them. */
public interface CustomerTyping {
  /** The customer of a conversation types at this moment; never waits, and nothing is kept. */
  void typing(long company, long channel, long conversation);
}
