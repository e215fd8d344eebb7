package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.BRADFORD;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.innovation.Histories.adopted;
import static uk.healthtech.pipeline.command.innovation.Histories.adoption;
import static uk.healthtech.pipeline.command.innovation.Histories.courseTo;
import static uk.healthtech.pipeline.command.innovation.Histories.in;
import static uk.healthtech.pipeline.command.innovation.Histories.pilot;
import static uk.healthtech.pipeline.command.innovation.Histories.piloted;
import static uk.healthtech.pipeline.command.innovation.Histories.reported;
import static uk.healthtech.pipeline.command.innovation.Histories.reportedAt;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.REACHED;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionPlannedAt;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionWithdrawnAt;
import static uk.healthtech.pipeline.command.innovation.Story.agreedToPublication;
import static uk.healthtech.pipeline.command.innovation.Story.agreementWithdrawn;
import static uk.healthtech.pipeline.command.innovation.Story.approvalProposedAt;
import static uk.healthtech.pipeline.command.innovation.Story.atScale;
import static uk.healthtech.pipeline.command.innovation.Story.benefitRecordedAt;
import static uk.healthtech.pipeline.command.innovation.Story.benefitRetractedAt;
import static uk.healthtech.pipeline.command.innovation.Story.byTwo;
import static uk.healthtech.pipeline.command.innovation.Story.collaboratorInvited;
import static uk.healthtech.pipeline.command.innovation.Story.collaboratorRemoved;
import static uk.healthtech.pipeline.command.innovation.Story.conditionBreached;
import static uk.healthtech.pipeline.command.innovation.Story.conditionExtended;
import static uk.healthtech.pipeline.command.innovation.Story.conditionMet;
import static uk.healthtech.pipeline.command.innovation.Story.conditionOf;
import static uk.healthtech.pipeline.command.innovation.Story.declined;
import static uk.healthtech.pipeline.command.innovation.Story.deferred;
import static uk.healthtech.pipeline.command.innovation.Story.documented;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.evaluated;
import static uk.healthtech.pipeline.command.innovation.Story.evidenceRecorded;
import static uk.healthtech.pipeline.command.innovation.Story.evidenceRetracted;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.incidentAt;
import static uk.healthtech.pipeline.command.innovation.Story.incidentResolvedAt;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Story.nothing;
import static uk.healthtech.pipeline.command.innovation.Story.onHold;
import static uk.healthtech.pipeline.command.innovation.Story.passed;
import static uk.healthtech.pipeline.command.innovation.Story.pilotApprovedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotDeclinedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotExpiredAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotResumedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotStartedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotStoppedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotSuspendedAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.publicationWithdrawn;
import static uk.healthtech.pipeline.command.innovation.Story.published;
import static uk.healthtech.pipeline.command.innovation.Story.questionAnsweredAt;
import static uk.healthtech.pipeline.command.innovation.Story.questionAskedAt;
import static uk.healthtech.pipeline.command.innovation.Story.reachReportedAt;
import static uk.healthtech.pipeline.command.innovation.Story.readingAt;
import static uk.healthtech.pipeline.command.innovation.Story.readingCorrectedAt;
import static uk.healthtech.pipeline.command.innovation.Story.reopened;
import static uk.healthtech.pipeline.command.innovation.Story.resumed;
import static uk.healthtech.pipeline.command.innovation.Story.retired;
import static uk.healthtech.pipeline.command.innovation.Story.returned;
import static uk.healthtech.pipeline.command.innovation.Story.revised;
import static uk.healthtech.pipeline.command.innovation.Story.sentBack;
import static uk.healthtech.pipeline.command.innovation.Story.standardRecorded;
import static uk.healthtech.pipeline.command.innovation.Story.standardRetracted;
import static uk.healthtech.pipeline.command.innovation.Story.stopped;
import static uk.healthtech.pipeline.command.innovation.Story.submitted;
import static uk.healthtech.pipeline.command.innovation.Story.suspendedByIncidentAt;
import static uk.healthtech.pipeline.command.innovation.Story.tested;
import static uk.healthtech.pipeline.command.innovation.Story.transferAccepted;
import static uk.healthtech.pipeline.command.innovation.Story.transferCancelled;
import static uk.healthtech.pipeline.command.innovation.Story.transferDeclined;
import static uk.healthtech.pipeline.command.innovation.Story.transferOffered;
import static uk.healthtech.pipeline.command.innovation.Story.wentLiveAt;
import static uk.healthtech.pipeline.command.innovation.Story.withdrawn;
import static uk.healthtech.pipeline.command.innovation.Wishes.firstRole;
import static uk.healthtech.pipeline.kernel.innovation.Action.EXPIRE_APPROVAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_HISTORY;
import static uk.healthtech.pipeline.kernel.innovation.Action.WITHDRAW_PUBLICATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;

