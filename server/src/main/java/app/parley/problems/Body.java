package app.parley.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import tools.jackson.databind.JsonNode;

/**
 * A body that is not read yet, JSON but for {@link FormBody}: as a controller's parameter it lets
 * rights be checked before the body. The type is a record; see {@link StrictJson} for how it is
 * read.
 */
public final class Body<T> {
  private final StrictJson json;
  private final HttpServletRequest request;
  private final Type type;

  Body(StrictJson json, HttpServletRequest request, Type type) {
    this.json = json;
    this.request = request;
    this.type = type;
  }

  /** As {@link #read}, for calls that may come without a body. */
  public T readOr(T absent) {
    boolean isThere =
        request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    return isThere ? read() : absent;
  }

  /**
   * Reads it, once. Throws Refused naming every bad field, or for another media type or too many
   * bytes.
   */
  @SuppressWarnings("unchecked")
  public T read() {
    try {
      if (type == JsonNode.class && FormBody.isOne(request)) {
        return (T) FormBody.read(request);
      }
      JsonMediaType.check(request);
      return (T) json.read(request.getInputStream(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
