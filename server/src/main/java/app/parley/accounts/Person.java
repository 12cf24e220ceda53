package app.parley.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user as admins see them beside what others do. */
record Person(@JsonUnwrapped UserCard card, boolean twoStep, @Nullable Instant lastSeenAt) {}
