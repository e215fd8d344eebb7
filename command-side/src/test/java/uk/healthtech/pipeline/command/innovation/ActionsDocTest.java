package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.innovation.Story.readyFor;
import static uk.healthtech.pipeline.command.innovation.Story.whoMay;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.FakeFacts;
import uk.healthtech.pipeline.command.GeneratedDoc;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;

class ActionsDocTest {
  private static final String INTRO =
      """
      # Who may do what to an innovation, and when

      <!-- Written by ActionsDocTest from Action and the rules; change the code, not this page. -->

      One table refuses on the command side, explains on the pages and is printed here. An action
      needs a role; some are only for the innovation's own organisation (its owner) or for the
      organisation that hosts the pilot or adoption. Outside its phases an action is refused. What
      else a command needs, such as a day that is not in the future, is said in the refusal.

      | Action | Role | Organisation | Phases | Command | Event |
      |---|---|---|---|---|---|
      """;

  @Test
  void the_page_shows_the_table() throws IOException {
    GeneratedDoc.check(
        "actions.md",
        Stream.of(Action.values())
            .map(ActionsDocTest::row)
            .collect(Collectors.joining("\n", INTRO, "\n")));
  }

  private static String row(Action action) {
    String phases =
        action.phases().isEmpty()
            ? "(begins the road)"
            : action.phases().stream().map(Phase::name).collect(Collectors.joining(", "));
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(
            action,
            action.role(),
            standing(action),
            phases,
            ask(action).getClass().getSimpleName(),
            event(action));
  }

  private static String standing(Action action) {
    return switch (action.standing()) {
      case ANYONE_IN_ROLE -> "any";
      case OWNER -> "the owner";
      case HOST -> "the host";
    };
  }

  /** What really happens when somebody who may asks for it. */
  private static String event(Action action) {
    InnovationCommand command = ask(action);
    Context context = FakeFacts.context(command, whoMay(action), FakeFacts.TODAY);
    return switch (InnovationRules.RULES.decide(Roads.end(readyFor(action)), command, context)) {
      case Decision.Accepted<InnovationEvent>(List<InnovationEvent> events) ->
          events.stream()
              .map(event -> event.getClass().getSimpleName())
              .collect(Collectors.joining(", "));
      case Decision.Refused<InnovationEvent>(Refusal refusal) ->
          throw new AssertionError(action + " is refused: " + refusal);
    };
  }
}
