package uk.healthtech.pipeline.app.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;

/** The problems found so far, in the order of rows and columns in the end. */
final class ProblemList<C extends Enum<C> & Heading> {
  private final List<Found<C>> all = new ArrayList<>();

  private record Found<C extends Enum<C> & Heading>(int row, C column, RowProblem problem) {}

  void add(int row, C column, String value, Rule rule) {
    all.add(new Found<>(row, column, new RowProblem(row, column.header(), value, rule)));
  }

  boolean has(int row, C column) {
    return all.stream().anyMatch(found -> found.row == row && found.column == column);
  }

  int size() {
    return all.size();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<RowProblem> inOrder() {
    return all.stream()
        .sorted(
            Comparator.<Found<C>>comparingInt(Found::row)
                .thenComparing(Comparator.comparing(Found::column)))
        .map(Found::problem)
        .toList();
  }
}
