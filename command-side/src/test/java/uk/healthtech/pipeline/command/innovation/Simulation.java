package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.FakeFacts;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.Deadline;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.ApprovalTerms;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateEvent;
import uk.healthtech.pipeline.kernel.innovation.HeldCondition;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalExpired;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAnswered;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.Publication;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorRemoved;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferDeclined;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.DeadlinesAgreed;

/** Innovations, the people around them, a policy that changes, and a clock that moves on. */
final class Simulation {
  private final Random random;
  private final RandomWishes wishes;
  private final List<Life> lives;
  private Policy policy = Policy.INITIAL;
  private LocalDate today = LocalDate.of(2026, 1, 1);

  Simulation(Random random, int innovations) {
    this.random = random;
    this.wishes = new RandomWishes(random);
    this.lives =
        IntStream.range(0, innovations)
            .mapToObj(i -> new Life(new InnovationId(new UUID(0x51, i))))
            .toList();
  }

  /** One innovation as it was lived, with what is expected of it kept beside. */
  private static final class Life {
    private final InnovationId id;
    private final List<InnovationEvent> events = new ArrayList<>();
    private Innovation state = InnovationRules.RULES.initial();
    private StageGraph.@Nullable Position position;
    private final Ledger ledger = new Ledger();

    Life(InnovationId id) {
      this.id = id;
    }
  }

  /** Somebody asks for something of some innovation, now and then a day later. */
  void step() {
    if (random.nextInt(50) == 0) {
      today = today.plusDays(1);
    }
    if (random.nextInt(2_000) == 0) {
      policy = policy.after(agreed());
    }
    Life life = lives.get(random.nextInt(lives.size()));
    InnovationCommand command = wishes.next(life.id, life.state, policy, today);
    Actor actor = wishes.somebody(command, life.state);
    Context context = FakeFacts.context(actor, today, policy);
    Decision<InnovationEvent> decision = InnovationRules.RULES.decide(life.state, command, context);
    assertThat(InnovationRules.RULES.decide(life.state, command, context))
        .as("the same input decides the same")
        .isEqualTo(decision);
    switch (decision) {
      case Decision.Refused<InnovationEvent> _ -> {}
      case Decision.Accepted<InnovationEvent>(List<InnovationEvent> events) -> {
        must(!events.isEmpty(), "what is accepted happens");
        events.forEach(event -> happened(life, event, actor));
        invariant((Known) life.state);
      }
    }
  }

  private PolicyEvent agreed() {
    return switch (random.nextInt(3)) {
      case 0 -> new ApproversAgreed(1 + random.nextInt(2), REASON.held(), Story.MEETING, today);
      case 1 ->
          new DeadlinesAgreed(
              new Policy.Deadlines(1 + random.nextInt(30), 1 + random.nextInt(40), 10),
              REASON.held(),
              Story.MEETING,
              today);
      default ->
          new CriteriaAgreed(
              Gate.READINESS,
              policy.criteria(Gate.READINESS).stream().filter(_ -> random.nextInt(4) > 0).toList(),
              REASON.held(),
              Story.MEETING,
              today);
    };
  }

  private void happened(Life life, InnovationEvent event, Actor actor) {
    assertThat(event.innovation()).isEqualTo(life.id);
    must(!event.occurredOn().isAfter(today), "never in the future");
    Innovation before = life.state;
    life.position = StageGraph.after(life.position, event);
    life.state = InnovationRules.RULES.evolve(before, event);
    life.events.add(event);
    Known known = (Known) life.state;
    assertThat(known.phase()).as("never out of stage").isEqualTo(life.position.phase());
    assertThat(actor.organisation())
        .as("%s by no foreign organisation", event)
        .isIn(entitled(before, known, event, actor));
    life.ledger.happened(event, actor, policy);
  }

  /** Whose doing the event may be. */
  private static Set<OrganisationId> entitled(
      Innovation before, Known state, InnovationEvent event, Actor actor) {
    Set<OrganisationId> owner = Set.of(state.dossier().owner());
    return switch (event) {
      case ProposalRevised _, StandardEvent _, QuestionAnswered _ -> team(state);
      case ProposalEvent _ -> owner;
      case ReportEvent _ -> inRole(actor, Role.PROGRAMME_OFFICE);
      case GateEvent e -> inRole(actor, decider(e));
      case ConditionEvent e -> giver(state, e, actor);
      case PilotRequested _ -> owner;
      case PilotApprovalExpired _ -> inRole(actor, Role.SERVICE);
      case PilotEvent e -> Set.of(hostOf(state, e.pilot()));
      case AdoptionEvent e ->
          Set.of(Objects.requireNonNull(state.adoptions().get(e.adoption())).organisation());
      case CourseEvent.InnovationWithdrawn _ -> owner;
      case CourseEvent.InnovationReopened _ when actor.role() == Role.INNOVATOR -> {
        must(((Known) before).phase() == Phase.WITHDRAWN, "taken up again by who withdrew it");
        yield owner;
      }
      case CourseEvent _, Published _ -> inRole(actor, Role.PROGRAMME_OFFICE);
      // The owner's when it follows from the agreement withdrawn.
      case PublicationWithdrawn _ when actor.role() == Role.INNOVATOR -> {
        must(state.dossier().publication().agreedOn() == null, "taken down by the agreement's end");
        yield owner;
      }
      case PublicationWithdrawn _ -> inRole(actor, Role.PROGRAMME_OFFICE);
      case PublicationEvent _ -> owner;
      case TransferDeclined _ ->
          Set.of(
              Objects.requireNonNull(
                      ((Known) before).dossier().team().offer(), "there was an offer")
                  .to());
      case CollaboratorRemoved e -> Set.of(state.dossier().owner(), e.collaborator());
      case TeamEvent _ -> owner;
    };
  }

