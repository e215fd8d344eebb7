package uk.healthtech.pipeline.query.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/**
 * A page of rows.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record Paged<T>(List<T> rows, @Nullable String next) {
  /** How many rows to read: one more than shown tells whether there is a next page. */
  public static int limit(Page page) {
    return size(page) + 1;
  }

  /** The page out of what was read up to {@link #limit}. */
  public static <T> Paged<T> of(Page page, List<T> read, Function<T, String> cursor) {
    int size = size(page);
    if (read.size() <= size) {
      return new Paged<>(read, null);
    }
    List<T> rows = List.copyOf(read.subList(0, size));
    return new Paged<>(rows, cursor.apply(rows.getLast()));
  }

  /** How many rows to show. */
  public static int size(Page page) {
    return Math.clamp(page.size(), 1, Page.MOST);
  }
}
