package app.parley.providers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signed call as it was stored: the exact bytes, when they came by Parley's clock, and the signature as it stood
 * in its header.
 */
public record ProviderCall(
    Instant receivedAt, @Nullable String contentType, @Nullable String signature, byte[] body) {}
