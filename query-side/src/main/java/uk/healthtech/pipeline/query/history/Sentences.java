package uk.healthtech.pipeline.query.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountDeactivated;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.Meeting;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;

/**
 * What happened, in plain English. Each sentence begins with the verb, to follow the name of who
 * did it.
 */
final class Sentences {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Sentences() {}

  /** The sentence of an event, with organisations by the names given. */
  static String of(Event event, Map<OrganisationId, OrganisationName> names) {
    return switch (event) {
      case InnovationEvent e -> ofInnovation(e, names);
      case OrganisationEvent e -> ofOrganisation(e);
      case AccountEvent e -> ofAccount(e, names);
    };
  }

  private static String ofInnovation(
      InnovationEvent event, Map<OrganisationId, OrganisationName> names) {
    return switch (event) {
      case ProposalStarted e -> "started the proposal “" + e.proposal().name() + "”";
      case ProposalRevised e -> "revised " + fields(e.changes()) + " of the proposal";
      case ProposalSubmitted _ -> "submitted the proposal for screening";
      case ProposalReturned _ -> "returned the proposal for changes";
      case ProposalAccepted _ -> "accepted the proposal, which passed the screening gate";
      case ProposalDeclined _ -> "declined the proposal";
      case ReadinessGatePassed _ -> "passed the readiness gate, so that testing can begin";
      case PilotRequested e ->
          "asked %s for a pilot with %s, planned from %s to %s"
              .formatted(
                  name(e.organisation(), names),
                  e.plan().people() == 1 ? "1 person" : e.plan().people() + " people",
                  day(e.plan().startsOn()),
                  day(e.plan().endsOn()));
      case PilotApproved e ->
          "approved the pilot, to start by %s, %s"
              .formatted(day(e.startBy()), conditions(e.conditions().size()));
      case PilotDeclined _ -> "declined the pilot";
      case PilotStarted _ -> "started the pilot";
      case ReadingRecorded e ->
          "recorded a reading of %s for “%s”".formatted(e.value().toPlainString(), e.measure());
      case PilotCompleted e ->
          "completed the pilot and recommended to " + recommended(e.recommendation());
      case EvaluationGatePassed e ->
          "passed the evaluation gate, so that deployment can begin, " + at(e.meeting());
      case AdoptionPlanned e ->
          "planned adoption at %s, to go live on %s"
              .formatted(name(e.organisation(), names), day(e.goLiveOn()));
      case AdoptionWentLive e -> "went live at " + list(e.sites());
      case ReachReported e ->
          "reported %s reached from %s to %s"
              .formatted(
                  e.patients() == 1 ? "1 patient" : e.patients() + " patients",
                  day(e.period().from()),
                  day(e.period().to()));
      case AtScaleConfirmed e -> "confirmed that it is at scale, " + at(e.meeting());
      case InnovationWithdrawn _ -> "withdrew the innovation";
      case InnovationPutOnHold _ -> "put the innovation on hold";
      case InnovationResumed _ -> "resumed the innovation";
      case InnovationStopped _ -> "stopped the innovation for good";
    };
  }

  private static String ofOrganisation(OrganisationEvent event) {
    return switch (event) {
      case OrganisationRegistered e -> "registered the organisation " + e.details().name();
    };
  }

  private static String ofAccount(AccountEvent event, Map<OrganisationId, OrganisationName> names) {
    return switch (event) {
      case AccountOpened _ -> "opened an account";
      case RoleGranted e ->
          "gave an account the role of %s for %s"
              .formatted(role(e.role()), name(e.organisation(), names));
      case RoleRevoked _ -> "took a role back from an account";
      case AccountDeactivated _ -> "deactivated an account";
    };
  }

  /** Why, where the event says so. */
  static @Nullable HeldText reason(Event event) {
    return switch (event) {
      case ProposalReturned e -> e.reason();
      case ProposalAccepted e -> e.reason();
      case ProposalDeclined e -> e.reason();
      case ReadinessGatePassed e -> e.reason();
      case PilotDeclined e -> e.reason();
      case EvaluationGatePassed e -> e.reason();
      case AtScaleConfirmed e -> e.reason();
      case InnovationWithdrawn e -> e.reason();
      case InnovationPutOnHold e -> e.reason();
      case InnovationResumed e -> e.reason();
      case InnovationStopped e -> e.reason();
      case RoleRevoked e -> e.reason();
      case AccountDeactivated e -> e.reason();
      case ProposalStarted _,
          ProposalRevised _,
          ProposalSubmitted _,
          PilotRequested _,
          PilotApproved _,
          PilotStarted _,
          ReadingRecorded _,
          PilotCompleted _,
          AdoptionPlanned _,
          AdoptionWentLive _,
          ReachReported _,
          OrganisationRegistered _,
          AccountOpened _,
          RoleGranted _ ->
          null;
    };
  }

  /** The organisation that the sentence names, if it names one by its id. */
  static @Nullable OrganisationId names(Event event) {
    return switch (event) {
      case PilotRequested e -> e.organisation();
      case AdoptionPlanned e -> e.organisation();
      case RoleGranted e -> e.organisation();
      case ProposalStarted _,
          ProposalRevised _,
          ProposalSubmitted _,
          ProposalReturned _,
          ProposalAccepted _,
          ProposalDeclined _,
          ReadinessGatePassed _,
          PilotApproved _,
          PilotDeclined _,
          PilotStarted _,
          ReadingRecorded _,
          PilotCompleted _,
          EvaluationGatePassed _,
          AdoptionWentLive _,
          ReachReported _,
          AtScaleConfirmed _,
          InnovationWithdrawn _,
          InnovationPutOnHold _,
          InnovationResumed _,
          InnovationStopped _,
          OrganisationRegistered _,
          AccountOpened _,
          RoleRevoked _,
          AccountDeactivated _ ->
          null;
    };
  }

  private static String name(OrganisationId id, Map<OrganisationId, OrganisationName> names) {
    OrganisationName name = names.get(id);
    return name == null ? "an organisation that is not registered" : name.name();
  }

  private static String fields(ProposalChanges changes) {
    List<String> fields = new ArrayList<>();
    if (changes.name() != null) {
      fields.add("the name");
    }
    if (changes.summary() != null) {
      fields.add("the summary");
    }
    if (changes.category() != null) {
      fields.add("the category");
    }
    if (changes.problem() != null) {
      fields.add("the problem");
    }
    return list(fields);
  }

  private static String conditions(int count) {
    return switch (count) {
      case 0 -> "without conditions";
      case 1 -> "on 1 condition";
      default -> "on " + count + " conditions";
    };
  }

  private static String recommended(Recommendation recommendation) {
    return switch (recommendation) {
      case ADOPT -> "adopt it";
      case ADAPT -> "adapt it first";
      case ABANDON -> "abandon it";
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
    };
  }

  private static String at(Meeting meeting) {
    return "as agreed at meeting %s on %s".formatted(meeting.reference(), day(meeting.heldOn()));
  }

  private static String list(List<String> items) {
    return items.size() < 2
        ? String.join("", items)
        : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
