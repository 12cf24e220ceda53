package app.parley.conversations;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * Somebody to whom a conversation can be given, or could while they are available.
 *
 * @param openCount open conversations that are theirs, in all channels
 */
public record Assignee(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    String name,
    boolean available,
    long openCount) {}