/**
 * Ways through the pipeline which together meet every kind of event, and to every phase one on
 * which whatever the table allows there is possible.
 */
final class Roads {
  /** What the table allows a draft, and nothing leads a draft to. */
  static final Set<Action> NEVER_ON_A_DRAFT = Set.of(WITHDRAW_PUBLICATION, RECORD_HISTORY);

  private static final Past TO_SCALE =
      inDeployment()
          .then(liveAt(LEEDS_TEACHING))
          .then(reachReportedAt(LEEDS_TEACHING))
          .then(reachReportedAt(LEEDS_TEACHING))
          .then(benefitRecordedAt(LEEDS_TEACHING))
          .then(benefitRetractedAt(LEEDS_TEACHING))
          .then(liveAt(AIREDALE))
          .then(atScale());

  private static final Past PUT_RIGHT =
      Past.of(new ReportedProposalCorrected(INNOVATION, Wishes.NEW_NAME, Days.ENDED), People.OFFICE)
          .then(
              Past.of(
                  new ReportedCourseCorrected(
                      INNOVATION,
                      courseTo(Phase.TESTING).withReasons(FreeText::held),
                      20,
                      Days.ENDED),
                  People.OFFICE));

  static final List<Past> ALL =
      List.of(
          draft().then(revised()).then(submitted()).then(returned()).then(submitted()),
          proposed().then(declined()).then(reopened()).then(accepted()),
          proposed().then(returned()).then(onHold()).then(resumed()),
          proposed().then(accepted()).then(onHold()).then(withdrawn()).then(reopened()),
          proposed()
              .then(accepted())
              .then(documented())
              .then(standardRetracted(StandardKind.DTAC))
              .then(evidenceRetracted())
              .then(deferred(Gate.READINESS))
              .then(sentBack(Gate.SCREENING))
              .then(stopped()),
          draft()
              .then(transferOffered())
              .then(transferDeclined())
              .then(transferOffered())
              .then(transferCancelled())
              .then(collaboratorInvited())
              .then(collaboratorRemoved())
              .then(transferOffered())
              .then(transferAccepted()),
          proposed()
              .then(accepted())
              .then(agreedToPublication())
              .then(published())
              .then(publicationWithdrawn())
              .then(agreementWithdrawn())
              .then(withdrawn()),
          proposed()
              .then(passed(Gate.SCREENING, List.of(conditionOf(Gate.SCREENING, Days.HELD))))
              .then(conditionExtended(conditionOf(Gate.SCREENING), Days.CONDITION_DUE))
              .then(conditionBreached(conditionOf(Gate.SCREENING)))
              .then(conditionMet(conditionOf(Gate.SCREENING))),
          tested()
              .then(pilotRequestedAt(AIREDALE))
              .then(pilotDeclinedAt(AIREDALE))
              .then(pilotRequestedAt(LEEDS_TEACHING, byTwo()))
              .then(questionAskedAt(LEEDS_TEACHING))
              .then(questionAnsweredAt(LEEDS_TEACHING))
              .then(approvalProposedAt(LEEDS_TEACHING))
              .then(pilotApprovedAt(LEEDS_TEACHING))
              .then(onHold())
              .then(resumed())
              .then(deferred(Gate.EVALUATION)),
          tested().then(pilotExpiredAt(LEEDS_TEACHING)).then(sentBack(Gate.READINESS)),
          tested()
              .then(pilotRunningAt(LEEDS_TEACHING))
              .then(readingAt(LEEDS_TEACHING))
              .then(readingCorrectedAt(LEEDS_TEACHING, Wishes.READING))
              .then(suspendedByIncidentAt(LEEDS_TEACHING))
              .then(incidentResolvedAt(LEEDS_TEACHING))
              .then(pilotResumedAt(LEEDS_TEACHING))
              .then(pilotCompletedAt(LEEDS_TEACHING))
              .then(readingCorrectedAt(LEEDS_TEACHING, null))
              .then(stopped()),
          tested()
              .then(pilotRunningAt(LEEDS_TEACHING))
              .then(pilotSuspendedAt(LEEDS_TEACHING))
              .then(pilotStoppedAt(LEEDS_TEACHING))
              .then(withdrawn()),
          inDeployment()
              .then(liveAt(LEEDS_TEACHING))
              .then(adoptionWithdrawnAt(LEEDS_TEACHING))
              .then(retired())
              .then(reopened()),
          inDeployment().then(adoptionPlannedAt(LEEDS_TEACHING)).then(onHold()).then(stopped()),
          TO_SCALE,
          TO_SCALE.then(sentBack(Gate.SCALE)).then(retired()),
          reportedAt(Phase.SUBMITTED).then(returned()),
          reportedAt(Phase.RETURNED).then(submitted()).then(accepted()),
          reportedAt(Phase.DEVELOPMENT).then(inTesting()),
          reportedAt(Phase.ON_HOLD).then(resumed()),
          reportedAt(Phase.DECLINED).then(reopened()),
          reportedAt(Phase.WITHDRAWN).then(reopened()),
          reportedAt(Phase.STOPPED).then(PUT_RIGHT),
          reportedAt(Phase.RETIRED).then(reopened()),
          reportedAt(Phase.AT_SCALE).then(sentBack(Gate.SCALE)),
          reported(
                  piloted(
                      courseTo(Phase.TESTING),
                      pilot(LEEDS_TEACHING, PilotStatus.RUNNING, in(2025)),
                      pilot(AIREDALE, PilotStatus.SUSPENDED, in(2025)),
                      pilot(BRADFORD, PilotStatus.COMPLETED, in(2023)),
                      pilot(YORK, PilotStatus.STOPPED, in(2023))))
              .then(PUT_RIGHT)
              .then(pilotCompletedAt(LEEDS_TEACHING))
              .then(evaluated()),
          reported(
                  piloted(
                      courseTo(Phase.TESTING),
                      pilot(LEEDS_TEACHING, PilotStatus.REQUESTED, in(2025)),
                      pilot(AIREDALE, PilotStatus.APPROVED, in(2025)),
                      pilot(BRADFORD, PilotStatus.EXPIRED, in(2023)),
                      pilot(YORK, PilotStatus.DECLINED, in(2023))))
              .then(questionAskedAt(LEEDS_TEACHING))
              .then(pilotApprovedAt(LEEDS_TEACHING))
              .then(pilotStartedAt(AIREDALE)),
          reported(
                  adopted(
                      courseTo(Phase.DEPLOYMENT),
                      adoption(LEEDS_TEACHING, AdoptionStatus.LIVE, in(2023), REACHED),
                      adoption(AIREDALE, AdoptionStatus.PLANNED, in(2025)),
                      adoption(YORK, AdoptionStatus.WITHDRAWN, in(2024))))
              .then(reachReportedAt(LEEDS_TEACHING))
              .then(benefitRecordedAt(LEEDS_TEACHING))
              .then(wentLiveAt(AIREDALE)));

