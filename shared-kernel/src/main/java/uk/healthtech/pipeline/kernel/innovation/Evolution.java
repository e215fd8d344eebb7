package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.calendar.Pause;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionBreached;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionExtended;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionMet;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.GateDeferred;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.SentBack;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Innovation.None;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Screening;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.AgreementWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRetracted;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorRemoved;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferAccepted;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferCancelled;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferDeclined;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * How an innovation follows its events. It never refuses or looks anything up: an event that cannot
 * follow is corruption, and the table or lookup that meets it fails loudly.
 */
final class Evolution {
  private Evolution() {}

  static Known after(Innovation before, InnovationEvent event) {
    return switch (before) {
      case None _ -> started(event);
      case Known known -> known(known, event);
    };
  }

  private static Known started(InnovationEvent event) {
    Position position = StageGraph.after(null, event);
    if (event instanceof InnovationReported e) {
      return reported(e, position);
    }
    if (!(event instanceof ProposalStarted e)) {
      throw new IllegalStateException("An innovation begins with its proposal or a report");
    }
    return new Known(
        e.innovation(),
        Dossier.of(e.owner(), e.proposal()),
        position,
        e.occurredOn(),
        e.occurredOn(),
        e.occurredOn(),
        List.of(),
        List.of(),
        null,
        Map.of(),
        Map.of(),
        null);
  }

  private static Known reported(InnovationReported e, Position position) {
    ReportedCourse<HeldText> course = e.course();
    Known entered =
        new Known(
            e.innovation(),
            Dossier.of(e.owner(), e.proposal()),
            position,
            course.first(),
            course.since(),
            course.first(),
            List.of(),
            List.of(),
            null,
            Map.of(),
            Map.of(),
            new Report(e.reference(), e.proposal(), course, Map.of(), Map.of(), Set.of()));
    return placed(entered, position, course, e.workingDays());
  }

  /** Where a report says that it stands, with the clocks that go on from there. */
  private static Known placed(
      Known state, Position position, ReportedCourse<HeldText> course, int workingDays) {
    LocalDate since = course.since();
    List<Pause> leftNow = List.of(new Pause(since, null));
    boolean sentBack =
        position.stage().compareTo(Stage.TESTING) < 0 && course.reached(Phase.TESTING);
    boolean away =
        !Action.PILOTING.contains(position.phase())
            && (Action.PILOTING.contains(position.road()) || sentBack);
    boolean screened = position.road() == Phase.SUBMITTED;
    return state
        .startedOn(course.first())
        .moved(
            position,
            since,
            position.phase() == Phase.ON_HOLD ? leftNow : List.of(),
            away ? leftNow : List.of(),
            screened ? new Screening(course.on(Phase.SUBMITTED).orElse(since), workingDays) : null);
  }

  /** What is told again puts right what was told before; what happened here since stays. */
  private static Known report(Known state, Position position, ReportEvent event) {
    Report before = state.report();
    if (before == null) {
      throw new IllegalStateException("No report of " + event.stream() + " is there to correct");
    }
    return switch (event) {
      case InnovationReported _ -> throw new IllegalStateException("An innovation begins once");
      case ReportedProposalCorrected e -> {
        Proposal now = before.proposal().with(e.changes());
        yield state.with(state.dossier().with(now)).with(before.with(now));
      }
      case ReportedCourseCorrected e ->
          placed(state, position, e.course(), e.workingDays()).with(before.with(e.course()));
      case PilotReported e ->
          state.with(Pilot.reported(e)).with(before.with(e.pilot(), e.report()));
      case AdoptionReported e ->
          state.with(Adoption.reported(e)).with(before.with(e.adoption(), e.report()));
    };
  }

  private static Known known(Known state, InnovationEvent event) {
    Known after = followed(state, event);
    return after.report() == null || event instanceof ReportEvent
        ? after
        : after.with(after.report().livingOn(event.part()));
  }

