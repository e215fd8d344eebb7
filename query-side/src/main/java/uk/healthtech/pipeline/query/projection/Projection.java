package uk.healthtech.pipeline.query.projection;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Event;

/**
 * One read model. Its rows stand in the table {@code <name>_row}, by stream and key, with the whole
 * row as JSON and some columns beside; how far each stream is folded stands in {@code
 * <name>_stream}.
 *
 * <p>Where the types of rows or columns change, it replays at the next start; where a fold alone
 * changes, the operator rebuilds it.
 *
 * @param key which of its stream's rows an event touches; absent for none
 */
public record Projection<E extends Event, R>(
    String name,
    Class<E> events,
    Class<R> rows,
    Function<Recorded<E>, @Nullable String> key,
    Fold<E, R> fold,
    List<Column<R>> columns) {
  /** The key where a stream has one row. */
  public static final String WHOLE = "";

  public Projection {
    columns = List.copyOf(columns);
  }

  /** The name of its event processor and of its dead letters' group. */
  String processor() {
    return "query." + name;
  }
}
