package app.parley.notifications;

import app.parley.conversations.Announcements.Announced;

/**
 * A piece of news for one user.
 *
 * @param id of its row in the ledger, where it has one
 */
record Telling(long id, long user, Event event, Announced news) {
  long conversation() {
    return news.conversation();
  }

  Ledger.Place place() {
    return new Ledger.Place(user, news.conversation());
  }
}
