package uk.healthtech.pipeline.query.history;

import static uk.healthtech.pipeline.query.history.Words.agreedAt;
import static uk.healthtech.pipeline.query.history.Words.count;
import static uk.healthtech.pipeline.query.history.Words.day;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.RegionEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountDeactivated;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.GateEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorRemoved;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferAccepted;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferCancelled;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferDeclined;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.BankHolidaysPublished;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.DeadlinesAgreed;

/**
 * What happened, in plain English. Each sentence begins with the verb, to follow the name of who
 * did it.
 */
final class Sentences {
  private Sentences() {}

  /** The sentence of an event. */
  static String of(Event event, Names names) {
    return switch (event) {
      case InnovationEvent e -> ofInnovation(e, names);
      case OrganisationEvent e -> OrganisationSentences.of(e, names);
      case AccountEvent e -> ofAccount(e, names);
      case PolicyEvent e -> ofPolicy(e);
      case RegionEvent e -> RegionSentences.of(e, names);
    };
  }

  /** The organisations that the event itself names, where the sentence calls them by name. */
  static Stream<OrganisationId> names(Event event) {
    return switch (event) {
      case InnovationEvent e -> Stream.ofNullable(namedByInnovation(e));
      case AccountEvent e ->
          e instanceof RoleGranted granted ? Stream.of(granted.organisation()) : Stream.empty();
      case OrganisationEvent e -> OrganisationSentences.names(e);
      case PolicyEvent _, RegionEvent _ -> Stream.empty();
    };
  }

  private static String ofInnovation(InnovationEvent event, Names names) {
    return switch (event) {
      case ProposalEvent e -> ProposalSentences.of(e);
      case StandardEvent e -> StandardSentences.of(e);
      case GateEvent e -> GateSentences.of(e);
      case ConditionEvent e -> GateSentences.of(e, names);
      case PilotEvent e -> PilotSentences.of(e, names);
      case AdoptionEvent e -> AdoptionSentences.of(e, names);
      case CourseEvent e -> CourseSentences.of(e);
      case PublicationEvent e -> CourseSentences.of(e);
      case TeamEvent e -> CourseSentences.of(e, names);
      case ReportEvent e -> ReportSentences.of(e, names);
    };
  }

  private static String ofAccount(AccountEvent event, Names names) {
    return switch (event) {
      case AccountOpened _ -> "opened an account";
      case RoleGranted e ->
          "gave an account the role of %s for %s"
              .formatted(role(e.role()), names.of(e.organisation()));
      case RoleRevoked _ -> "took a role back from an account";
      case AccountDeactivated _ -> "deactivated an account";
    };
  }

  private static String ofPolicy(PolicyEvent event) {
    return switch (event) {
      case CriteriaAgreed e ->
          "set %s for %s%s"
              .formatted(
                  count(e.criteria().size(), "criterion", "criteria"),
                  Words.gate(e.gate()),
                  agreedAt(e.meeting()));
      case ApproversAgreed e ->
          "set that %s must approve a pilot%s"
              .formatted(count(e.approvers(), "person", "people"), agreedAt(e.meeting()));
      case DeadlinesAgreed e ->
          "set %s for screening, %s for deciding on a pilot and %s of warning%s"
              .formatted(
                  workingDays(e.deadlines().screening()),
                  workingDays(e.deadlines().pilotDecision()),
                  workingDays(e.deadlines().soonWithin()),
                  agreedAt(e.meeting()));
      case BankHolidaysPublished e ->
          "entered the bank holidays until %s, as they stood on %s"
              .formatted(day(e.bankHolidays().coversUntil()), day(e.bankHolidays().takenOn()));
    };
  }

  private static String workingDays(int number) {
    return count(number, "working day", "working days");
  }

  private static @Nullable OrganisationId namedByInnovation(InnovationEvent event) {
    return switch (event) {
      case PilotEvent e -> e instanceof PilotRequested asked ? asked.organisation() : null;
      case AdoptionEvent e -> e instanceof AdoptionPlanned planned ? planned.organisation() : null;
      case TeamEvent e -> namedByTeam(e);
      case ReportEvent e -> namedByReport(e);
      case ProposalEvent _,
          StandardEvent _,
          GateEvent _,
          ConditionEvent _,
          CourseEvent _,
          PublicationEvent _ ->
          null;
    };
  }

  private static @Nullable OrganisationId namedByReport(ReportEvent event) {
    return switch (event) {
      case InnovationReported e -> e.owner();
      case PilotReported e -> e.report().organisation();
      case AdoptionReported e -> e.report().organisation();
      case ReportedProposalCorrected _, ReportedCourseCorrected _ -> null;
    };
  }

  private static @Nullable OrganisationId namedByTeam(TeamEvent event) {
    return switch (event) {
      case TransferOffered e -> e.to();
      case TransferAccepted e -> e.to();
      case CollaboratorInvited e -> e.collaborator();
      case CollaboratorRemoved e -> e.collaborator();
      case TransferDeclined _, TransferCancelled _ -> null;
    };
  }

  private static String role(Role role) {
    return switch (role) {
      case INNOVATOR -> "innovator";
      case TRUST_APPROVER -> "trust approver";
      case PROGRAMME_OFFICE -> "programme office";
      case LEADERSHIP -> "leadership";
      case PARTNER -> "partner";
      case ADMINISTRATOR -> "administrator";
      case SERVICE -> "the service itself";
    };
  }
}
