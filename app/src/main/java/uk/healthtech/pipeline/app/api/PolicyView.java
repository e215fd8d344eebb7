package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.DecisionView.MeetingView;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.PersonView;
import uk.healthtech.pipeline.app.api.Look.TextView;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.calendar.BankHolidays;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.Policy.Deadlines;
import uk.healthtech.pipeline.kernel.query.Answers.PolicyAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.PolicyVersion;

/** The policy as it was in one version. */
@Schema(description = "The policy as it was in one version. What gates ask for is told by gate.")
record PolicyView(
    @Schema(description = "0 is the one that the product ships with.", example = "3") long version,
    @Schema(description = "The version in force.", example = "3") long inForce,
    List<GatePolicyView> gates,
    @Schema(description = "How many people of a trust must approve a pilot.", example = "1")
        int approvers,
    DeadlinesView deadlines,
    BankHolidaysView bankHolidays,
    @Schema(description = "All versions after the first, the oldest first.")
        List<PolicyVersionView> versions,
    @Schema(description = "Whether it shows the change that you named in `after`.")
        boolean upToDate) {

  /** What one gate asks for. */
  @Schema(description = "What one gate asks for.")
  record GatePolicyView(
      Gate gate, @Schema(example = "readiness gate") String label, List<CriterionBody> criteria) {}

  /** How long people have. */
  @Schema(description = "How long people have, in working days of England.")
  record DeadlinesView(
      @Schema(description = "From handing in to the screening decision.", example = "20")
          int screening,
      @Schema(description = "From a pilot’s request to the trust’s decision.", example = "30")
          int pilotDecision,
      @Schema(description = "So many before a day, it counts as soon.", example = "10")
          int soonWithin) {
    static DeadlinesView of(Deadlines deadlines) {
      return new DeadlinesView(
          deadlines.screening(), deadlines.pilotDecision(), deadlines.soonWithin());
    }
  }

  /** The bank holidays that working days leave out. */
  @Schema(description = "The bank holidays of England that working days leave out.")
  record BankHolidaysView(
      @Schema(example = "GOV.UK, bank holidays in England and Wales") String source,
      @Schema(description = "The day on which the list stood so.") LocalDate takenOn,
      @Schema(description = "Up to which day the list tells.") LocalDate coversUntil,
      List<BankHolidayView> days) {
    static BankHolidaysView of(BankHolidays list) {
      return new BankHolidaysView(
          list.source(),
          list.takenOn(),
          list.coversUntil(),
          list.days().stream().map(day -> new BankHolidayView(day.on(), day.name())).toList());
    }
  }

  /** One of them. */
  @Schema(description = "A bank holiday.")
  record BankHolidayView(LocalDate on, @Schema(example = "Good Friday") String name) {}

  /** How a version came about. */
  @Schema(description = "How a version came about.")
  record PolicyVersionView(
      @Schema(example = "3") long version,
      @Schema(description = "Its kind, never changes.", example = "CriteriaAgreed") String kind,
      @Schema(example = "Agreed what a gate asks for") String label,
      LocalDate on,
      @Nullable TextView reason,
      @Nullable MeetingView meeting,
      PersonView by,
      OrganisationView organisation) {
    static PolicyVersionView of(PolicyVersion version, Look look) {
      return new PolicyVersionView(
          version.version(),
          version.kind(),
          look.prose().say("policy." + version.kind()),
          version.on(),
          look.optionalText(version.reason()),
          version.meeting() == null ? null : MeetingView.of(version.meeting(), look),
          look.person(version.by().account()),
          look.organisation(version.by().organisation()));
    }
  }

  static PolicyView of(PolicyAnswer answer, Look look) {
    Policy policy = answer.policy();
    return new PolicyView(
        policy.version(),
        answer.inForce(),
        Arrays.stream(Gate.values())
            .map(
                gate ->
                    new GatePolicyView(
                        gate,
                        look.prose().word(gate),
                        policy.criteria(gate).stream().map(CriterionBody::of).toList()))
            .toList(),
        policy.approvers(),
        DeadlinesView.of(policy.deadlines()),
        BankHolidaysView.of(policy.bankHolidays()),
        answer.versions().stream().map(one -> PolicyVersionView.of(one, look)).toList(),
        answer.upToDate());
  }

  /** Whose names it tells. */
  static List<AccountId> people(PolicyAnswer answer) {
    return answer.versions().stream()
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(one.by().account()),
                    Stream.ofNullable(one.meeting()).flatMap(held -> held.agreed().stream())))
        .toList();
  }
}
