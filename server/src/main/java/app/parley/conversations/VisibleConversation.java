package app.parley.conversations;

import app.parley.channels.ProviderFacts;

/**
 * A conversation that the acting user may see, with what its channel allows. Only such a one is
 * acted on.
 */
public record VisibleConversation(
    long id, long channelId, ProviderFacts facts, boolean humanAgent, long channelOwnerId) {}
