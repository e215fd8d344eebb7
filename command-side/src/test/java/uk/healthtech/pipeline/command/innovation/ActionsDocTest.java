package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.innovation.Wishes.ask;

import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.GeneratedDoc;
import uk.healthtech.pipeline.command.innovation.Transitions.Right;
import uk.healthtech.pipeline.kernel.RegionAction;
import uk.healthtech.pipeline.kernel.RegionCommand;
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

  private static final String REGION =
      """

      ## Who may do what to the records of the region

      Some roles may only touch what their own organisation entered, or one that it has succeeded;
      a partner a theme only until leadership has agreed to it.

      | Action | Roles | Roles for their own | Command |
      |---|---|---|---|
      """;

  @Test
  void the_page_shows_the_table() throws IOException {
    GeneratedDoc.check(
        "actions.md",
        Stream.of(Action.values())
                .flatMap(ActionsDocTest::rows)
                .collect(Collectors.joining("\n", INTRO, "\n"))
            + Stream.of(RegionAction.values())
                .map(ActionsDocTest::row)
                .collect(Collectors.joining("\n", REGION, "\n")));
  }

  private static String row(RegionAction action) {
    return "| %s | %s | %s | %s |"
        .formatted(
            action,
            roles(action, role -> !action.onlyOfTheirOwn(role)),
            roles(action, action::onlyOfTheirOwn),
            command(RegionCommand.class, action));
  }

  private static String roles(RegionAction action, Predicate<Role> which) {
    return action.roles().stream().filter(which).map(Role::name).collect(Collectors.joining(", "));
  }

  /** The command that is named as its action is. */
  private static String command(Class<?> kind, RegionAction action) {
    String name = action.name().replace("_", "");
    return commands(kind)
        .map(Class::getSimpleName)
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Class<?>> commands(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(ActionsDocTest::commands)
        : Stream.of(kind);
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