  private Roads() {}

  /** The events of a road. */
  static List<InnovationEvent> events(Past... road) {
    return Past.steps(road).stream().map(step -> (InnovationEvent) step.event()).toList();
  }

  /** The state at the end of a road. */
  static Innovation end(Past... road) {
    return states(road).getLast();
  }

  /** Every state along a road, from before the first event. */
  static List<Innovation> states(Past... road) {
    List<Innovation> states = new ArrayList<>();
    states.add(InnovationRules.RULES.initial());
    for (InnovationEvent event : events(road)) {
      states.add(InnovationRules.RULES.evolve(states.getLast(), event));
    }
    return states;
  }

  /** Every state along every road. */
  static Stream<Innovation> allStates() {
    return ALL.stream().map(Roads::states).flatMap(List::stream);
  }

  /** The phase of a state; absent before the first event. */
  static @Nullable Phase phase(Innovation state) {
    return switch (state) {
      case Innovation.None _ -> null;
      case Innovation.Known known -> known.phase();
    };
  }

  /** What has to have happened before {@link Wishes#ask} for the action is accepted. */
  static Past readyFor(Action action) {
    return readyFor(action, firstRole(action));
  }

  /** The same for one who asks in this role. */
  static Past readyFor(Action action, Role role) {
    return action.phases(role).stream()
        .filter(phase -> !(phase == Phase.DRAFT && NEVER_ON_A_DRAFT.contains(action)))
        .min(Comparator.naturalOrder())
        .map(phase -> to(phase, action))
        .orElseGet(Story::nothing);
  }

