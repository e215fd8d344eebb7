package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.PersonView;
import uk.healthtech.pipeline.app.api.Look.TextView;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;

/** A decision about the whole innovation. */
@Schema(description = "A decision about the whole innovation: a gate, a return, a hold or an end.")
record DecisionView(
    @Schema(description = "Its kind, never changes.", example = "ReadinessGatePassed")
        String decision,
    @Schema(example = "Judged ready for testing") String label,
    LocalDate on,
    PersonView by,
    Role role,
    OrganisationView organisation,
    TextView reason,
    @Schema(description = "The gate that was decided, where it was one.") @Nullable Gate gate,
    @Nullable MeetingView meeting,
    @Schema(description = "The version of the policy in force, where criteria were asked.")
        @Nullable Long policy,
    @Schema(description = "How the criteria stood then.") List<CriterionView> criteria,
    @Schema(
            description =
                "What it asked for, as it was given. What became of it stands under `conditions`.")
        List<GivenConditionView> conditions,
    @Schema(description = "Criteria that were not met and were passed over.")
        List<WaiverView> waivers,
    @Schema(example = "6") long sequence) {

  /** Where leadership decided. */
  @Schema(description = "The meeting at which leadership decided.")
  record MeetingView(
      LocalDate heldOn, @Schema(example = "LG 2026/03") String reference, List<PersonView> agreed) {
    static MeetingView of(Meeting meeting, Look look) {
      return new MeetingView(
          meeting.heldOn(),
          meeting.reference(),
          meeting.agreed().stream().map(look::person).toList());
    }
  }

  /** A condition as it was given. */
  @Schema(description = "A condition as it was given.")
  record GivenConditionView(UUID id, TextView text, @Nullable LocalDate dueOn) {
    static GivenConditionView of(Condition<HeldText> condition, Look look) {
      return new GivenConditionView(
          condition.id().value(), look.text(condition.text()), condition.dueOn());
    }
  }

  /** A criterion that was passed over. */
  @Schema(description = "A criterion that was not met and was passed over, and why.")
  record WaiverView(@Schema(example = "dspt") String criterion, TextView reason) {
    static WaiverView of(Waiver<HeldText> waiver, Look look) {
      return new WaiverView(waiver.criterion().value(), look.text(waiver.reason()));
    }
  }

  static DecisionView of(DecisionRow row, Look look, Map<String, String> names) {
    Weighing weighing = row.weighing();
    return new DecisionView(
        row.event(),
        look.prose().say("decision." + row.event()),
        row.on(),
        look.person(row.by().account()),
        row.by().role(),
        look.organisation(row.by().organisation()),
        look.text(row.reason()),
        row.gate(),
        row.meeting() == null ? null : MeetingView.of(row.meeting(), look),
        weighing == null ? null : weighing.policy(),
        weighing == null
            ? List.of()
            : weighing.criteria().stream().map(one -> CriterionView.of(one, look, names)).toList(),
        row.conditions().stream().map(one -> GivenConditionView.of(one, look)).toList(),
        row.waivers().stream().map(one -> WaiverView.of(one, look)).toList(),
        row.sequence());
  }
}
