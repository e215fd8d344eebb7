package uk.healthtech.pipeline.kernel.innovation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What happened in one pilot. */
public sealed interface PilotEvent extends InnovationEvent {
  PilotId pilot();

  @Override
  default Part part() {
    return new Part.OfPilot(pilot());
  }

  /** The innovator asked an organisation for a pilot, known by that ODS code on that day. */
  record PilotRequested(
      InnovationId innovation,
      PilotId pilot,
      OrganisationId organisation,
      OdsCode ods,
      PilotPlan<HeldText> plan,
      ApprovalTerms terms,
      LocalDate occurredOn)
      implements PilotEvent {}

  /** The organisation asked for information. */
  record QuestionAsked(
      InnovationId innovation,
      PilotId pilot,
      QuestionId question,
      HeldText text,
      LocalDate occurredOn)
      implements PilotEvent {}

  /** The innovator answered. */
  record QuestionAnswered(
      InnovationId innovation,
      PilotId pilot,
      QuestionId question,
      HeldText answer,
      LocalDate occurredOn)
      implements PilotEvent {}

  /** The first of two people agreed to the pilot. */
  record PilotApprovalProposed(
      InnovationId innovation,
      PilotId pilot,
      Agreement<HeldText> agreement,
      AccountId by,
      LocalDate occurredOn)
      implements PilotEvent {}

  /** The organisation agreed to the pilot, by the people named. */
  record PilotApproved(
      InnovationId innovation,
      PilotId pilot,
      Agreement<HeldText> agreement,
      List<AccountId> by,
      LocalDate occurredOn)
      implements PilotEvent {
    public PilotApproved {
      by = List.copyOf(by);
    }
  }

  /** The organisation turned the pilot down. */
  record PilotDeclined(
      InnovationId innovation, PilotId pilot, HeldText reason, LocalDate occurredOn)
      implements PilotEvent {}

  /** The approval lapsed, since the pilot had not started by its day. */
  record PilotApprovalExpired(InnovationId innovation, PilotId pilot, LocalDate occurredOn)
      implements PilotEvent {}

  /** The pilot began. */
  record PilotStarted(InnovationId innovation, PilotId pilot, LocalDate occurredOn)
      implements PilotEvent {}

  /** One of the pilot's measures was read on the day it occurred. */
  record ReadingRecorded(
      InnovationId innovation,
      PilotId pilot,
      String measure,
      BigDecimal value,
      LocalDate occurredOn)
      implements PilotEvent {}

  /**
   * What had been recorded for a day was put right; without a value there should have been none.
   */
  record ReadingCorrected(
      InnovationId innovation,
      PilotId pilot,
      String measure,
      LocalDate takenOn,
      @Nullable BigDecimal value,
      HeldText reason,
      LocalDate occurredOn)
      implements PilotEvent {}

  /** An incident was reported. */
  record IncidentRaised(
      InnovationId innovation,
      PilotId pilot,
      IncidentId incident,
      Severity severity,
      HeldText what,
      LocalDate occurredOn)
      implements PilotEvent {}

  /** An incident was resolved. */
  record IncidentResolved(
      InnovationId innovation,
      PilotId pilot,
      IncidentId incident,
      HeldText resolution,
      LocalDate occurredOn)
      implements PilotEvent {}

  /** The pilot was halted; by a serious incident, or for the reason given. */
  record PilotSuspended(
      InnovationId innovation,
      PilotId pilot,
      @Nullable IncidentId incident,
      @Nullable HeldText reason,
      LocalDate occurredOn)
      implements PilotEvent {}

  /** The pilot was taken up again. */
  record PilotResumed(InnovationId innovation, PilotId pilot, HeldText reason, LocalDate occurredOn)
      implements PilotEvent {}

  /** The pilot ended with findings and a recommendation. */
  record PilotCompleted(
      InnovationId innovation,
      PilotId pilot,
      HeldText findings,
      Recommendation recommendation,
      LocalDate occurredOn)
      implements PilotEvent {}

  /** The pilot ended early. */
  record PilotStopped(InnovationId innovation, PilotId pilot, HeldText reason, LocalDate occurredOn)
      implements PilotEvent {}
}
