package uk.healthtech.pipeline.app.imports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.api.edge.Problem;
import uk.healthtech.pipeline.app.api.edge.Problems;
import uk.healthtech.pipeline.app.imports.Detail.ProblemLine;
import uk.healthtech.pipeline.app.portfolio.RowProblem;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.account.Actor;

/** How what is wrong with rows is told: in the words of the API. */
@Component
class Words {
  private final Problems problems;

  Words(Problems problems) {
    this.problems = problems;
  }

  /** What would be right. */
  String tell(RowProblem problem) {
    return problems.tell(problem.rule());
  }

  /** Each with what would be right. */
  List<ProblemLine> lines(List<RowProblem> all) {
    return all.stream()
        .map(one -> new ProblemLine(one.row(), one.column(), one.value(), tell(one)))
        .toList();
  }

  /** Why the rules refused, with each field that they refused for. */
  String tell(Refusal refusal, Actor viewer) {
    Problem problem = problems.tell(refusal, viewer);
    return Stream.concat(
            Stream.of(problem.detail()),
            Stream.ofNullable(problem.errors())
                .flatMap(List::stream)
                .map(error -> error.field() + ": " + error.message()))
        .collect(Collectors.joining(" "));
  }
}