  private static Role decider(GateEvent event) {
    return switch (event) {
      case GateEvent.ProposalReturned _,
          GateEvent.ProposalDeclined _,
          GateEvent.ProposalAccepted _,
          GateEvent.ReadinessGatePassed _ ->
          Role.PROGRAMME_OFFICE;
      case GateEvent.EvaluationGatePassed _, GateEvent.AtScaleConfirmed _ -> Role.LEADERSHIP;
      case GateEvent.GateDeferred e -> e.gate().decidedBy();
      case GateEvent.SentBack e ->
          e.gate() == Gate.SCREENING ? Role.PROGRAMME_OFFICE : Role.LEADERSHIP;
    };
  }

  private static Set<OrganisationId> inRole(Actor actor, Role role) {
    assertThat(actor.role()).isEqualTo(role);
    return Set.of(actor.organisation());
  }

  private static Set<OrganisationId> team(Known state) {
    Set<OrganisationId> team = new HashSet<>(state.dossier().team().collaborators());
    team.add(state.dossier().owner());
    return team;
  }

  private static Set<OrganisationId> giver(Known state, ConditionEvent event, Actor actor) {
    return switch (held(state, event.condition()).source()) {
      case HeldCondition.Source.AtGate(Gate gate) -> inRole(actor, gate.decidedBy());
      case HeldCondition.Source.AtPilot(PilotId pilot) -> Set.of(hostOf(state, pilot));
    };
  }

  private static HeldCondition held(Known state, ConditionId condition) {
    return Objects.requireNonNull(state.dossier().conditions().get(condition));
  }

  private static OrganisationId hostOf(Known state, PilotId pilot) {
    return Objects.requireNonNull(state.pilots().get(pilot)).organisation();
  }

  /** What holds after whatever was accepted. */
  private void invariant(Known state) {
    must(
        unique(
            state.pilots().values().stream()
                .filter(pilot -> pilot.status().isOpen() && !lapsed(pilot))
                .map(Pilot::organisation)),
        "one open pilot at an organisation");
    must(
        unique(
            state.adoptions().values().stream()
                .filter(adoption -> adoption.status() != AdoptionStatus.WITHDRAWN)
                .map(Adoption::organisation)),
        "one adoption at an organisation");
    state.pilots().values().forEach(pilot -> invariant(state, pilot));
    for (Adoption adoption : state.adoptions().values()) {
      List<Period> reached = adoption.reach().stream().map(Reach::period).toList();
      for (Period period : reached) {
        must(reached.stream().filter(period::overlaps).count() == 1, "no day is reached twice");
      }
    }
    Publication publication = state.dossier().publication();
    must(
        publication.publishedOn() == null || publication.agreedOn() != null,
        "nothing is public without agreement");
    must(
        unique(
            Stream.concat(
                Stream.of(state.dossier().owner()),
                state.dossier().team().collaborators().stream())),
        "an organisation is in the team once");
    must(
        (state.phase() == Phase.ON_HOLD)
            == (!state.holds().isEmpty() && state.holds().getLast().open()),
        "the clocks stand while on hold and only then");
    clock(state.screeningDeadline());
  }

  private void invariant(Known state, Pilot pilot) {
    must(
        unique(pilot.readings().stream().map(one -> List.of(one.measure(), one.takenOn()))),
        "one reading of a measure on a day");
    must(
        pilot.status() != PilotStatus.RUNNING || pilot.seriousOpen().isEmpty(),
        "nothing runs past a serious incident");
    must(
        (pilot.status() == PilotStatus.SUSPENDED) == (pilot.halt() != null),
        "a halt has its reason");
    clock(state.pilotDeadline(pilot));
  }

  private boolean lapsed(Pilot pilot) {
    return pilot.status() == PilotStatus.APPROVED
        && pilot.startBy() != null
        && pilot.startBy().isBefore(today);
  }

