package uk.healthtech.pipeline.app.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Target;
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.PhaseEntry;

/**
 * What there is to tell of an innovation on record, whether it began here or by a report: the road
 * to where it stands, and its pilots and adoptions as they stand.
 */
final class Telling {
  /** Where each kind of decision leads, by its event's simple name. */
  private static final Map<String, Target> TARGETS =
      StageGraph.EDGES.stream()
          .collect(Collectors.toMap(edge -> edge.event().getSimpleName(), StageGraph.Edge::target));

  private final InnovationRow row;
  private final Known innovation;
  private final Map<UUID, String> texts;

  private Telling(InnovationRow row, Map<UUID, String> texts) {
    this.row = row;
    this.innovation = row.innovation();
    this.texts = texts;
  }

  /** What there is to tell; nothing of a draft, which is its writers' alone. */
  static Optional<Told> of(InnovationRow row, Map<UUID, String> texts) {
    return row.innovation().position().road() == Phase.DRAFT
        ? Optional.empty()
        : Optional.of(new Telling(row, texts).told());
  }

  private Told told() {
    Map<PilotId, ReportedPilot<String>> pilots = new LinkedHashMap<>();
    innovation.pilots().forEach((id, pilot) -> pilots.put(id, pilot(pilot)));
    Map<AdoptionId, ReportedAdoption<String>> adoptions = new LinkedHashMap<>();
    innovation.adoptions().forEach((id, adoption) -> adoptions.put(id, adoption(adoption)));
    return new Told(
        "",
        innovation.dossier().owner(),
        innovation.dossier().proposal(),
        course(),
        pilots,
        adoptions);
  }

  /**
   * The road to where it stands, in the order of time: the day it last came to each stage, and
   * where it is off the road. Holds that are over are left out.
   */
  private List<Milestone<String>> course() {
    List<Milestone<String>> course = new ArrayList<>();
    if (innovation.report() != null) {
      course.addAll(innovation.report().course().withReasons(this::text).milestones());
    }
    for (PhaseEntry entry : row.phases()) {
      if (!entry.reported() && entry.phase() != Phase.DRAFT) {
        goOn(course, entry);
      }
    }
    return course;
  }

  private void goOn(List<Milestone<String>> course, PhaseEntry entry) {
    Phase phase = entry.phase();
    course.removeIf(
        one -> one.phase().stage().isEmpty() || (one.phase() == Phase.RETURNED && isOn(phase)));
    if (!course.isEmpty() && course.getLast().phase() == phase) {
      return; // resumed, reopened or handed in again: it stands where it came to before
    }
    course.removeIf(one -> one.phase() == phase);
    Optional<DecisionRow> decision = decision(phase, entry.on());
    course.add(
        new Milestone<>(
            phase,
            entry.on(),
            decision
                .filter(one -> one.by().role() != Role.SERVICE)
                .map(one -> one.by().organisation())
                .orElse(null),
            decision.map(one -> texts.get(one.reason().id())).orElse(null)));
  }

  private static boolean isOn(Phase phase) {
    return phase.stage().isPresent() && phase != Phase.RETURNED;
  }

  /** The decision by which it came to a phase on a day; the last, if there were several. */
  private Optional<DecisionRow> decision(Phase phase, @Nullable LocalDate on) {
    return row.decisions().stream()
        .filter(one -> one.on().equals(on) && leadsTo(one, phase))
        .reduce((_, later) -> later);
  }

  private static boolean leadsTo(DecisionRow decision, Phase phase) {
    Target target = TARGETS.get(decision.event());
    return switch (target) {
      case null -> false;
      case Target.On(Phase to) -> to == phase;
      case Target.Off(Phase to) -> to == phase;
      case Target.Before _ -> phase.stage().isPresent();
      case Target.Back _, Target.Stay _, Target.Reported _ -> false;
    };
  }

  private ReportedPilot<String> pilot(Pilot pilot) {
    PilotPlan<HeldText> plan = pilot.plan();
    ReportedPilot<HeldText> reported = pilot.reported();
    HeldText objectives = null;
    Integer people = null;
    String population = null;
    if (plan != null) {
      objectives = plan.objectives();
      people = plan.people();
      population = plan.population();
    } else if (reported != null) {
      objectives = reported.objectives();
      people = reported.people();
      population = reported.population();
    }
    Pilot.Approval approval = pilot.approval();
    Pilot.Halt halt = pilot.halt();
    Pilot.Ending ending = pilot.ending();
    HeldText reason = halt != null ? halt.reason() : ending == null ? null : ending.reason();
    return new ReportedPilot<>(
        pilot.organisation(),
        pilot.ods(),
        // Of a first approval one would need to tell whose it was.
        pilot.status() == PilotStatus.PART_APPROVED ? PilotStatus.REQUESTED : pilot.status(),
        text(objectives),
        people,
        population,
        pilot.requestedOn(),
        wasApproved(pilot.status()) && approval != null ? approval.on() : null,
        pilot.startedOn(),
        halt == null ? null : halt.on(),
        ending == null ? null : ending.on(),
        ending == null ? null : text(ending.findings()),
        ending == null ? null : ending.recommendation(),
        text(reason),
        "");
  }

  private static boolean wasApproved(PilotStatus status) {
    return switch (status) {
      case REQUESTED, PART_APPROVED, DECLINED -> false;
      case APPROVED, EXPIRED, RUNNING, SUSPENDED, COMPLETED, STOPPED -> true;
    };
  }

  private ReportedAdoption<String> adoption(Adoption adoption) {
    Adoption.Ending ending = adoption.ending();
    return new ReportedAdoption<>(
        adoption.organisation(),
        adoption.ods(),
        adoption.status(),
        adoption.plannedOn(),
        adoption.goLiveOn(),
        adoption.liveSince(),
        ending == null ? null : ending.on(),
        adoption.sites(),
        ending == null ? null : text(ending.reason()),
        adoption.reach(),
        "");
  }

  private @Nullable String text(@Nullable HeldText held) {
    return held == null ? null : texts.get(held.id());
  }
}
