package uk.healthtech.pipeline.app.portfolio;

import java.util.List;

/**
 * A row as a table has it, before its columns have names.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param cells without the empty ones at the end
 */
public record SheetRow(int number, List<String> cells) {
  public SheetRow {
    int size = cells.size();
    while (size > 0 && cells.get(size - 1).isBlank()) {
      size--;
    }
    cells = List.copyOf(cells.subList(0, size));
  }

  /** Whether nothing stands in it. */
  public boolean isBlank() {
    return cells.isEmpty();
  }
}
