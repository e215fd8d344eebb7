package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.PLAN_ADOPTION;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_HISTORY;
import static uk.healthtech.pipeline.kernel.innovation.Action.REQUEST_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.RETRACT_BENEFIT;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.WITHDRAW_AGREEMENT;
import static uk.healthtech.pipeline.kernel.innovation.Action.WITHDRAW_PUBLICATION;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.command.innovation.Transitions.Right;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionAlreadyOpen;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionIs;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.InnovationExists;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchAdoption;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntry;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchInnovation;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchPart;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchPilot;
import uk.healthtech.pipeline.kernel.Refusal.NotInThisPhase;
import uk.healthtech.pipeline.kernel.Refusal.NotLapsed;
import uk.healthtech.pipeline.kernel.Refusal.NotReported;
import uk.healthtech.pipeline.kernel.Refusal.PilotAlreadyOpen;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.Refusal.PublicationIs;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;
import uk.healthtech.pipeline.kernel.innovation.Steps;

/** Every command in every phase and status: it happens or is refused exactly as the tables say. */
class TransitionTableTest {
  private static final PilotId PILOT = pilotAt(LEEDS_TEACHING);
  private static final AdoptionId ADOPTION = adoptionAt(LEEDS_TEACHING);

  static Stream<Arguments> everyPhaseAndRight() {
    return Stream.of(Phase.values())
        .flatMap(phase -> Transitions.RIGHTS.stream().map(right -> Arguments.of(phase, right)));
  }

  static Stream<Arguments> everyPilotStatusAndAction() {
    return Stream.of(PilotStatus.values())
        .flatMap(
            status -> Transitions.OF_PILOT.stream().map(action -> Arguments.of(status, action)));
  }

  static Stream<Arguments> everyReportedStatusAndAction() {
    return ReportedPilot.STATUSES.stream()
        .flatMap(
            status -> Transitions.OF_PILOT.stream().map(action -> Arguments.of(status, action)));
  }

  static Stream<Arguments> everyAdoptionStatusAndAction() {
    return Stream.of(AdoptionStatus.values())
        .flatMap(
            status -> Transitions.OF_ADOPTION.stream().map(action -> Arguments.of(status, action)));
  }