  /** The way to a phase, on which everything was done that the action needs. */
  static Past to(Phase phase, Action action) {
    if (action == RECORD_HISTORY && phase != Phase.DRAFT) {
      return reportedAt(phase);
    }
    Past deployed =
        draft()
            .then(draftFor(action))
            .then(submitted())
            .then(passed(Gate.SCREENING, List.of(conditionOf(Gate.SCREENING, Days.CONDITION_DUE))))
            .then(action == WITHDRAW_PUBLICATION ? published() : nothing())
            .then(inTesting())
            .then(pilotRunningAt(AIREDALE))
            .then(pilotCompletedAt(AIREDALE))
            .then(pilotFor(action))
            .then(
                passed(Gate.EVALUATION, List.of(conditionOf(Gate.EVALUATION, Days.CONDITION_DUE))))
            .then(adoptionsFor(action));
    Past inTesting = deployed.then(sentBack(Gate.EVALUATION));
    Past inDevelopment = inTesting.then(sentBack(Gate.READINESS));
    Past returned = inDevelopment.then(sentBack(Gate.SCREENING));
    Past submitted =
        returned.then(Past.of(new ProposalSubmitted(INNOVATION, 20, Days.HELD), People.INNOVATOR));
    return switch (phase) {
      case DRAFT -> draft().then(draftFor(action));
      case SUBMITTED -> submitted;
      case RETURNED -> returned;
      case DEVELOPMENT -> inDevelopment;
      case TESTING -> inTesting;
      case DEPLOYMENT -> deployed;
      case AT_SCALE -> deployed.then(atScale());
      case ON_HOLD -> deployed.then(onHold());
      case WITHDRAWN -> deployed.then(withdrawn());
      case DECLINED -> submitted.then(declined());
      case STOPPED -> deployed.then(stopped());
      case RETIRED -> deployed.then(retired());
    };
  }

  private static Past draftFor(Action action) {
    return switch (action) {
      case PUBLISH, WITHDRAW_PUBLICATION, WITHDRAW_AGREEMENT -> agreedToPublication();
      case ACCEPT_TRANSFER, DECLINE_TRANSFER, CANCEL_TRANSFER -> transferOffered();
      case REMOVE_COLLABORATOR -> collaboratorInvited();
      case RETRACT_STANDARD -> standardRecorded(Story.MARK);
      case RETRACT_EVIDENCE -> evidenceRecorded();
      default -> nothing();
    };
  }

