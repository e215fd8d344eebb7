package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.innovation.Wishes.ask;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.GeneratedDoc;
import uk.healthtech.pipeline.command.innovation.Transitions.Right;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Phase;

class ActionsDocTest {
  private static final String INTRO =
      """
      # Who may do what to an innovation, and when

      <!-- Written by ActionsDocTest from Action and the rules; change the code, not this page. -->

      One table refuses on the command side, explains on the pages and is printed here. An action
      needs a role; some are only for the innovation's own organisation (its owner), for its owner and
      collaborators (the team), for the organisation that it is offered to, for the organisation that
      hosts the pilot or adoption, or for those who gave the condition. Outside its phases an action is
      refused. What else a command needs, such as a day that is not in the future, is said in the
      refusal. Which command is answered how in which phase is in [transitions.md](transitions.md).

      | Action | Role | Organisation | Phases | Command | Events |
      |---|---|---|---|---|---|
      """;

  @Test
  void the_page_shows_the_table() throws IOException {
    GeneratedDoc.check(
        "actions.md",
        Stream.of(Action.values())
            .flatMap(ActionsDocTest::rows)
            .collect(Collectors.joining("\n", INTRO, "\n")));
  }

  /** One for each role that may. */
  private static Stream<String> rows(Action action) {
    return Transitions.RIGHTS.stream()
        .filter(right -> right.action() == action)
        .map(
            right ->
                "| %s | %s | %s | %s | %s | %s |"
                    .formatted(
                        action,
                        right.role(),
                        standing(right),
                        phases(action.phases(right.role())),
                        ask(action).getClass().getSimpleName(),
                        events(action)));
  }

  private static String phases(Set<Phase> phases) {
    if (phases.isEmpty()) {
      return "(begins the road)";
    }
    return phases.size() == Phase.values().length
        ? "all"
        : phases.stream().map(Phase::name).collect(Collectors.joining(", "));
  }

  /** Whose it is binds the innovators; another role that may is not of the team. */
  private static String standing(Right right) {
    return switch (right.action().standing()) {
      case ANYONE_IN_ROLE -> "any";
      case OWNER -> right.role() == Role.INNOVATOR ? "the owner" : "any";
      case TEAM -> "the team";
      case OFFERED -> "the one it is offered to";
      case HOST -> "the host";
      case GIVER -> "who gave it";
    };
  }

  private static String events(Action action) {
    return TransitionTableTest.namedFor(action).stream()
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", "));
  }
}
