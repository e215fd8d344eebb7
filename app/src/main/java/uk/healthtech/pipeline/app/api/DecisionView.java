package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.PersonView;
import uk.healthtech.pipeline.app.api.Look.TextView;
import uk.healthtech.pipeline.kernel.innovation.Meeting;
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;

/** A decision about the whole innovation. */
@Schema(description = "A decision about the whole innovation: a gate, a return, a hold or an end.")
record DecisionView(
    @Schema(description = "Its kind, never changes.", example = "ReadinessGatePassed")
        String decision,
    @Schema(example = "Judged ready for testing") String label,
    LocalDate on,
    TextView reason,
    @Nullable MeetingView meeting,
    List<CriterionView> criteria,
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

  static DecisionView of(DecisionRow row, Look look, Map<String, String> pilots) {
    return new DecisionView(
        row.event(),
        look.prose().say("decision." + row.event()),
        row.on(),
        look.text(row.reason()),
        row.meeting() == null ? null : MeetingView.of(row.meeting(), look),
        row.criteria().stream().map(c -> CriterionView.of(c, look, pilots)).toList(),
        row.sequence());
  }
}
