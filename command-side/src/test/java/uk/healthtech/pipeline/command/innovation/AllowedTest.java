package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.innovation.Story.conditionBreached;
import static uk.healthtech.pipeline.command.innovation.Story.conditionOf;
import static uk.healthtech.pipeline.command.innovation.Story.passed;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.command.innovation.Wishes.whoMay;
import static uk.healthtech.pipeline.kernel.innovation.Action.BREACH_CONDITION;
import static uk.healthtech.pipeline.kernel.innovation.Action.EXPIRE_APPROVAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.EXTEND_CONDITION;
import static uk.healthtech.pipeline.kernel.innovation.Action.MEET_CONDITION;
import static uk.healthtech.pipeline.kernel.innovation.Action.PLAN_ADOPTION;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_HISTORY;
import static uk.healthtech.pipeline.kernel.innovation.Action.REQUEST_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PROPOSAL;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.command.FakeFacts;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.innovation.Transitions.Right;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Allowed;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriteria;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.policy.Policy;

/** What the pages offer and what the rules accept is the same. */
class AllowedTest {
  static Stream<Arguments> everyPhaseAndRight() {
    // A start is offered where there is no innovation yet; the lapse of an approval and a report,
    // which comes by an import, to nobody.
    return TransitionTableTest.everyPhaseAndRight()
        .filter(
            arguments ->
                !Set.of(START_PROPOSAL, EXPIRE_APPROVAL, RECORD_HISTORY)
                    .contains(right(arguments).action()));
  }

  private static Right right(Arguments arguments) {
    return (Right) arguments.get()[1];
  }

  @ParameterizedTest
  @MethodSource("everyPhaseAndRight")
  void what_is_offered_is_accepted_and_nothing_else(Phase phase, Right right) {
    Known state = (Known) Roads.end(Roads.to(phase, right.action()));
    assertThat(offered(state, right.action(), whoMay(right.action(), right.role())))
        .isEqualTo(Transitions.in(phase, right) instanceof Decision.Accepted);
  }

  @Test
  void what_is_possible_after_a_report_is_offered_and_nothing_else() {
    for (Action action : Transitions.OF_PILOT) {
      for (PilotStatus status : ReportedPilot.STATUSES) {
        if (action != EXPIRE_APPROVAL && action != REQUEST_PILOT) {
          assertThat(offered(Transitions.reported(status), action, whoMay(action)))
              .as("%s of a reported pilot while %s", action, status)
              .isEqualTo(Transitions.reported(status, action) instanceof Decision.Accepted);
        }
      }
    }
    for (Action action : Transitions.OF_ADOPTION) {
      for (AdoptionStatus status : AdoptionStatus.values()) {
        if (action != Action.PLAN_ADOPTION) {
          assertThat(offered(Transitions.reported(status), action, whoMay(action)))
              .as("%s of a reported adoption while %s", action, status)
              .isEqualTo(Transitions.reported(status, action) instanceof Decision.Accepted);
        }
      }
    }
  }

  @Test
  void what_a_pilots_status_allows_is_offered_and_nothing_else() {
    for (PilotStatus status : PilotStatus.values()) {
      for (Action action : Transitions.OF_PILOT) {
        if (action == EXPIRE_APPROVAL || action == REQUEST_PILOT) {
          continue;
        }
        assertThat(offered(Transitions.pilot(status, action), action, whoMay(action)))
            .as("%s while %s", action, status)
            .isEqualTo(Transitions.in(status, action) instanceof Decision.Accepted);
      }
    }
  }

  @Test
  void what_an_adoptions_status_allows_is_offered_and_nothing_else() {
    for (AdoptionStatus status : AdoptionStatus.values()) {
      for (Action action : Transitions.OF_ADOPTION) {
        if (action == PLAN_ADOPTION) {
          continue; // offered for another plan; this one's id is taken
        }
        assertThat(offered(Transitions.adoption(status), action, whoMay(action)))
            .as("%s while %s", action, status)
            .isEqualTo(Transitions.in(status, action) instanceof Decision.Accepted);
      }
    }
  }

  @Test
  void what_was_found_breached_is_offered_as_it_is_accepted() {
    Past breached =
        proposed()
            .then(passed(Gate.SCREENING, List.of(conditionOf(Gate.SCREENING, Days.CONDITION_DUE))))
            .then(conditionBreached(conditionOf(Gate.SCREENING)));
    for (Action action : List.of(MEET_CONDITION, EXTEND_CONDITION, BREACH_CONDITION)) {
      InnovationCommand command = ask(action, Role.PROGRAMME_OFFICE);
      Decision<InnovationEvent> decision =
          InnovationRules.RULES.decide(Roads.end(breached), command, FakeFacts.context(OFFICE));
      assertThat(offered(Roads.end(breached), action, OFFICE))
          .as("%s", action)
          .isEqualTo(decision instanceof Decision.Accepted)
          .isEqualTo(action == MEET_CONDITION);
    }
  }

  private static boolean offered(Innovation state, Action action, Actor actor) {
    Known known = (Known) state;
    List<CriterionResult> gate =
        Gate.before(known.phase())
            .map(
                one ->
                    GateCriteria.evaluate(
                        Policy.INITIAL.criteria(one), known, Places.REGION, TODAY))
            .orElse(List.of());
    return Allowed.to(actor, known, gate, TODAY).stream()
        .anyMatch(allowed -> allowed.action() == action);
  }
}