  /** A clock counts no days backwards. */
  private void clock(@Nullable Deadline deadline) {
    if (deadline == null) {
      return;
    }
    WorkingDays days = policy.workingDays();
    must(deadline.workingDaysUsed(days, today) >= 0, "no clock runs backwards");
    deadline
        .dueOn(days)
        .ifPresent(due -> must(!due.isBefore(deadline.startedOn()), "due before it began"));
  }

  private static boolean unique(Stream<?> values) {
    Set<Object> seen = new HashSet<>();
    return values.allMatch(seen::add);
  }

  private static void must(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("Broken: " + what);
    }
  }

  /** From scratch, the events lead to where they led when they were lived. */
  void replay() {
    for (Life life : lives) {
      Innovation replayed = InnovationRules.RULES.initial();
      for (InnovationEvent event : life.events) {
        replayed = InnovationRules.RULES.evolve(replayed, event);
      }
      assertThat(replayed).isEqualTo(life.state);
    }
  }

  /** The kinds of events that happened. */
  Set<Class<?>> met() {
    return lives.stream()
        .flatMap(life -> life.events.stream())
        .map(Object::getClass)
        .collect(Collectors.toSet());
  }

  /** What a bookkeeper notes of the events alone, without the states that the rules look at. */
  private static final class Ledger {
    private final Map<PilotId, ApprovalTerms> terms = new HashMap<>();
    private final Map<PilotId, LocalDate> startBy = new HashMap<>();
    private final Set<AdoptionId> planned = new HashSet<>();
    private final Set<ConditionId> met = new HashSet<>();
    private final Set<String> livedOn = new HashSet<>();
    private boolean agreed;

    void happened(InnovationEvent event, Actor actor, Policy policy) {
      switch (event) {
        case GateEvent.ProposalAccepted e -> passed(e.verdict(), e.weighing(), actor, policy);
        case GateEvent.ReadinessGatePassed e -> passed(e.verdict(), e.weighing(), actor, policy);
        case GateEvent.EvaluationGatePassed e -> passed(e.verdict(), e.weighing(), actor, policy);
        case GateEvent.AtScaleConfirmed e -> passed(e.verdict(), e.weighing(), actor, policy);
        case PilotRequested e -> {
          must(e.terms().policy() == policy.version(), "the request fixes the policy");
          terms.put(e.pilot(), e.terms());
        }
        case PilotEvent.PilotApproved e -> {
          startBy.put(e.pilot(), e.agreement().startBy());
          must(
              Set.copyOf(e.by()).size() == Objects.requireNonNull(terms.get(e.pilot())).approvers(),
              "as many different people approve as the request asked for");
          must(e.by().contains(actor.account()), "the last to approve is among them");
        }
        case PilotReported e -> {
          terms.put(e.pilot(), e.terms());
          must(!livedOn.contains(e.part().key()), "no report undoes what was done here");
        }
        case AdoptionReported e -> {
          must(!livedOn.contains(e.part().key()), "no report undoes what was done here");
          if (e.report().status() == AdoptionStatus.PLANNED) {
            planned.add(e.adoption());
          } else {
            planned.remove(e.adoption());
          }
        }
        case ReportEvent e ->
            must(!livedOn.contains(e.part().key()), "no report undoes what was done here");
        case PilotEvent.PilotStarted e ->
            must(
                !startBy.containsKey(e.pilot()) || !e.occurredOn().isAfter(startBy.get(e.pilot())),
                "started in time, where somebody said by when");
        case PilotApprovalExpired e ->
            must(
                e.occurredOn().isAfter(Objects.requireNonNull(startBy.get(e.pilot()))),
                "nothing lapses on its last day");
        case AdoptionEvent.AdoptionPlanned e -> planned.add(e.adoption());
        case AdoptionEvent.AdoptionWentLive e ->
            must(planned.remove(e.adoption()), "live once, and planned before");
        case ConditionEvent e -> {
          must(!met.contains(e.condition()), "what is met stays met");
          if (e instanceof ConditionEvent.ConditionMet) {
            met.add(e.condition());
          }
        }
        case PublicationEvent.PublicationAgreed _ -> agreed = true;
        case PublicationEvent.AgreementWithdrawn _ -> agreed = false;
        case Published _ -> must(agreed, "published with the innovator's agreement");
        default -> {}
      }
      if (!(event instanceof ReportEvent)) {
        livedOn.add(event.part().key());
      }
    }

    private static void passed(
        Verdict<HeldText> verdict, Weighing weighing, Actor actor, Policy policy) {
      must(weighing.policy() == policy.version(), "weighed by the policy in force");
      Set<CriterionId> waived =
          verdict.waivers().stream().map(Waiver::criterion).collect(Collectors.toSet());
      for (CriterionResult result : weighing.criteria()) {
        must(
            result.have() >= result.need()
                ? !waived.contains(result.criterion().id())
                : waived.contains(result.criterion().id())
                    && result.criterion().waivedBy().contains(actor.role()),
            "every criterion is met, or waived by who may");
      }
    }
  }
}