  private static Known followed(Known state, InnovationEvent event) {
    Position position = StageGraph.after(state.position(), event);
    return switch (event) {
      case ProposalEvent e -> proposal(state, position, e);
      case StandardEvent e -> state.with(standards(state.dossier(), e));
      case GateEvent e -> gate(state, position, e);
      case ConditionEvent e -> state.with(condition(state.dossier(), e));
      case PilotEvent e -> pilot(state, e);
      case AdoptionEvent e -> state.with(Adoption.after(state.adoptions().get(e.adoption()), e));
      case CourseEvent e -> moved(state, position, e.occurredOn());
      case PublicationEvent e -> state.with(publication(state.dossier(), e));
      case TeamEvent e -> state.with(team(state.dossier(), e));
      case ReportEvent e -> report(state, position, e);
    };
  }

  private static Known proposal(Known state, Position position, ProposalEvent event) {
    return switch (event) {
      case ProposalStarted _ -> throw new IllegalStateException("A proposal is started once");
      case ProposalRevised e ->
          state.revised(
              state.dossier().with(state.dossier().proposal().with(e.changes())), e.occurredOn());
      case ProposalSubmitted e ->
          state.moved(
              position,
              e.occurredOn(),
              state.holds(),
              state.away(),
              new Screening(e.occurredOn(), e.workingDays()));
    };
  }

  private static Known gate(Known state, Position position, GateEvent event) {
    return switch (event) {
      case ProposalReturned _, ProposalDeclined _, SentBack _ ->
          moved(state, position, event.occurredOn());
      case GateDeferred _ -> state;
      case ProposalAccepted e -> passed(state, position, Gate.SCREENING, e.verdict(), e);
      case ReadinessGatePassed e -> passed(state, position, Gate.READINESS, e.verdict(), e);
      case EvaluationGatePassed e -> passed(state, position, Gate.EVALUATION, e.verdict(), e);
      case AtScaleConfirmed e -> passed(state, position, Gate.SCALE, e.verdict(), e);
    };
  }

  private static Known passed(
      Known state, Position position, Gate gate, Verdict<HeldText> verdict, GateEvent event) {
    return moved(
        state.with(
            given(
                state.dossier(),
                verdict.conditions(),
                new HeldCondition.Source.AtGate(gate),
                event.occurredOn())),
        position,
        event.occurredOn());
  }

  /** A move; a hold, or a time away from the stages of pilots, begins or ends with it. */
  private static Known moved(Known state, Position position, LocalDate on) {
    return state.moved(
        position,
        on,
        pauses(state.holds(), position.phase() == Phase.ON_HOLD, on),
        pauses(state.away(), isAway(state, position), on),
        screening(state, position, on));
  }

  /** What never was in testing has no pilots to be away from. */
  private static boolean isAway(Known state, Position position) {
    return !Action.PILOTING.contains(position.phase())
        && (Action.PILOTING.contains(state.phase()) || !state.away().isEmpty());
  }

  /** The pauses with one more begun, or the open one ended, as the clock is to stand or run. */
  private static List<Pause> pauses(List<Pause> before, boolean stands, LocalDate on) {
    boolean stood = !before.isEmpty() && before.getLast().open();
    if (stands == stood) {
      return before;
    }
    List<Pause> after = new ArrayList<>(before);
    if (stands) {
      after.add(new Pause(on, null));
    } else {
      after.add(new Pause(after.removeLast().from(), on));
    }
    return after;
  }

  /** The wait for screening goes on through a hold, and begins anew when its end is undone. */
  private static @Nullable Screening screening(Known state, Position position, LocalDate on) {
    Screening waiting = state.screening();
    if (waiting == null || position.road() != Phase.SUBMITTED) {
      return null;
    }
    return state.phase().isEnded() ? new Screening(on, waiting.workingDays()) : waiting;
  }

  private static Known pilot(Known state, PilotEvent event) {
    Known now = state.with(Pilot.after(state.pilots().get(event.pilot()), event));
    return event instanceof PilotApproved e
        ? now.with(
            given(
                now.dossier(),
                e.agreement().conditions(),
                new HeldCondition.Source.AtPilot(e.pilot()),
                e.occurredOn()))
        : now;
  }

