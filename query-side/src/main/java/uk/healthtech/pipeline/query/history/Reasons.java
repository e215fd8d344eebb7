package uk.healthtech.pipeline.query.history;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.RegionEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountDeactivated;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRecorded;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRetracted;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionBreached;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionExtended;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionMet;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationReopened;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationRetired;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.GateEvent;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.GateDeferred;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.SentBack;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentRaised;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentResolved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalExpired;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalProposed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotResumed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStopped;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotSuspended;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAnswered;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAsked;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingCorrected;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.AgreementWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRetracted;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorRemoved;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferAccepted;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferCancelled;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferDeclined;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightCorrected;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightRetracted;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightShared;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentCorrected;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRecorded;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRetracted;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodAdded;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodCorrected;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodRetired;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceAdded;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceRetired;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.BankHolidaysPublished;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.DeadlinesAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeCommented;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeDeclined;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeProposed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeReported;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRetired;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRevised;

/** Why things happened, where the event says so. */
final class Reasons {
  private Reasons() {}

  static @Nullable HeldText of(Event event) {
    return switch (event) {
      case InnovationEvent e -> ofInnovation(e);
      case OrganisationEvent e -> e instanceof OrganisationReopened open ? open.reason() : null;
      case AccountEvent e -> ofAccount(e);
      case PolicyEvent e -> ofPolicy(e);
      case RegionEvent e -> ofRegion(e);
    };
  }

  private static @Nullable HeldText ofInnovation(InnovationEvent event) {
    return switch (event) {
      case ProposalEvent _ -> null;
      case StandardEvent e -> ofStandard(e);
      case GateEvent e -> ofGate(e);
      case ConditionEvent e -> ofCondition(e);
      case PilotEvent e -> ofPilot(e);
      case AdoptionEvent e -> ofAdoption(e);
      case CourseEvent e -> ofCourse(e);
      case PublicationEvent e -> ofPublication(e);
      case TeamEvent e -> ofTeam(e);
      case ReportEvent e -> ofReport(e);
    };
  }

  /** Of a course, why it stands where it stands. */
  private static @Nullable HeldText ofReport(ReportEvent event) {
    return switch (event) {
      case InnovationReported e -> e.course().milestones().getLast().reason();
      case ReportedCourseCorrected e -> e.course().milestones().getLast().reason();
      case PilotReported e -> e.report().reason();
      case AdoptionReported e -> e.report().reason();
      case ReportedProposalCorrected _ -> null;
    };
  }

  private static @Nullable HeldText ofRegion(RegionEvent event) {
    return switch (event) {
      case InsightCorrected e -> e.reason();
      case InsightRetracted e -> e.reason();
      case ThemeRevised e -> e.reason();
      case ThemeAgreed e -> e.reason();
      case ThemeDeclined e -> e.reason();
      case ThemeRetired e -> e.reason();
      case InvestmentCorrected e -> e.reason();
      case InvestmentRetracted e -> e.reason();
      case PlaceRetired e -> e.reason();
      case NeighbourhoodCorrected e -> e.reason();
      case NeighbourhoodRetired e -> e.reason();
      case InsightShared _,
          ThemeProposed _,
          ThemeCommented _,
          ThemeReported _,
          InvestmentRecorded _,
          PlaceAdded _,
          NeighbourhoodAdded _ ->
          null;
    };
  }

  private static @Nullable HeldText ofStandard(StandardEvent event) {
    return switch (event) {
      case StandardRecorded e -> e.reason();
      case StandardRetracted e -> e.reason();
      case EvidenceRetracted e -> e.reason();
      case EvidenceRecorded _ -> null;
    };
  }

  private static HeldText ofGate(GateEvent event) {
    return switch (event) {
      case ProposalReturned e -> e.reason();
      case ProposalDeclined e -> e.reason();
      case ProposalAccepted e -> e.verdict().reason();
      case ReadinessGatePassed e -> e.verdict().reason();
      case EvaluationGatePassed e -> e.verdict().reason();
      case AtScaleConfirmed e -> e.verdict().reason();
      case GateDeferred e -> e.reason();
      case SentBack e -> e.reason();
    };
  }

  private static HeldText ofCondition(ConditionEvent event) {
    return switch (event) {
      case ConditionMet e -> e.reason();
      case ConditionExtended e -> e.reason();
      case ConditionBreached e -> e.reason();
    };
  }

  private static @Nullable HeldText ofPilot(PilotEvent event) {
    return switch (event) {
      case PilotDeclined e -> e.reason();
      case ReadingCorrected e -> e.reason();
      case PilotSuspended e -> e.reason();
      case PilotResumed e -> e.reason();
      case PilotStopped e -> e.reason();
      case PilotRequested _,
          QuestionAsked _,
          QuestionAnswered _,
          PilotApprovalProposed _,
          PilotApproved _,
          PilotApprovalExpired _,
          PilotStarted _,
          ReadingRecorded _,
          IncidentRaised _,
          IncidentResolved _,
          PilotCompleted _ ->
          null;
    };
  }

  private static @Nullable HeldText ofAdoption(AdoptionEvent event) {
    return switch (event) {
      case BenefitRetracted e -> e.reason();
      case AdoptionWithdrawn e -> e.reason();
      case AdoptionPlanned _, AdoptionWentLive _, ReachReported _, BenefitRecorded _ -> null;
    };
  }

  private static HeldText ofCourse(CourseEvent event) {
    return switch (event) {
      case InnovationWithdrawn e -> e.reason();
      case InnovationPutOnHold e -> e.reason();
      case InnovationResumed e -> e.reason();
      case InnovationStopped e -> e.reason();
      case InnovationRetired e -> e.reason();
      case InnovationReopened e -> e.reason();
    };
  }

  private static @Nullable HeldText ofPublication(PublicationEvent event) {
    return switch (event) {
      case AgreementWithdrawn e -> e.reason();
      case PublicationWithdrawn e -> e.reason();
      case PublicationAgreed _, Published _ -> null;
    };
  }

  private static @Nullable HeldText ofTeam(TeamEvent event) {
    return switch (event) {
      case TransferOffered e -> e.reason();
      case TransferDeclined e -> e.reason();
      case TransferCancelled e -> e.reason();
      case CollaboratorRemoved e -> e.reason();
      case TransferAccepted _, CollaboratorInvited _ -> null;
    };
  }

  private static @Nullable HeldText ofAccount(AccountEvent event) {
    return switch (event) {
      case RoleRevoked e -> e.reason();
      case AccountDeactivated e -> e.reason();
      case AccountOpened _, RoleGranted _ -> null;
    };
  }

  private static @Nullable HeldText ofPolicy(PolicyEvent event) {
    return switch (event) {
      case CriteriaAgreed e -> e.reason();
      case ApproversAgreed e -> e.reason();
      case DeadlinesAgreed e -> e.reason();
      case BankHolidaysPublished _ -> null;
    };
  }
}
