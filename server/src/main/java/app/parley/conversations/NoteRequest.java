package app.parley.conversations;

import app.parley.conversations.Extra.Mention;
import java.util.List;

/**
 * What a user wants their colleagues to read.
 *
 * @param clientId made by the caller: the same one again is the same note
 * @param mentions users with access to the channel
 */
public record NoteRequest(String clientId, String text, List<Mention> mentions) {}
