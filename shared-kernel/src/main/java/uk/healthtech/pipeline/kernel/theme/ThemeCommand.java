package uk.healthtech.pipeline.kernel.theme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.RegionAction;
import uk.healthtech.pipeline.kernel.RegionCommand;

/** A wish to propose, comment on, agree or retire a theme. */
public sealed interface ThemeCommand extends RegionCommand {
  ThemeId theme();

  @Override
  default RegionAction action() {
    return switch (this) {
      case ProposeTheme _ -> RegionAction.PROPOSE_THEME;
      case ReviseTheme _ -> RegionAction.REVISE_THEME;
      case CommentOnTheme _ -> RegionAction.COMMENT_ON_THEME;
      case AgreeTheme _ -> RegionAction.AGREE_THEME;
      case DeclineTheme _ -> RegionAction.DECLINE_THEME;
      case RetireTheme _ -> RegionAction.RETIRE_THEME;
      case ReportTheme _ -> RegionAction.REPORT_THEME;
    };
  }

  @Override
  default String stream() {
    return theme().toString();
  }

  /** Propose a theme from insights. */
  record ProposeTheme(ThemeId theme, Theme content, @Nullable LocalDate occurredOn)
      implements ThemeCommand {}

  /** Put its words or its insights right. */
  record ReviseTheme(ThemeId theme, Theme content, FreeText reason, @Nullable LocalDate occurredOn)
      implements ThemeCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Say something about it. */
  record CommentOnTheme(
      ThemeId theme, CommentId comment, FreeText text, @Nullable LocalDate occurredOn)
      implements ThemeCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(text);
    }
  }

  /** Agree it as leadership, at a meeting; what was declined or retired too. */
  record AgreeTheme(ThemeId theme, FreeText reason, Meeting meeting, @Nullable LocalDate occurredOn)
      implements ThemeCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Not agree it, at a meeting. */
  record DeclineTheme(
      ThemeId theme, FreeText reason, Meeting meeting, @Nullable LocalDate occurredOn)
      implements ThemeCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Work on it no longer, as agreed at a meeting. */
  record RetireTheme(
      ThemeId theme, FreeText reason, Meeting meeting, @Nullable LocalDate occurredOn)
      implements ThemeCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /**
   * Record on import where a theme stood elsewhere; the same again changes nothing. Refused once
   * leadership has decided here.
   */
  record ReportTheme(
      ThemeId theme,
      Theme content,
      ThemeStatus status,
      @Nullable LocalDate since,
      @Nullable LocalDate occurredOn)
      implements ThemeCommand {}
}
