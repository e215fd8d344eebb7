package uk.healthtech.pipeline.app.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.portfolio.Column;

/**
 * What there is to say of a group of rows.
 *
 * @param refusal why the rules refused it; absent unless they did
 */
record Detail(List<ProblemLine> problems, List<ChangeLine> changes, @Nullable String refusal) {
  /** The columns of texts that are held apart, since they may name people. */
  private static final Set<String> HELD =
      Stream.of(Column.values())
          .filter(
              column ->
                  column == Column.OBJECTIVES
                      || column == Column.FINDINGS
                      || column == Column.REASON
                      || column.name().endsWith("_REASON"))
          .map(Column::header)
          .collect(Collectors.toUnmodifiableSet());

  /** Nothing. */
  static final Detail NONE = new Detail(List.of(), List.of(), null);

  Detail {
    problems = List.copyOf(problems);
    changes = List.copyOf(changes);
  }

  static Detail ofProblems(List<ProblemLine> problems) {
    return new Detail(problems, List.of(), null);
  }

  static Detail ofChanges(List<ChangeLine> changes) {
    return new Detail(List.of(), changes, null);
  }

  /** The same with why the rules refused. */
  Detail refused(String why) {
    return new Detail(problems, changes, why);
  }

  /** The same without what stood in cells of texts that may name people. */
  Detail withoutTexts() {
    return new Detail(
        problems.stream()
            .map(
                one ->
                    HELD.contains(one.column())
                        ? new ProblemLine(one.row(), one.column(), "", one.message())
                        : one)
            .toList(),
        changes.stream()
            .map(
                one ->
                    HELD.contains(one.column())
                        ? new ChangeLine(one.record(), one.at(), one.column(), "", "")
                        : one)
            .toList(),
        refusal);
  }

  /**
   * What is wrong with a cell, and what would be right.
   *
   * @param column by its name in the header
   */
  record ProblemLine(int row, String column, String value, String message) {}

  /**
   * What a correction changes.
   *
   * @param record the kind of row, in small letters
   * @param at the organisation of a pilot or adoption; empty of an innovation
   */
  record ChangeLine(String record, String at, String column, String before, String after) {}
}
