package uk.healthtech.pipeline.app.portfolio;

import java.util.List;

/**
 * What reading a row, or the rows of one innovation, came to.
 *
 * @param <T> what it means
 */
public sealed interface Read<T> {
  /** It means this. */
  record Meant<T>(T value) implements Read<T> {}

  /** It tells what is on record already. */
  record NothingNew<T>() implements Read<T> {}

  /** It cannot be taken as it is: at least one problem, in the order of rows and columns. */
  record Wrong<T>(List<RowProblem> problems) implements Read<T> {
    public Wrong {
      problems = List.copyOf(problems);
    }
  }
}
