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
 * @param plan what was asked for; absent of a reported one, of which {@code reported} tells
 * @param requestedOn absent where a report does not say
 * @param approval what was agreed to; while {@link PilotStatus#PART_APPROVED}, by the first person
 * @param readings by measure and day, the latest recorded last
 * @param halt why it is suspended; absent unless it is
 * @param ending how it ended
 * @param lastOn the day of the latest step in it or reading of it; what is merely told moves
 *     nothing
 * @param reported what an import last told of it; absent of one that was requested here
 */
public record Pilot(
    PilotId id,
    OrganisationId organisation,
    OdsCode ods,
    PilotStatus status,
    @Nullable PilotPlan<HeldText> plan,
    ApprovalTerms terms,
    @Nullable LocalDate requestedOn,
    List<Question> questions,
    @Nullable Approval approval,
    @Nullable LocalDate startedOn,
    List<Reading> readings,
    List<Incident> incidents,
    @Nullable Halt halt,
    @Nullable Ending ending,
    LocalDate lastOn,
    @Nullable ReportedPilot<HeldText> reported) {
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

  /**
   * What was agreed to, by whom, on the day of the latest of them.
   *
   * @param agreement absent where only a report tells of it; {@code by} is empty then
   * @param on absent where a report does not say
   */
  public record Approval(
      @Nullable Agreement<HeldText> agreement, List<AccountId> by, @Nullable LocalDate on) {
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
    return status == PilotStatus.APPROVED && startBy() != null && today.isAfter(startBy());
  }

  /** The day by which it was approved to start; absent where there is none or nobody knows. */
  public @Nullable LocalDate startBy() {
    return approval == null || approval.agreement() == null ? null : approval.agreement().startBy();
  }

  /** The first day that is known of it. */
  public LocalDate firstOn() {
    if (requestedOn != null) {
      return requestedOn;
    }
    return reported == null ? lastOn : reported.days().getFirst();
  }

  /**
   * Whether a second person may still agree to what the first did. Once its day is past, it can
   * only be proposed anew.
   */
  public boolean awaitsSecond(LocalDate today) {
    return status == PilotStatus.PART_APPROVED && startBy() != null && !today.isAfter(startBy());
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

  /** The pilot as a report tells of it, whatever an earlier one told. */
  public static Pilot reported(ReportEvent.PilotReported event) {
    ReportedPilot<HeldText> report = event.report();
    LocalDate since = report.since();
    if (since == null) {
      throw new IllegalStateException("Pilot " + event.pilot() + " stands nowhere");
    }
    return new Pilot(
        event.pilot(),
        report.organisation(),
        report.ods(),
        report.status(),
        null,
        event.terms(),
        report.requestedOn(),
        List.of(),
        switch (report.status()) {
          case REQUESTED, PART_APPROVED, DECLINED -> null;
          case APPROVED, EXPIRED, RUNNING, SUSPENDED, COMPLETED, STOPPED ->
              new Approval(null, List.of(), report.approvedOn());
        },
        report.startedOn(),
        List.of(),
        List.of(),
        report.status() == PilotStatus.SUSPENDED ? new Halt(since, null, report.reason()) : null,
        switch (report.status()) {
          case DECLINED, EXPIRED, COMPLETED, STOPPED ->
              new Ending(since, report.reason(), report.findings(), report.recommendation());
          case REQUESTED, PART_APPROVED, APPROVED, RUNNING, SUSPENDED -> null;
        },
        since,
        report);
  }
}
