package uk.healthtech.pipeline.query.history;

import static uk.healthtech.pipeline.query.history.Words.count;
import static uk.healthtech.pipeline.query.history.Words.day;
import static uk.healthtech.pipeline.query.history.Words.list;
import static uk.healthtech.pipeline.query.history.Words.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;

/**
 * What imports told, in plain English. It was reported, and decided by nobody here, so that no
 * sentence says who decided.
 */
final class ReportSentences {
  private ReportSentences() {}

  static String of(ReportEvent event, Names names) {
    return switch (event) {
      case InnovationReported e ->
          "reported on import that %s of %s %s"
              .formatted(quoted(e.proposal().name()), names.of(e.owner()), course(e.course()));
      case ReportedProposalCorrected e ->
          "reported on import, as a correction, "
              + ProposalSentences.fields(e.changes().fields())
              + " of the proposal";
      case ReportedCourseCorrected e ->
          "reported on import, as a correction, that it " + course(e.course());
      case PilotReported e ->
          "reported on import that a pilot at %s %s"
              .formatted(names.of(e.report().organisation()), list(steps(e.report())));
      case AdoptionReported e ->
          "reported on import that adoption at %s %s%s"
              .formatted(
                  names.of(e.report().organisation()),
                  list(steps(e.report())),
                  reached(e.report().reach()));
    };
  }

  private static String course(ReportedCourse<?> course) {
    return list(course.milestones().stream().map(ReportSentences::milestone).toList());
  }

  private static String milestone(Milestone<?> one) {
    return came(one.phase())
        + (one.on() == null ? " on a day that is not known" : " on " + day(one.on()));
  }

  private static String came(Phase phase) {
    return switch (phase) {
      case DRAFT -> "was drafted";
      case SUBMITTED -> "was submitted";
      case RETURNED -> "was returned for changes";
      case DEVELOPMENT -> "came to development";
      case TESTING -> "came to testing";
      case DEPLOYMENT -> "came to deployment";
      case AT_SCALE -> "came to be at scale";
      case ON_HOLD -> "was put on hold";
      case WITHDRAWN -> "was withdrawn";
      case DECLINED -> "was declined";
      case STOPPED -> "was stopped";
      case RETIRED -> "was retired";
    };
  }

  private static List<String> steps(ReportedPilot<?> pilot) {
    List<String> steps = new ArrayList<>();
    add(steps, "was requested on ", pilot.requestedOn());
    add(steps, "was approved on ", pilot.approvedOn());
    add(steps, "was started on ", pilot.startedOn());
    add(steps, "was suspended on ", pilot.suspendedOn());
    add(steps, ended(pilot.status()), pilot.endedOn());
    return steps;
  }

  private static String ended(PilotStatus status) {
    return switch (status) {
      case DECLINED -> "was declined on ";
      case EXPIRED -> "was not started in time and expired on ";
      case STOPPED -> "was stopped early on ";
      case COMPLETED -> "was completed on ";
      case REQUESTED, PART_APPROVED, APPROVED, RUNNING, SUSPENDED -> "ended on ";
    };
  }

  private static List<String> steps(ReportedAdoption<?> adoption) {
    List<String> steps = new ArrayList<>();
    add(steps, "was planned on ", adoption.plannedOn());
    add(steps, "was to go live on ", adoption.goLiveOn());
    add(steps, "went live on ", adoption.liveSince());
    add(steps, "was withdrawn on ", adoption.withdrawnOn());
    return steps;
  }

  private static void add(List<String> steps, String step, @Nullable LocalDate on) {
    if (on != null) {
      steps.add(step + day(on));
    }
  }

  /** Patients of different periods may be the same people: they are never added up. */
  private static String reached(List<Reach> reach) {
    if (reach.isEmpty()) {
      return "";
    }
    Reach last = reach.getLast();
    return "; "
        + count(last.patients(), "patient", "patients")
        + " reached from %s to %s".formatted(day(last.period().from()), day(last.period().to()))
        + (reach.size() == 1
            ? ""
            : ", and " + count(reach.size() - 1, "other period", "other periods"));
  }
}