  private static Dossier given(
      Dossier dossier,
      List<Condition<HeldText>> conditions,
      HeldCondition.Source source,
      LocalDate on) {
    Map<ConditionId, HeldCondition> now = new LinkedHashMap<>(dossier.conditions());
    for (Condition<HeldText> condition : conditions) {
      now.put(condition.id(), new HeldCondition(condition, source, on, ConditionStatus.OPEN, on));
    }
    return dossier.withConditions(now);
  }

  private static Dossier standards(Dossier dossier, StandardEvent event) {
    return switch (event) {
      case StandardRecorded e -> {
        Map<StandardId, HeldStandard> now = new LinkedHashMap<>(dossier.standards());
        now.put(
            e.standard(), new HeldStandard(e.standard(), e.content(), e.reason(), e.occurredOn()));
        yield dossier.withStandards(now);
      }
      case StandardRetracted e -> dossier.withStandards(without(dossier.standards(), e.standard()));
      case EvidenceRecorded e -> {
        Map<EvidenceId, HeldEvidence> now = new LinkedHashMap<>(dossier.evidence());
        HeldEvidence before = now.get(e.evidence());
        LocalDate since = before == null ? e.occurredOn() : before.recordedOn();
        now.put(e.evidence(), new HeldEvidence(e.evidence(), e.content(), since));
        yield dossier.withEvidence(now);
      }
      case EvidenceRetracted e -> dossier.withEvidence(without(dossier.evidence(), e.evidence()));
    };
  }

  private static Dossier condition(Dossier dossier, ConditionEvent event) {
    HeldCondition before = dossier.conditions().get(event.condition());
    if (before == null) {
      throw new IllegalStateException("No decision asked for condition " + event.condition());
    }
    Map<ConditionId, HeldCondition> now = new LinkedHashMap<>(dossier.conditions());
    now.put(
        event.condition(),
        switch (event) {
          case ConditionMet e -> before.with(ConditionStatus.MET, e.occurredOn());
          case ConditionExtended e -> before.until(e.dueOn(), e.occurredOn());
          case ConditionBreached e -> before.with(ConditionStatus.BREACHED, e.occurredOn());
        });
    return dossier.withConditions(now);
  }

  private static Dossier publication(Dossier dossier, PublicationEvent event) {
    Publication before = dossier.publication();
    return dossier.with(
        switch (event) {
          case PublicationAgreed e -> new Publication(e.occurredOn(), before.publishedOn());
          case AgreementWithdrawn _ -> new Publication(null, before.publishedOn());
          case Published e -> new Publication(before.agreedOn(), e.occurredOn());
          case PublicationWithdrawn _ -> new Publication(before.agreedOn(), null);
        });
  }

  private static Dossier team(Dossier dossier, TeamEvent event) {
    Team before = dossier.team();
    return switch (event) {
      case TransferOffered e ->
          dossier.with(
              new Team(before.collaborators(), new Team.Offer(e.to(), e.reason(), e.occurredOn())));
      case TransferAccepted e -> {
        List<OrganisationId> others = new ArrayList<>(before.collaborators());
        others.remove(e.to());
        // The new owner has agreed to nothing yet.
        yield dossier.ownedBy(e.to()).with(new Team(others, null)).with(Publication.NONE);
      }
      case TransferDeclined _, TransferCancelled _ ->
          dossier.with(new Team(before.collaborators(), null));
      case CollaboratorInvited e -> {
        List<OrganisationId> others = new ArrayList<>(before.collaborators());
        others.add(e.collaborator());
        yield dossier.with(new Team(others, before.offer()));
      }
      case CollaboratorRemoved e -> {
        List<OrganisationId> others = new ArrayList<>(before.collaborators());
        if (!others.remove(e.collaborator())) {
          throw new IllegalStateException("No collaborator is " + e.collaborator());
        }
        yield dossier.with(new Team(others, before.offer()));
      }
    };
  }

  private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
    Map<K, V> now = new LinkedHashMap<>(map);
    if (now.remove(key) == null) {
      throw new IllegalStateException("There is no " + key);
    }
    return now;
  }
}
