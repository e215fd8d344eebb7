package uk.healthtech.pipeline.app.portfolio;

import uk.healthtech.pipeline.kernel.FieldProblem.Rule;

/**
 * What is wrong with one cell. What would be right follows from the rule, told by the messages file
 * as for forms and JSON.
 *
 * @param row as a spreadsheet shows it, from 1
 * @param column the name of the column; of a cell under no name, its letters such as {@code AC}
 * @param value what stands there, shortened where it is long; empty where something is missing
 */
public record RowProblem(int row, String column, String value, Rule rule) {
  /** The most that is shown of a value, in characters. */
  private static final int MOST_SHOWN = 200;

  public RowProblem {
    if (value.codePointCount(0, value.length()) > MOST_SHOWN) {
      value = value.substring(0, value.offsetByCodePoints(0, MOST_SHOWN - 1)) + "…";
    }
  }
}
