package uk.healthtech.pipeline.kernel.innovation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * A pilot as its events make it. Absent is what has not happened.
 *
 * @param ods the organisation's code on the day of the request
 * @param approval what was agreed to; while {@link PilotStatus#PART_APPROVED}, by the first person
 * @param readings by measure and day, the latest recorded last
 * @param halt why it is suspended; absent unless it is
 * @param ending how it ended
 * @param lastOn the day of the latest step in it or reading of it; what is merely told moves
 *     nothing
 */
public record Pilot(
    PilotId id,
    OrganisationId organisation,
    OdsCode ods,
    PilotStatus status,
    PilotPlan<HeldText> plan,
    ApprovalTerms terms,
    LocalDate requestedOn,
    List<Question> questions,
    @Nullable Approval approval,
    @Nullable LocalDate startedOn,
    List<Reading> readings,
    List<Incident> incidents,
    @Nullable Halt halt,
    @Nullable Ending ending,
    LocalDate lastOn) {
  /** What the organisation wanted to know, and the answer once it is there. */
  public record Question(
      QuestionId id,
      HeldText text,
      LocalDate askedOn,
      @Nullable HeldText answer,
      @Nullable LocalDate answeredOn) {
    /** Whether the answer is still to come. */
    public boolean isOpen() {
      return answer == null;
    }
  }

  /** What was agreed to, by whom, on the day of the latest of them. */
  public record Approval(Agreement<HeldText> agreement, List<AccountId> by, LocalDate on) {
    public Approval {
      by = List.copyOf(by);
    }
  }

  /**
   * What one measure read on a day.
   *
   * @param corrected whether it was put right after it was first recorded
   */
  public record Reading(String measure, LocalDate takenOn, BigDecimal value, boolean corrected) {}

  /** Something that went wrong, and how it was resolved once it is. */
  public record Incident(
      IncidentId id,
      Severity severity,
      HeldText what,
      LocalDate on,
      @Nullable HeldText resolution,
      @Nullable LocalDate resolvedOn) {
    /** Whether it is still to be resolved. */
    public boolean isOpen() {
      return resolution == null;
    }
  }

  /** Why it is suspended: an incident, or a reason. */
  public record Halt(LocalDate on, @Nullable IncidentId incident, @Nullable HeldText reason) {}

  /**
   * How it ended.
   *
   * @param reason of a decline or an early stop
   * @param findings of a completed pilot, with its recommendation
   */
  public record Ending(
      LocalDate on,
      @Nullable HeldText reason,
      @Nullable HeldText findings,
      @Nullable Recommendation recommendation) {}

  public Pilot {
    questions = List.copyOf(questions);
    readings = List.copyOf(readings);
    incidents = List.copyOf(incidents);
  }

  /** Whether it was approved for a start by a day that has passed. */
  public boolean hasLapsed(LocalDate today) {
    return status == PilotStatus.APPROVED
        && approval != null
        && today.isAfter(approval.agreement().startBy());
  }

  /** Whether it takes up the one place at its organisation; a lapsed approval gives it back. */
  public boolean isOpen(LocalDate today) {
    return status.isOpen() && !hasLapsed(today);
  }

  /** The question of that id. */
  public Optional<Question> question(QuestionId question) {
    return questions.stream().filter(one -> one.id().equals(question)).findFirst();
  }

  /** The incident of that id. */
  public Optional<Incident> incident(IncidentId incident) {
    return incidents.stream().filter(one -> one.id().equals(incident)).findFirst();
  }

  /** What is recorded of a measure for a day. */
  public Optional<Reading> reading(String measure, LocalDate takenOn) {
    return readings.stream()
        .filter(one -> one.measure().equals(measure) && one.takenOn().equals(takenOn))
        .findFirst();
  }

  /** The serious incidents that are not resolved. */
  public List<IncidentId> seriousOpen() {
    return seriousOpen(LocalDate.MAX);
  }

  /** The serious incidents that had happened by a day and were not resolved by then. */
  public List<IncidentId> seriousOpen(LocalDate day) {
    return incidents.stream()
        .filter(one -> one.severity() == Severity.SERIOUS && !one.on().isAfter(day))
        .filter(one -> one.resolvedOn() == null || one.resolvedOn().isAfter(day))
        .map(Incident::id)
        .toList();
  }

  /**
   * The pilot after an event of its own.
   *
   * @param before absent before the request
   * @throws IllegalStateException where the event cannot follow: the stream is corrupt
   */
  public static Pilot after(@Nullable Pilot before, PilotEvent event) {
    return PilotEvolution.after(before, event);
  }
}
