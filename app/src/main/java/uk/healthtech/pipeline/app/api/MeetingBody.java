package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.AccountId;

/** The meeting at which leadership decided, as a caller names it. */
@Schema(description = "The meeting at which leadership decided.")
record MeetingBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date", example = "2026-03-02")
        @Nullable String heldOn,
    @Schema(
            description = "The group’s own reference, without people’s names.",
            requiredMode = Schema.RequiredMode.REQUIRED,
            example = "LG 2026/03")
        @Nullable String reference,
    @Schema(
            description =
                "The account ids of the members who agreed, at most " + Meeting.MOST_AGREED + ".",
            requiredMode = Schema.RequiredMode.REQUIRED,
            example = "[\"7d8f5a52-4e0f-4c0b-9f0e-1c2d3e4f5a6b\"]")
        @Nullable List<@Nullable String> agreed) {
  /** The meeting; what is wrong with it stands below {@code meeting}. */
  static Meeting read(Fields fields, @Nullable MeetingBody raw) {
    MeetingBody body = raw == null ? new MeetingBody(null, null, null) : raw;
    LocalDate heldOn = fields.day("meeting.heldOn", body.heldOn());
    String reference =
        fields.text("meeting.reference", body.reference(), FieldRules.MEETING_REFERENCE);
    List<AccountId> agreed =
        fields.each(
            "meeting.agreed",
            body.agreed(),
            1,
            Meeting.MOST_AGREED,
            (field, id) -> new AccountId(fields.id(field, id)));
    return new Meeting(heldOn, reference, agreed);
  }
}
