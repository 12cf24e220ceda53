package app.parley.conversations;

import org.jspecify.annotations.Nullable;

/**
 * A line in the thread that says what happened to the conversation (I8); never sent to the
 * customer.
 *
 * @param event assigned, unassigned, closed, reopened, linked, unlinked, or contact: the customer
 *     told how to reach them elsewhere
 * @param by who did it; null when Parley did
 * @param subject whom or what it concerns, such as the new assignee
 * @param reason why, when Parley did it by itself: customer-wrote, user-deactivated or access-lost
 */
public record SystemEvent(
    String event, @Nullable String by, @Nullable String subject, @Nullable String reason) {}