  @Test
  void before_the_first_event_only_a_start_or_a_report_is_possible() {
    for (Right right : Transitions.RIGHTS) {
      Decision<InnovationEvent> decision = Transitions.atFirst(right);
      switch (right.action()) {
        case START_PROPOSAL ->
            assertThat(happened(decision)).singleElement().isInstanceOf(ProposalStarted.class);
        case RECORD_HISTORY ->
            assertThat(happened(decision)).singleElement().isInstanceOf(InnovationReported.class);
        default ->
            assertThat(decision).isEqualTo(Decision.refused(new NoSuchInnovation(INNOVATION)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everyPhaseAndRight")
  void in_a_phase_it_happens_or_is_refused_as_the_table_says(Phase phase, Right right) {
    Action action = right.action();
    Known state = (Known) Roads.end(Roads.to(phase, action));
    assertThat(state.phase()).isEqualTo(phase);
    Decision<InnovationEvent> decision = Transitions.in(phase, right);
    Optional<Refusal> refusal = refusal(state, right);
    if (refusal.isPresent()) {
      assertThat(decision).isEqualTo(Decision.refused(refusal.get()));
    } else {
      assertThat(happened(decision))
          .isNotEmpty()
          .allSatisfy(event -> assertThat(namedFor(action)).contains(event.getClass()));
      Known after = state;
      for (InnovationEvent event : happened(decision)) {
        after = Innovation.after(after, event);
      }
      assertThat(StageGraph.targets(edge(happened(decision).getFirst()), phase))
          .contains(after.phase());
    }
  }

  @ParameterizedTest
  @MethodSource("everyPilotStatusAndAction")
  void on_a_pilot_it_happens_or_is_refused_as_its_steps_say(PilotStatus status, Action action) {
    Decision<InnovationEvent> decision = Transitions.in(status, action);
    Set<PilotStatus> from = Steps.OF_PILOT.from(action);
    if (from.contains(status)) {
      Pilot after = ((Known) Transitions.pilot(status, action)).pilots().get(PILOT);
      for (InnovationEvent event : happened(decision)) {
        after = Pilot.after(after, (PilotEvent) event);
      }
      assertThat(after).isNotNull();
      assertThat(Steps.OF_PILOT.all())
          .filteredOn(step -> step.action() == action && step.from().contains(status))
          .extracting(step -> step.to() == null ? status : step.to())
          .contains(after.status());
    } else if (action == REQUEST_PILOT) {
      assertThat(decision)
          .isEqualTo(
              Decision.refused(
                  status.isOpen() ? new PilotAlreadyOpen(PILOT, LEEDS_TEACHING) : new KeyReused()));
    } else {
      assertThat(decision).isEqualTo(Decision.refused(new PilotIs(status, from)));
    }
  }

  @ParameterizedTest
  @MethodSource("everyAdoptionStatusAndAction")
  void on_an_adoption_it_happens_or_is_refused_as_its_steps_say(
      AdoptionStatus status, Action action) {
    Decision<InnovationEvent> decision = Transitions.in(status, action);
    Set<AdoptionStatus> from = Steps.OF_ADOPTION.from(action);
    if (from.contains(status)) {
      Adoption after = ((Known) Transitions.adoption(status)).adoptions().get(ADOPTION);
      for (InnovationEvent event : happened(decision)) {
        after = Adoption.after(after, (AdoptionEvent) event);
      }
      assertThat(after).isNotNull();
      assertThat(Steps.OF_ADOPTION.all())
          .filteredOn(step -> step.action() == action && step.from().contains(status))
          .extracting(step -> step.to() == null ? status : step.to())
          .containsExactly(after.status());
    } else if (action == PLAN_ADOPTION) {
      assertThat(decision)
          .isEqualTo(
              Decision.refused(
                  status.isOpen()
                      ? new AdoptionAlreadyOpen(ADOPTION, LEEDS_TEACHING)
                      : new KeyReused()));
    } else {
      assertThat(decision).isEqualTo(Decision.refused(new AdoptionIs(status, from)));
    }
  }

  @ParameterizedTest
  @MethodSource("everyReportedStatusAndAction")
  void on_a_pilot_that_was_reported_the_same_steps_hold(PilotStatus status, Action action) {
    Decision<InnovationEvent> decision = Transitions.reported(status, action);
    Set<PilotStatus> from = Steps.OF_PILOT.from(action);
    if (action == REQUEST_PILOT) {
      assertThat(decision)
          .isEqualTo(
              Decision.refused(
                  status.isOpen() ? new PilotAlreadyOpen(PILOT, LEEDS_TEACHING) : new KeyReused()));
    } else if (from.contains(status)) {
      switch (action) {
        case ANSWER_QUESTION ->
            assertThat(decision)
                .isEqualTo(Decision.refused(noSuchEntry(action, Story.QUESTION_ID.toString())));
        case RESOLVE_INCIDENT ->
            assertThat(decision)
                .isEqualTo(Decision.refused(noSuchEntry(action, Story.INCIDENT_ID.toString())));
        case RECORD_READING, CORRECT_READING ->
            assertThat(decision)
                .isEqualTo(
                    Decision.refused(
                        FieldsInvalid.one("measure", new Unknown(Story.VISITS.name()))));
        case EXPIRE_APPROVAL ->
            assertThat(decision).isEqualTo(Decision.refused(new NotLapsed(null)));
        default -> assertThat(happened(decision)).isNotEmpty();
      }
    } else {
      assertThat(decision).isEqualTo(Decision.refused(new PilotIs(status, from)));
    }
  }

  @ParameterizedTest
  @MethodSource("everyAdoptionStatusAndAction")
  void on_an_adoption_that_was_reported_the_same_steps_hold(AdoptionStatus status, Action action) {
    Decision<InnovationEvent> decision = Transitions.reported(status, action);
    Set<AdoptionStatus> from = Steps.OF_ADOPTION.from(action);
    if (action == PLAN_ADOPTION) {
      assertThat(decision)
          .isEqualTo(
              Decision.refused(
                  status.isOpen()
                      ? new AdoptionAlreadyOpen(ADOPTION, LEEDS_TEACHING)
                      : new KeyReused()));
    } else if (from.contains(status)) {
      if (action == RETRACT_BENEFIT) {
        assertThat(decision)
            .isEqualTo(Decision.refused(noSuchEntry(action, Story.BENEFIT_ID.toString())));
      } else {
        assertThat(happened(decision)).isNotEmpty();
      }
    } else {
      assertThat(decision).isEqualTo(Decision.refused(new AdoptionIs(status, from)));
    }
  }

  @Test
  void where_a_report_says_that_it_stands_every_command_has_an_answer() {
    for (Phase phase : ReportedCourse.PHASES) {
      for (Right right : Transitions.RIGHTS) {
        boolean possible = right.action().phases(right.role()).contains(phase);
        Decision<InnovationEvent> decision = Transitions.reported(phase, right);
        if (decision instanceof Decision.Accepted) {
          assertThat(possible).as("%s in %s", right, phase).isTrue();
        }
      }
    }
  }

  private static Refusal noSuchEntry(Action action, String id) {
    return new NoSuchEntry(ask(action).part(), id);
  }

  /** How it is refused; nothing where it happens. */
  private static Optional<Refusal> refusal(Known state, Right right) {
    Action action = right.action();
    Phase phase = state.phase();
    InnovationCommand command = ask(action, right.role());
    if (action == START_PROPOSAL) {
      return Optional.of(new InnovationExists(INNOVATION));
    }
    if (phase == Phase.DRAFT && action == RECORD_HISTORY) {
      return Optional.of(new NotReported(INNOVATION)); // no report tells of a draft
    }
    if (phase == Phase.DRAFT && action == WITHDRAW_PUBLICATION) {
      return Optional.of(new PublicationIs(true, false)); // nothing is published that early
    }
    if (phase == Phase.DRAFT && action != REQUEST_PILOT && action != PLAN_ADOPTION) {
      switch (command.part()) {
        case Part.OfPilot(PilotId id) -> {
          return Optional.of(new NoSuchPilot(id));
        }
        case Part.OfAdoption(AdoptionId id) -> {
          return Optional.of(new NoSuchAdoption(id));
        }
        case Part.OfCondition condition -> {
          return Optional.of(new NoSuchPart(condition));
        }
        case Part.OfProposal _,
            Part.OfProgress _,
            Part.OfPublication _,
            Part.OfTeam _,
            Part.OfStandard _,
            Part.OfEvidence _ -> {}
      }
    }
    if (action.phases(right.role()).contains(phase)) {
      return Optional.empty();
    }
    Set<Role> others = action.roles(phase);
    return Optional.of(
        others.isEmpty()
            ? new NotInThisPhase(action, phase, action.phases())
            : new RoleNeeded(others));
  }

  private static List<InnovationEvent> happened(Decision<InnovationEvent> decision) {
    return switch (decision) {
      case Decision.Accepted<InnovationEvent>(List<InnovationEvent> events) -> events;
      case Decision.Refused<InnovationEvent>(Refusal refusal) ->
          throw new AssertionError("Refused: " + refusal);
    };
  }

  private static StageGraph.Edge edge(InnovationEvent event) {
    return StageGraph.EDGES.stream()
        .filter(edge -> edge.event() == event.getClass())
        .findFirst()
        .orElseThrow();
  }

  /** The events that the tables name for an action. */
  static Set<Class<? extends InnovationEvent>> namedFor(Action action) {
    Set<Class<? extends InnovationEvent>> events = new LinkedHashSet<>();
    StageGraph.EDGES.stream()
        .filter(edge -> edge.action() == action)
        .forEach(edge -> events.add(edge.event()));
    Stream.concat(Steps.OF_PILOT.all().stream(), Steps.OF_ADOPTION.all().stream())
        .filter(step -> step.action() == action)
        .forEach(step -> events.add(step.event()));
    if (action == WITHDRAW_AGREEMENT) {
      events.add(PublicationWithdrawn.class); // what is published is taken down at once
    }
    return events;
  }
}
