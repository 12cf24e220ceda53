package app.parley.platform;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON columns: written from records, read back tolerantly, so that an older program's row is still
 * readable.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Json() {}

  public static JSONB column(Object value) {
    return JSONB.valueOf(MAPPER.writeValueAsString(value));
  }

  public static <T> @Nullable T read(@Nullable JSONB column, Class<T> type) {
    return column == null ? null : MAPPER.readValue(column.data(), type);
  }
}
