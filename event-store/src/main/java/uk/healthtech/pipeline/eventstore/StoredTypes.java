package uk.healthtech.pipeline.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.GateEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent;
import uk.healthtech.pipeline.kernel.insight.InsightEvent;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent;
import uk.healthtech.pipeline.kernel.place.PlaceEvent;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent;

/**
 * The names and revisions under which events are stored. Chosen here and not taken from the class,
 * so that a class can be renamed while what was stored stays what it was. A name is never used for
 * anything else, and a changed shape gets the next revision and an {@link Upcasts upcast}.
 */
public final class StoredTypes {
  /** How one kind of event is stored. */
  public record StoredType(String name, String revision) {}

  private static final Map<Class<? extends Event>, StoredType> BY_CLASS = new LinkedHashMap<>();

  static {
    store(ProposalEvent.ProposalStarted.class, "innovation.proposal-started", "2");
    store(ProposalEvent.ProposalRevised.class, "innovation.proposal-revised", "2");
    store(ProposalEvent.ProposalSubmitted.class, "innovation.proposal-submitted", "2");
    store(StandardEvent.StandardRecorded.class, "innovation.standard-recorded");
    store(StandardEvent.StandardRetracted.class, "innovation.standard-retracted");
    store(StandardEvent.EvidenceRecorded.class, "innovation.evidence-recorded");
    store(StandardEvent.EvidenceRetracted.class, "innovation.evidence-retracted");
    store(GateEvent.ProposalReturned.class, "innovation.proposal-returned", "2");
    store(GateEvent.ProposalDeclined.class, "innovation.proposal-declined", "2");
    store(GateEvent.ProposalAccepted.class, "innovation.proposal-accepted", "2");
    store(GateEvent.ReadinessGatePassed.class, "innovation.readiness-gate-passed", "2");
    store(GateEvent.EvaluationGatePassed.class, "innovation.evaluation-gate-passed", "2");
    store(GateEvent.AtScaleConfirmed.class, "innovation.at-scale-confirmed", "2");
    store(GateEvent.GateDeferred.class, "innovation.gate-deferred");
    store(GateEvent.SentBack.class, "innovation.sent-back");
    store(ConditionEvent.ConditionMet.class, "innovation.condition-met");
    store(ConditionEvent.ConditionExtended.class, "innovation.condition-extended");
    store(ConditionEvent.ConditionBreached.class, "innovation.condition-breached");
    store(PilotEvent.PilotRequested.class, "innovation.pilot-requested", "2");
    store(PilotEvent.QuestionAsked.class, "innovation.question-asked");
    store(PilotEvent.QuestionAnswered.class, "innovation.question-answered");
    store(PilotEvent.PilotApprovalProposed.class, "innovation.pilot-approval-proposed");
    store(PilotEvent.PilotApproved.class, "innovation.pilot-approved", "2");
    store(PilotEvent.PilotDeclined.class, "innovation.pilot-declined");
    store(PilotEvent.PilotApprovalExpired.class, "innovation.pilot-approval-expired");
    store(PilotEvent.PilotStarted.class, "innovation.pilot-started");
    store(PilotEvent.ReadingRecorded.class, "innovation.reading-recorded");
    store(PilotEvent.ReadingCorrected.class, "innovation.reading-corrected");
    store(PilotEvent.IncidentRaised.class, "innovation.incident-raised");
    store(PilotEvent.IncidentResolved.class, "innovation.incident-resolved");
    store(PilotEvent.PilotSuspended.class, "innovation.pilot-suspended");
    store(PilotEvent.PilotResumed.class, "innovation.pilot-resumed");
    store(PilotEvent.PilotCompleted.class, "innovation.pilot-completed");
    store(PilotEvent.PilotStopped.class, "innovation.pilot-stopped");
    store(AdoptionEvent.AdoptionPlanned.class, "innovation.adoption-planned");
    store(AdoptionEvent.AdoptionWentLive.class, "innovation.adoption-went-live", "2");
    store(AdoptionEvent.ReachReported.class, "innovation.reach-reported", "2");
    store(AdoptionEvent.BenefitRecorded.class, "innovation.benefit-recorded");
    store(AdoptionEvent.BenefitRetracted.class, "innovation.benefit-retracted");
    store(AdoptionEvent.AdoptionWithdrawn.class, "innovation.adoption-withdrawn");
    store(CourseEvent.InnovationWithdrawn.class, "innovation.withdrawn");
    store(CourseEvent.InnovationPutOnHold.class, "innovation.put-on-hold");
    store(CourseEvent.InnovationResumed.class, "innovation.resumed");
    store(CourseEvent.InnovationStopped.class, "innovation.stopped");
    store(CourseEvent.InnovationRetired.class, "innovation.retired");
    store(CourseEvent.InnovationReopened.class, "innovation.reopened");
    store(PublicationEvent.PublicationAgreed.class, "innovation.publication-agreed");
    store(PublicationEvent.AgreementWithdrawn.class, "innovation.publication-agreement-withdrawn");
    store(PublicationEvent.Published.class, "innovation.published");
    store(PublicationEvent.PublicationWithdrawn.class, "innovation.publication-withdrawn");
    store(TeamEvent.TransferOffered.class, "innovation.transfer-offered");
    store(TeamEvent.TransferAccepted.class, "innovation.transfer-accepted");
    store(TeamEvent.TransferDeclined.class, "innovation.transfer-declined");
    store(TeamEvent.TransferCancelled.class, "innovation.transfer-cancelled");
    store(TeamEvent.CollaboratorInvited.class, "innovation.collaborator-invited");
    store(TeamEvent.CollaboratorRemoved.class, "innovation.collaborator-removed");
    store(ReportEvent.InnovationReported.class, "innovation.reported");
    store(ReportEvent.ReportedProposalCorrected.class, "innovation.reported-proposal-corrected");
    store(ReportEvent.ReportedCourseCorrected.class, "innovation.reported-course-corrected");
    store(ReportEvent.PilotReported.class, "innovation.pilot-reported");
    store(ReportEvent.AdoptionReported.class, "innovation.adoption-reported");
    store(InsightEvent.InsightShared.class, "insight.shared");
    store(InsightEvent.InsightCorrected.class, "insight.corrected");
    store(InsightEvent.InsightRetracted.class, "insight.retracted");
    store(ThemeEvent.ThemeProposed.class, "theme.proposed");
    store(ThemeEvent.ThemeRevised.class, "theme.revised");
    store(ThemeEvent.ThemeCommented.class, "theme.commented");
    store(ThemeEvent.ThemeAgreed.class, "theme.agreed");
    store(ThemeEvent.ThemeDeclined.class, "theme.declined");
    store(ThemeEvent.ThemeRetired.class, "theme.retired");
    store(ThemeEvent.ThemeReported.class, "theme.reported");
    store(InvestmentEvent.InvestmentRecorded.class, "investment.recorded");
    store(InvestmentEvent.InvestmentCorrected.class, "investment.corrected");
    store(InvestmentEvent.InvestmentRetracted.class, "investment.retracted");
    store(PlaceEvent.PlaceAdded.class, "place.added");
    store(PlaceEvent.PlaceRetired.class, "place.retired");
    store(NeighbourhoodEvent.NeighbourhoodAdded.class, "neighbourhood.added");
    store(NeighbourhoodEvent.NeighbourhoodCorrected.class, "neighbourhood.corrected");
    store(NeighbourhoodEvent.NeighbourhoodRetired.class, "neighbourhood.retired");
    store(PolicyEvent.CriteriaAgreed.class, "policy.criteria-agreed");
    store(PolicyEvent.ApproversAgreed.class, "policy.approvers-agreed");
    store(PolicyEvent.DeadlinesAgreed.class, "policy.deadlines-agreed");
    store(PolicyEvent.BankHolidaysPublished.class, "policy.bank-holidays-published");
    store(OrganisationEvent.OrganisationRegistered.class, "organisation.registered");
    store(OrganisationEvent.OrganisationRevised.class, "organisation.revised");
    store(OrganisationEvent.OrganisationRenamed.class, "organisation.renamed");
    store(OrganisationEvent.OrganisationClosed.class, "organisation.closed");
    store(OrganisationEvent.OrganisationReopened.class, "organisation.reopened");
    store(AccountEvent.AccountOpened.class, "account.opened");
    store(AccountEvent.RoleGranted.class, "account.role-granted");
    store(AccountEvent.RoleRevoked.class, "account.role-revoked");
    store(AccountEvent.AccountDeactivated.class, "account.deactivated");
  }

  private static final Map<String, Class<? extends Event>> BY_NAME =
      BY_CLASS.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(e -> e.getValue().name(), Map.Entry::getKey));

  private StoredTypes() {}

  /** How this class is stored; nothing for a class that is no event. */
  public static Optional<StoredType> of(@Nullable Class<?> type) {
    return Optional.ofNullable(BY_CLASS.get(type));
  }

  /** The class that reads the latest revision of this name. */
  public static Optional<Class<? extends Event>> classOf(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static void store(Class<? extends Event> type, String name) {
    store(type, name, "1");
  }

  private static void store(Class<? extends Event> type, String name, String revision) {
    BY_CLASS.put(type, new StoredType(name, revision));
  }
}
