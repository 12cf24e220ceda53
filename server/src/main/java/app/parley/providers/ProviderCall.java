package app.parley.providers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signed call as it was stored: the exact bytes, and when they came by Parley's clock. */
public record ProviderCall(Instant receivedAt, @Nullable String contentType, byte[] body) {}
