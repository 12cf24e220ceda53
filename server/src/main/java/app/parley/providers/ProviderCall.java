package app.parley.providers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signed call as it was stored: the exact bytes, when they came by Parley's clock, and what
 * proves it beside the body, which is the signature's header alone or, where more is signed,
 * whatever text the provider's door makes of it.
 */
public record ProviderCall(
    Instant receivedAt, @Nullable String contentType, @Nullable String signature, byte[] body) {}
