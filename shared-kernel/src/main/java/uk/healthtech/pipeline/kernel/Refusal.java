package uk.healthtech.pipeline.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.ConditionStatus;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/**
 * Why a command did not happen, with the facts a person needs to know what to do next. The prose
 * stands in the messages file; the page, the API and the tests switch on the type.
 */
public sealed interface Refusal {
  /** Whether the caller may not do this at all, whatever the state of things. */
  default boolean forbids() {
    return false;
  }

  /** Some fields break their rules. */
  record FieldsInvalid(List<FieldProblem> problems) implements Refusal {
    /** One field, one problem. */
    public static FieldsInvalid one(String field, FieldProblem.Rule rule) {
      return new FieldsInvalid(List.of(new FieldProblem(field, rule)));
    }
  }

  /** Only these roles may do it. */
  record RoleNeeded(Set<Role> roles) implements Refusal {
    @Override
    public boolean forbids() {
      return true;
    }
  }

  /** It is for this organisation alone to do. */
  record NotYourOrganisation(OrganisationId organisation) implements Refusal {
    @Override
    public boolean forbids() {
      return true;
    }
  }

  /** No innovation of that id. */
  record NoSuchInnovation(InnovationId innovation) implements Refusal {}

  /** No pilot of that id in this innovation. */
  record NoSuchPilot(PilotId pilot) implements Refusal {}

  /** No adoption of that id in this innovation. */
  record NoSuchAdoption(AdoptionId adoption) implements Refusal {}

  /** The proposal has been started before. */
  record InnovationExists(InnovationId innovation) implements Refusal {}

  /** The action is not for the phase the innovation is in. */
  record NotInThisPhase(Action action, Phase now, Set<Phase> possibleIn) implements Refusal {}

  /** The proposal cannot be submitted: these fields are still empty. */
  record ProposalIncomplete(List<ProposalField> missing) implements Refusal {}

  /** A revision that would change nothing. */
  record NothingChanged() implements Refusal {}

  /** The gate stays shut: not every criterion is met. */
  record CriteriaUnmet(Gate gate, List<CriterionResult> criteria) implements Refusal {}

  /** The pilot is not where the action needs it. */
  record PilotIs(PilotStatus now, Set<PilotStatus> needed) implements Refusal {}

  /** The organisation already has a pilot of this innovation that is not finished. */
  record PilotAlreadyOpen(PilotId pilot, OrganisationId organisation) implements Refusal {}

  /** The trust's approval was for a start by this day. */
  record ApprovalLapsed(LocalDate startBy) implements Refusal {}

  /** The adoption is not where the action needs it. */
  record AdoptionIs(AdoptionStatus now, Set<AdoptionStatus> needed) implements Refusal {}

  /** Nothing of the kind in this innovation under that id. */
  record NoSuchPart(Part part) implements Refusal {}

  /** No question, incident or benefit of that id there. */
  record NoSuchEntry(Part part, String id) implements Refusal {}

  /** The policy is not the one that the caller looked at. */
  record PolicyMoved(long seen, long now) implements Refusal {}

  /** A waiver of a criterion that this role may not pass over. */
  record WaiverNotYours(CriterionId criterion, Set<Role> waivedBy) implements Refusal {}

  /** The condition has been settled already. */
  record ConditionIs(ConditionStatus now) implements Refusal {}

  /** The question has been answered already. */
  record QuestionAnswered(QuestionId question) implements Refusal {}

  /** The incident has been resolved already. */
  record IncidentResolved(IncidentId incident) implements Refusal {}

  /** Serious incidents stand in the way. */
  record IncidentsUnresolved(List<IncidentId> incidents) implements Refusal {}

  /** A second approval must come from another person than the first. */
  record SecondPersonNeeded() implements Refusal {}

  /** The approval has not lapsed: it holds to the end of this day, or names none. */
  record NotLapsed(@Nullable LocalDate startBy) implements Refusal {}

  /** The measure has been read for that day; what is recorded can be corrected. */
  record ReadingExists(String measure, LocalDate takenOn) implements Refusal {}

  /** Nothing is recorded of the measure for that day. */
  record NoSuchReading(String measure, LocalDate takenOn) implements Refusal {}

  /** The innovator has not agreed to publication. */
  record NotAgreedToPublication() implements Refusal {}

  /** It is so already: agreed, published, or neither. */
  record PublicationIs(boolean agreed, boolean published) implements Refusal {}

  /** An offer to another organisation waits for its answer. */
  record TransferOpen(OrganisationId to) implements Refusal {}

  /** There is no offer to answer or take back. */
  record NoTransferOpen() implements Refusal {}

  /** It works on it already, or owns it. */
  record AlreadyInTeam(OrganisationId organisation) implements Refusal {}

  /** It does not work on it. */
  record NotInTeam(OrganisationId organisation) implements Refusal {}

  /** The organisation already has an adoption of this innovation. */
  record AdoptionAlreadyOpen(AdoptionId adoption, OrganisationId organisation) implements Refusal {}

  /** Somebody changed that part after the caller last saw it. */
  record VersionMoved(long expected, long now) implements Refusal {}

  /** The idempotency key came before with another request. */
  record KeyReused() implements Refusal {}

  /** An organisation is already registered under that id, code or number. */
  record OrganisationExists(OrganisationId organisation) implements Refusal {}

  /** No account of that id. */
  record NoSuchAccount(AccountId account) implements Refusal {}

  /** The account has been opened before. */
  record AccountExists(AccountId account) implements Refusal {}

  /** The account has been deactivated. */
  record AccountDeactivated(AccountId account) implements Refusal {}

  /** No grant of that id on this account, or revoked already. */
  record NoSuchGrant(GrantId grant) implements Refusal {}

  /** The account holds that role at that organisation already. */
  record AlreadyGranted(GrantId grant) implements Refusal {}

  /** Nobody changes what they themselves may do. */
  record NotToYourself() implements Refusal {
    @Override
    public boolean forbids() {
      return true;
    }
  }

  /** That role goes only to a person of an NHS trust; this organisation is none. */
  record NotATrust(@Nullable OrganisationId organisation) implements Refusal {}

  /** What a refusal about the region's records speaks of. */
  enum Subject {
    INSIGHT,
    THEME,
    INVESTMENT,
    ORGANISATION,
    PLACE,
    NEIGHBOURHOOD
  }

  /** Nothing of the kind under that id. */
  record NoSuchEntity(Subject subject, String id) implements Refusal {}

  /** It is there already. */
  record AlreadyThere(Subject subject, String id) implements Refusal {}

  /** It was taken back or retired, on that day. */
  record NoLongerThere(Subject subject, LocalDate since) implements Refusal {}

  /** The theme is not where the action needs it. */
  record ThemeIs(ThemeStatus now, Set<ThemeStatus> needed) implements Refusal {}

  /** The organisation is no more; its successor, where there is one, acts in its place. */
  record OrganisationClosed(
      OrganisationId organisation, LocalDate since, @Nullable OrganisationId successor)
      implements Refusal {}

  /** The organisation is open. */
  record OrganisationOpen(OrganisationId organisation) implements Refusal {}

  /** Since it was reported, that part has gone on here; no import puts it right any more. */
  record LivedOnSince(Part part) implements Refusal {}

  /** It began here, under that id, and not by a report. */
  record NotReported(InnovationId innovation) implements Refusal {}
}
