package uk.healthtech.pipeline.command.innovation;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.GeneratedDoc;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;

class StagesDocTest {
  private static final String INTRO =
      """
      # The stages of an innovation

      <!-- Written by StagesDocTest from StageGraph; change the code, not this page. -->

      An innovation travels through five stages: proposal, development, testing, deployment and at
      scale. Between each two stands a gate at which the named role decides. Within the proposal
      stage a proposal is a draft, submitted, or returned for changes. A decision can send an
      innovation back to the stage before. It can be put on hold and resumed where it was, and its
      road can end: withdrawn by the innovator, declined at screening, stopped by the programme
      office, or retired after it had been deployed. What has ended can be reopened where it was left.
      An innovation that is older than this record enters it by an import, wherever the report says
      that it stands; that nobody decided here.

      Each arrow is an event. Nothing else moves an innovation; what becomes of every command in every
      phase is in [transitions.md](transitions.md).

      """;

  private static final String TABLE =
      """

      ## Every event and where it leads

      | Event | From | To |
      |---|---|---|
      """;

  @Test
  void the_page_shows_the_graph() throws IOException {
    String rows =
        StageGraph.EDGES.stream().map(StagesDocTest::row).collect(Collectors.joining("\n"));
    GeneratedDoc.check(
        "stages.md", INTRO + "```mermaid\n" + StageGraph.diagram() + "```\n" + TABLE + rows + "\n");
  }

  private static String row(StageGraph.Edge edge) {
    String from =
        edge.from().isEmpty()
            ? "(nothing yet)"
            : edge.from().stream().map(Phase::name).collect(Collectors.joining(", "));
    return "| %s | %s | %s |".formatted(edge.event().getSimpleName(), from, to(edge.target()));
  }

  private static String to(StageGraph.Target target) {
    return switch (target) {
      case StageGraph.Target.On(Phase phase) -> phase.name();
      case StageGraph.Target.Off(Phase phase) -> phase + ", remembering the phase that was left";
      case StageGraph.Target.Back _ -> "the phase that was left";
      case StageGraph.Target.Before _ -> "the stage before";
      case StageGraph.Target.Stay _ -> "stays";
      case StageGraph.Target.Reported _ -> "wherever the report says";
    };
  }
}
