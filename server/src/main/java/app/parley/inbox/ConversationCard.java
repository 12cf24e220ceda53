package app.parley.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation as one user sees it; with where a search found it, in the answer to one. */
record ConversationCard(
    @JsonUnwrapped SharedConversation shared,
    Section section,
    int unread,
    @Nullable DraftCard draft,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Match match) {
  static final int MOST_UNREAD = 100;

  static ConversationCard of(SharedConversation shared, int unread, long user) {
    var assignee = shared.assignee() == null ? null : shared.assignee().id();
    return new ConversationCard(
        shared, Section.of(shared.status().equals("open"), assignee, user), unread, null, null);
  }

  ConversationCard with(@Nullable DraftCard begun, List<SharedConversation.Link> links) {
    return new ConversationCard(shared.with(links), section, unread, begun, match);
  }

  ConversationCard found(@Nullable Match by) {
    return new ConversationCard(shared, section, unread, draft, by);
  }
}
