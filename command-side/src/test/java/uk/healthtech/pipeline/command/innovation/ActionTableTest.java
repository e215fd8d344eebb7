package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionPlannedAt;
import static uk.healthtech.pipeline.command.innovation.Story.atScale;
import static uk.healthtech.pipeline.command.innovation.Story.declined;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.evaluated;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Story.onHold;
import static uk.healthtech.pipeline.command.innovation.Story.pilotApprovedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.returned;
import static uk.healthtech.pipeline.command.innovation.Story.stopped;
import static uk.healthtech.pipeline.command.innovation.Story.whoMay;
import static uk.healthtech.pipeline.command.innovation.Story.withdrawn;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.COMPLETE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.DECLINE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.GO_LIVE;
import static uk.healthtech.pipeline.kernel.innovation.Action.PLAN_ADOPTION;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_READING;
import static uk.healthtech.pipeline.kernel.innovation.Action.REQUEST_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PROPOSAL;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.command.FakeFacts;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.InnovationExists;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchAdoption;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchPilot;
import uk.healthtech.pipeline.kernel.Refusal.NotInThisPhase;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Action.Standing;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotId;

/** Every action in every phase: it happens or is refused exactly as the table says. */
class ActionTableTest {
  /** For every phase a state in which whatever the table allows there is possible. */
  static Past[] in(Phase phase, Action action) {
    Past tested = proposed().then(accepted()).then(inTesting()).then(pilotAtLeedsFor(action));
    Past deployed =
        proposed()
            .then(accepted())
            .then(inTesting())
            .then(pilotRunningAt(AIREDALE))
            .then(pilotCompletedAt(AIREDALE))
            .then(pilotAtLeedsFor(action))
            .then(evaluated())
            .then(adoptionsFor(action));
    return switch (phase) {
      case DRAFT -> new Past[] {draft()};
      case SUBMITTED -> new Past[] {proposed()};
      case RETURNED -> new Past[] {proposed(), returned()};
      case DEVELOPMENT -> new Past[] {proposed(), accepted()};
      case TESTING -> new Past[] {tested};
      case DEPLOYMENT -> new Past[] {deployed};
      case AT_SCALE -> new Past[] {deployed, atScale()};
      case ON_HOLD -> new Past[] {deployed, onHold()};
      case WITHDRAWN -> new Past[] {deployed, withdrawn()};
      case DECLINED -> new Past[] {proposed(), declined()};
      case STOPPED -> new Past[] {deployed, stopped()};
    };
  }

  private static Past pilotAtLeedsFor(Action action) {
    return switch (action) {
      case REQUEST_PILOT -> new Past(List.of());
      case APPROVE_PILOT, DECLINE_PILOT -> pilotRequestedAt(LEEDS_TEACHING);
      case START_PILOT -> pilotRequestedAt(LEEDS_TEACHING).then(pilotApprovedAt(LEEDS_TEACHING));
      case RECORD_READING, COMPLETE_PILOT -> pilotRunningAt(LEEDS_TEACHING);
      default -> pilotRunningAt(LEEDS_TEACHING).then(pilotCompletedAt(LEEDS_TEACHING));
    };
  }

  private static Past adoptionsFor(Action action) {
    return switch (action) {
      case PLAN_ADOPTION -> new Past(List.of());
      case GO_LIVE -> adoptionPlannedAt(LEEDS_TEACHING);
      default -> liveAt(LEEDS_TEACHING).then(liveAt(AIREDALE));
    };
  }

  static Stream<Arguments> everyPhaseAndAction() {
    return Stream.of(Phase.values())
        .flatMap(phase -> Stream.of(Action.values()).map(action -> Arguments.of(phase, action)));
  }

  @ParameterizedTest
  @MethodSource("everyPhaseAndAction")
  void it_happens_or_is_refused_as_the_table_says(Phase phase, Action action) {
    Innovation state = Roads.end(in(phase, action));
    assertThat(Roads.phase(state)).isEqualTo(phase);
    InnovationCommand command = ask(action);
    Decision<InnovationEvent> decision =
        InnovationRules.RULES.decide(
            state, command, FakeFacts.context(command, whoMay(action), FakeFacts.TODAY));
    if (action.phases().contains(phase)) {
      assertThat(decision).isInstanceOf(Decision.Accepted.class);
    } else {
      assertThat(decision).isEqualTo(Decision.refused(refusal(state, action, command)));
    }
  }

  private static Refusal refusal(Innovation state, Action action, InnovationCommand command) {
    Innovation.Known known = (Innovation.Known) state;
    if (action == START_PROPOSAL) {
      return new InnovationExists(INNOVATION);
    }
    return switch (command.part()) {
      case Part.OfPilot(PilotId id)
          when action.standing() == Standing.HOST && !known.pilots().containsKey(id) ->
          new NoSuchPilot(id);
      case Part.OfAdoption(AdoptionId id)
          when action.standing() == Standing.HOST && !known.adoptions().containsKey(id) ->
          new NoSuchAdoption(id);
      default -> new NotInThisPhase(action, known.phase(), action.phases());
    };
  }
}
