package app.parley.accounts;

import app.parley.platform.Tx;

/** Told by the room that reads the inbox, which stands above this one. */
public interface UnreadConversations {
  /** How many conversations hold something that this user has not read, in all sections. */
  int count(Tx tx, Principal reader);
}
