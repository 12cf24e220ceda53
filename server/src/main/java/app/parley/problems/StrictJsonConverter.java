package app.parley.problems;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets {@code @RequestBody} be read as strictly as a {@link Body}. */
@Component
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {
  private final StrictJson json;

  StrictJsonConverter(StrictJson json, JsonMapper writing) {
    super(writing);
    this.json = json;
  }

  /**
   * Stands before the converters of plain texts, bytes and files, which are none of its business.
   */
  @Override
  public boolean canWrite(ResolvableType declared, Class<?> type, @Nullable MediaType media) {
    boolean plain =
        type == String.class || type == byte[].class || Resource.class.isAssignableFrom(type);
    return !plain && super.canWrite(declared, type, media);
  }

  @Override
  public Object read(
      ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
      throws IOException {
    try {
      return json.read(message.getBody(), type.getType());
    } catch (Refused refused) {
      throw new HttpMessageNotReadableException("Refused", refused, message);
    }
  }
}