  private static Past pilotFor(Action action) {
    return switch (action) {
      case REQUEST_PILOT -> nothing();
      case ASK_QUESTION, ANSWER_QUESTION, APPROVE_PILOT, DECLINE_PILOT ->
          pilotIn(PilotStatus.REQUESTED, action);
      case CONFIRM_APPROVAL -> pilotIn(PilotStatus.PART_APPROVED, action);
      case EXPIRE_APPROVAL, START_PILOT -> pilotIn(PilotStatus.APPROVED, action);
      case RECORD_READING,
          CORRECT_READING,
          RAISE_INCIDENT,
          RESOLVE_INCIDENT,
          SUSPEND_PILOT,
          COMPLETE_PILOT,
          STOP_PILOT ->
          pilotIn(PilotStatus.RUNNING, action);
      case RESUME_PILOT -> pilotIn(PilotStatus.SUSPENDED, action);
      default -> pilotIn(PilotStatus.COMPLETED, action);
    };
  }

  private static Past adoptionsFor(Action action) {
    return switch (action) {
      case PLAN_ADOPTION -> nothing();
      case GO_LIVE -> adoptionIn(AdoptionStatus.PLANNED);
      case RETRACT_BENEFIT ->
          adoptionIn(AdoptionStatus.LIVE).then(benefitRecordedAt(LEEDS_TEACHING));
      default -> adoptionIn(AdoptionStatus.LIVE).then(liveAt(AIREDALE));
    };
  }

  /**
   * A pilot at Leeds in this status in which everything was done that the action needs, as far as
   * its road had led past it.
   */
  static Past pilotIn(PilotStatus status, Action action) {
    Past asked =
        switch (action) {
          case ANSWER_QUESTION -> questionAskedAt(LEEDS_TEACHING);
          default -> nothing();
        };
    Past run =
        switch (action) {
          case CORRECT_READING -> readingAt(LEEDS_TEACHING);
          case RESOLVE_INCIDENT -> incidentAt(LEEDS_TEACHING, Severity.MODERATE);
          default -> nothing();
        };
    LocalDate startBy = action == EXPIRE_APPROVAL ? Days.LAPSED_BY : Days.START_BY;
    Past requested = pilotRequestedAt(LEEDS_TEACHING).then(asked);
    Past approved = requested.then(pilotApprovedAt(LEEDS_TEACHING, startBy));
    Past running = approved.then(pilotStartedAt(LEEDS_TEACHING)).then(run);
    return switch (status) {
      case REQUESTED -> requested;
      case PART_APPROVED ->
          pilotRequestedAt(LEEDS_TEACHING, byTwo())
              .then(asked)
              .then(approvalProposedAt(LEEDS_TEACHING));
      case APPROVED -> approved;
      case DECLINED -> requested.then(pilotDeclinedAt(LEEDS_TEACHING));
      case EXPIRED -> pilotExpiredAt(LEEDS_TEACHING);
      case RUNNING -> running;
      case SUSPENDED -> running.then(pilotSuspendedAt(LEEDS_TEACHING));
      case COMPLETED -> running.then(pilotCompletedAt(LEEDS_TEACHING));
      case STOPPED -> running.then(pilotStoppedAt(LEEDS_TEACHING));
    };
  }

  /** An adoption at Leeds in this status, with a benefit where it ever was in use. */
  static Past adoptionIn(AdoptionStatus status) {
    return switch (status) {
      case PLANNED -> adoptionPlannedAt(LEEDS_TEACHING);
      case LIVE -> liveAt(LEEDS_TEACHING);
      case WITHDRAWN ->
          liveAt(LEEDS_TEACHING)
              .then(benefitRecordedAt(LEEDS_TEACHING))
              .then(adoptionWithdrawnAt(LEEDS_TEACHING));
    };
  }
}
