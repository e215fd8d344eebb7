package uk.healthtech.pipeline.query.projection;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands beside the row so that it can be searched or sorted by.
 *
 * @param type its SQL type, into which the value's text is cast
 */
public record Column<R>(String name, String type, Function<R, @Nullable Object> value) {}
