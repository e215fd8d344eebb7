package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.DecisionView.MeetingView;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.TextView;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.ThemeRow;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/** A theme as it stands. */
@Schema(description = "A priority that the partnership works on together, or may come to.")
record ThemeView(
    UUID id,
    @Schema(description = "For If-Match when changing this theme.", example = "3") long version,
    @Schema(example = NAME) String name,
    @Schema(example = SUMMARY) String summary,
    ThemeStatus status,
    @Schema(description = "Who proposed it, or whose import told of it.") OrganisationView by,
    @Schema(description = "Null where only an import tells of it.") @Nullable LocalDate proposedOn,
    @Schema(description = "When it came to its status; null where an import does not say.")
        @Nullable LocalDate since,
    @Schema(description = "Whether an import told of its status, and nobody decided it here.")
        boolean reported,
    @Schema(description = "What leadership decided last; null while it has not.")
        @Nullable ThemeDecisionView decision,
    @Schema(description = "The insights from which it was proposed, where you may see them.")
        List<UUID> insights,
    @Schema(description = "What was said about it, the oldest first, where you may see it.")
        List<CommentView> comments,
    @Schema(description = "How many innovations that you may see serve it.", example = "4")
        int aligned) {
  static final String NAME = "Living well with frailty";
  static final String SUMMARY =
      "People who live with frailty stay at home longer, and get help before they fall.";

  /** What leadership decided. */
  @Schema(description = "What leadership decided about it, why and where.")
  record ThemeDecisionView(ThemeStatus to, LocalDate on, TextView reason, MeetingView meeting) {
    static @Nullable ThemeDecisionView of(HeldTheme.@Nullable Decision decision, Look look) {
      return decision == null
          ? null
          : new ThemeDecisionView(
              decision.to(),
              decision.on(),
              look.text(decision.reason()),
              MeetingView.of(decision.meeting(), look));
    }
  }

  /** What somebody said. */
  @Schema(description = "What somebody said about it.")
  record CommentView(UUID id, OrganisationView by, LocalDate on, TextView text) {
    static CommentView of(HeldTheme.Comment comment, Look look) {
      return new CommentView(
          comment.id().value(),
          look.organisation(comment.by()),
          comment.on(),
          look.text(comment.text()));
    }
  }

  static ThemeView of(ThemeRow row, int aligned, Look look) {
    HeldTheme held = row.theme();
    return new ThemeView(
        held.id().value(),
        row.sequence(),
        held.content().name(),
        held.content().summary(),
        held.status(),
        look.organisation(held.by()),
        held.proposedOn(),
        held.since(),
        held.reported(),
        ThemeDecisionView.of(held.decision(), look),
        held.content().insights().stream().map(InsightId::value).toList(),
        held.comments().stream().map(comment -> CommentView.of(comment, look)).toList(),
        aligned);
  }

  /** The organisations that it names. */
  static Stream<OrganisationId> organisations(HeldTheme theme) {
    return Stream.concat(
        Stream.of(theme.by()), theme.comments().stream().map(HeldTheme.Comment::by));
  }

  /** The people that it names. */
  static Stream<AccountId> people(HeldTheme theme) {
    return theme.decision() == null ? Stream.empty() : theme.decision().meeting().agreed().stream();
  }
}
