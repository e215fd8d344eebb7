package uk.healthtech.pipeline.kernel.theme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.RegionEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What happened to a theme. */
public sealed interface ThemeEvent extends RegionEvent {
  ThemeId theme();

  @Override
  default String stream() {
    return theme().toString();
  }

  /** A theme was proposed. */
  record ThemeProposed(ThemeId theme, OrganisationId by, Theme content, LocalDate occurredOn)
      implements ThemeEvent {}

  /** Its words or its insights were put right. */
  record ThemeRevised(ThemeId theme, Theme content, HeldText reason, LocalDate occurredOn)
      implements ThemeEvent {}

  /** Somebody commented on it. */
  record ThemeCommented(
      ThemeId theme, CommentId comment, OrganisationId by, HeldText text, LocalDate occurredOn)
      implements ThemeEvent {}

  /** Leadership agreed it. */
  record ThemeAgreed(ThemeId theme, HeldText reason, Meeting meeting, LocalDate occurredOn)
      implements ThemeEvent {}

  /** Leadership did not agree it. */
  record ThemeDeclined(ThemeId theme, HeldText reason, Meeting meeting, LocalDate occurredOn)
      implements ThemeEvent {}

  /** Leadership retired it. */
  record ThemeRetired(ThemeId theme, HeldText reason, Meeting meeting, LocalDate occurredOn)
      implements ThemeEvent {}

  /** An import told where it stood; again, the report was put right. Nobody decided it here. */
  record ThemeReported(
      ThemeId theme,
      OrganisationId by,
      Theme content,
      ThemeStatus status,
      @Nullable LocalDate since,
      LocalDate occurredOn)
      implements ThemeEvent {}
}
