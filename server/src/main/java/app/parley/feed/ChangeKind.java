package app.parley.feed;

/** What happened, as the event stream names it. */
public enum ChangeKind {
  CONVERSATION_CREATED("conversation.created"),
  CONVERSATION_UPDATED("conversation.updated"),
  CONVERSATION_CLOSED("conversation.closed"),
  CONVERSATION_REOPENED("conversation.reopened"),
  CONVERSATION_ASSIGNED("conversation.assigned"),
  CONVERSATION_DELETED("conversation.deleted"),
  MESSAGE_CREATED("message.created"),
  MESSAGE_UPDATED("message.updated"),
  READ_MOVED("read.moved"),
  DRAFT_CHANGED("draft.changed"),
  PREFERENCES_CHANGED("preferences.changed"),
  SAVED_REPLIES_CHANGED("saved-replies.changed"),
  AVAILABILITY_CHANGED("availability.changed"),
  /** Not all conversations of somebody who cannot have them any longer are taken from them yet. */
  ASSIGNMENTS_LEFT("assignments.left"),
  /** Not all that was kept of a removed channel is gone yet. */
  REMOVAL_LEFT("removal.left"),
  CHANNEL_CHANGED("channel.changed"),
  USER_CHANGED("user.changed"),
  ITEM_CREATED("item.created"),
  ITEM_UPDATED("item.updated"),
  ITEM_DELETED("item.deleted"),
  NOTES_CHANGED("notes.changed"),
  /** A file of items has come further; not all of its rows may be in yet. */
  IMPORT_CHANGED("import.changed");

  private final String word;

  ChangeKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Whether it is one user's own; no conversation's version counts it. */
  public boolean isPersonal() {
    return this == READ_MOVED || this == DRAFT_CHANGED || this == PREFERENCES_CHANGED;
  }

  public static ChangeKind of(String word) {
    for (var kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("No kind of change: " + word);
  }
}
