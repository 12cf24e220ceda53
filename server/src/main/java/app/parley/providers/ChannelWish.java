package app.parley.providers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of {@code POST /channels}. What the settings are, only the provider knows. */
record ChannelWish(
    String provider,
    String name,
    @Nullable String sharing,
    @Nullable List<String> users,
    JsonNode settings) {}
