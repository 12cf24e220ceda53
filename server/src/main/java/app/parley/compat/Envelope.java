package app.parley.compat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A good answer of the compatible API. */
public record Envelope<T>(
    boolean success,
    T data,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("additional_data")
        @Nullable Additional additionalData) {

  public static <T> Envelope<T> of(T data) {
    return new Envelope<>(true, data, null);
  }

  /** A page of version 2, whose next cursor is null at the end. */
  public static <T> Envelope<List<T>> page(CursorPage<T> page) {
    return new Envelope<>(true, page.items(), new NextCursor(page.next()));
  }

  /** A page of version 1: found begins at the paging's start and holds one item more than fit. */
  public static <T> Envelope<List<T>> page(List<T> found, OffsetPaging paging) {
    boolean more = found.size() > paging.limit();
    var items = more ? found.subList(0, paging.limit()) : found;
    var next = more ? paging.start() + paging.limit() : null;
    var pagination = new Pagination(paging.start(), paging.limit(), more, next);
    return new Envelope<>(true, items, new OfPages(pagination));
  }

  /** The same with its data in another form, such as a page within an object. */
  public <R> Envelope<R> as(Function<? super T, R> form) {
    return new Envelope<>(success, form.apply(data), additionalData);
  }

  /** What stands beside the data. */
  public sealed interface Additional {}

  record NextCursor(@JsonProperty("next_cursor") @Nullable String nextCursor)
      implements Additional {}

  record OfPages(Pagination pagination) implements Additional {}

  record Pagination(
      int start,
      int limit,
      @JsonProperty("more_items_in_collection") boolean moreItemsInCollection,
      @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("next_start")
          @Nullable Integer nextStart) {}
}
