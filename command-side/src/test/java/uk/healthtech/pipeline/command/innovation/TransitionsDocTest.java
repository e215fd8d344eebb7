package uk.healthtech.pipeline.command.innovation;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.GeneratedDoc;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionIs;
import uk.healthtech.pipeline.kernel.Refusal.ConditionIs;
import uk.healthtech.pipeline.kernel.Refusal.NotInThisPhase;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.ConditionStatus;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;
import uk.healthtech.pipeline.kernel.innovation.Steps;

class TransitionsDocTest {
  private static final String INTRO =
      """
      # Every state and every command

      <!-- Written by TransitionsDocTest from StageGraph, Steps and the rules; change the code, not
      this page. -->

      The first table of each part shows which event leads from where to where; the second shows what
      becomes of every command in every state, as the rules really answer it. "yes" means that it
      happens, given what else the command needs; a word is the refusal it gets; a dot is the plain
      refusal named above the table. "stays" means that the event happens to it and is kept with it,
      but leaves its status as it was. Every command is sent by somebody in its role, for the right
      organisation, with everything in place that the innovation can have in that state. The drawing
      of the phases is in [stages.md](stages.md), the roles are in [actions.md](actions.md).

      ## The innovation

      Before its first event there are only `START_PROPOSAL` and `RECORD_HISTORY`; every other command
      is refused with `NoSuchInnovation`. Events that are not in this table leave the phase as it is.
      An import reports where an innovation stands, and puts its report right for as long as that part
      has not gone on here; what began here refuses `RECORD_HISTORY` with `NotReported`. What was
      reported goes on by the same commands as everything else.

      | Event | From | To |
      |---|---|---|
      """;

  private static final String PHASES =
      """

      A dot: refused with `NotInThisPhase`, which names the phases in which it is possible.

      """;

  private static final String PILOTS =
      """

      ## A pilot

      In phases in which the action is possible at all.

      | Event | Follows from | From | To |
      |---|---|---|---|
      """;

  private static final String PILOT_STATUSES =
      """

      A dot: refused with `PilotIs`, which names the statuses that it needs.

      """;

  private static final String ADOPTIONS =
      """

      ## An adoption

      In phases in which the action is possible at all.

      | Event | Follows from | From | To |
      |---|---|---|---|
      """;

  private static final String ADOPTION_STATUSES =
      """

      A dot: refused with `AdoptionIs`, which names the statuses that it needs.

      """;

  private static final String CONDITIONS =
      """

      ## A condition

      It is OPEN when it is given, MET once it is met, and BREACHED once it is found breached. More
      time moves its day alone. Whoever gave it decides, in any phase.

      A dot: refused with `ConditionIs`, which names the status.

      """;

  private static final String PUBLICATION =
      """

      ## Publication

      Agreeing leads from NOT_AGREED to AGREED, publishing from there to PUBLISHED. Withdrawing the
      publication leads back to AGREED; withdrawing the agreement leads back to NOT_AGREED and ends
      the publication with it.

      """;

  private static final String TRANSFER =
      """

      ## An offer to hand over

      There is at most one at a time; an answer from either side ends it.

      """;

  /** What most states answer to most commands. */
  private static final Set<Class<?>> PLAIN =
      Set.of(NotInThisPhase.class, PilotIs.class, AdoptionIs.class, ConditionIs.class);

  @Test
  void the_page_shows_every_state_and_command() throws IOException {
    GeneratedDoc.check(
        "transitions.md",
        INTRO
            + moves()
            + PHASES
            + matrix(
                Phase.values(),
                Transitions.RIGHTS,
                right -> right.action() + " by " + right.role(),
                Transitions::in)
            + PILOTS
            + steps(Steps.OF_PILOT)
            + PILOT_STATUSES
            + matrix(PilotStatus.values(), Transitions.OF_PILOT, Action::name, Transitions::in)
            + ADOPTIONS
            + steps(Steps.OF_ADOPTION)
            + ADOPTION_STATUSES
            + matrix(
                AdoptionStatus.values(), Transitions.OF_ADOPTION, Action::name, Transitions::in)
            + CONDITIONS
            + matrix(
                ConditionStatus.values(), Transitions.OF_CONDITION, Action::name, Transitions::in)
            + PUBLICATION
            + matrix(
                Transitions.Publicity.values(),
                Transitions.OF_PUBLICATION,
                Action::name,
                Transitions::in)
            + TRANSFER
            + matrix(
                Transitions.Offer.values(),
                Transitions.OF_TRANSFER,
                Action::name,
                Transitions::in));
  }

  /** What moves the whole, one line for each way. */
  private static String moves() {
    return StageGraph.EDGES.stream()
        .filter(edge -> !(edge.target() instanceof StageGraph.Target.Stay))
        .flatMap(TransitionsDocTest::moves)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> moves(StageGraph.Edge edge) {
    String event = edge.event().getSimpleName();
    if (edge.target() instanceof StageGraph.Target.Reported) {
      return Stream.of(
          "| %s | %s | wherever the report says |"
              .formatted(event, edge.from().isEmpty() ? "(nothing yet)" : "wherever it stands"));
    }
    return edge.from().isEmpty()
        ? Stream.of("| %s | (nothing yet) | DRAFT |".formatted(event))
        : edge.from().stream()
            .map(
                from ->
                    "| %s | %s | %s |"
                        .formatted(event, from, names(StageGraph.targets(edge, from))));
  }

  private static <S extends Enum<S>> String steps(Steps<S> steps) {
    return steps.all().stream()
        .map(
            step ->
                "| %s | %s | %s | %s |"
                    .formatted(
                        step.event().getSimpleName(),
                        step.action(),
                        step.from().isEmpty() ? "(nothing yet)" : names(step.from()),
                        step.to() == null ? "stays" : step.to()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static <S, C> String matrix(
      S[] states,
      List<C> commands,
      Function<C, String> name,
      BiFunction<S, C, Decision<InnovationEvent>> decide) {
    String head =
        Stream.of(states).map(Object::toString).collect(Collectors.joining(" | ", "| | ", " |\n"));
    String rule = "|---".repeat(states.length + 1) + "|\n";
    return commands.stream()
        .map(
            command ->
                Stream.of(states)
                    .map(state -> cell(decide.apply(state, command)))
                    .collect(Collectors.joining(" | ", "| " + name.apply(command) + " | ", " |")))
        .collect(Collectors.joining("\n", head + rule, "\n"));
  }

  private static String cell(Decision<InnovationEvent> decision) {
    return switch (decision) {
      case Decision.Accepted<InnovationEvent> _ -> "yes";
      case Decision.Refused<InnovationEvent>(Refusal refusal) ->
          PLAIN.contains(refusal.getClass()) ? "·" : refusal.getClass().getSimpleName();
    };
  }

  private static String names(Set<? extends Enum<?>> values) {
    return values.stream()
        .sorted(Comparator.comparing(Enum::ordinal))
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }
}
