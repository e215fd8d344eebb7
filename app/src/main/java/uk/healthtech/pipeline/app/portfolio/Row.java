package uk.healthtech.pipeline.app.portfolio;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a file with its cells by column. Cells that say nothing are not in it.
 *
 * @param <C> the columns that the file may have
 * @param number as a spreadsheet shows it, from 1
 * @param cells as the person meant them: without white space at their ends and without the mark
 *     that keeps a spreadsheet from calculating them
 */
public record Row<C extends Enum<C> & Heading>(int number, Map<C, String> cells) {
  public Row {
    cells = cells.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<C, String>(cells));
  }

  /** What a cell says. */
  public Optional<String> text(C column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** What a cell says; nothing for an empty one. */
  String raw(C column) {
    return cells.getOrDefault(column, "");
  }
}
