package app.parley.providers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of {@code PATCH /channels/{id}}: any part. */
record ChannelChange(
    @Nullable String name,
    @Nullable String sharing,
    @Nullable List<String> users,
    @Nullable String owner,
    @Nullable JsonNode settings) {

  boolean changesSharing() {
    return sharing != null || users != null;
  }

  boolean needsAccountSettings() {
    return owner != null || settings != null;
  }
}
