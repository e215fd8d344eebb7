package uk.healthtech.pipeline.kernel.theme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeCommented;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeDeclined;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeProposed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeReported;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRetired;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRevised;

/**
 * A theme as its events make it.
 *
 * @param by the organisation that proposed it, or whose account reported it on import
 * @param proposedOn absent where only a report tells of it
 * @param since the day it came to its status; absent where a report does not say
 * @param decision leadership's last about it; absent while there is none, and of a reported one
 * @param reported whether an import told of its status, and not leadership's decision here
 */
public record HeldTheme(
    ThemeId id,
    OrganisationId by,
    Theme content,
    ThemeStatus status,
    @Nullable LocalDate proposedOn,
    @Nullable LocalDate since,
    @Nullable Decision decision,
    List<Comment> comments,
    boolean reported) {
  /** What leadership decided, why, and at which meeting. */
  public record Decision(ThemeStatus to, HeldText reason, Meeting meeting, LocalDate on) {}

  /** What somebody said about it. */
  public record Comment(CommentId id, OrganisationId by, HeldText text, LocalDate on) {}

  public HeldTheme {
    comments = List.copyOf(comments);
  }

  /** Whether innovations could align to it on a day. */
  public boolean isOpenOn(LocalDate day) {
    return switch (status) {
      case AGREED -> true;
      case RETIRED -> since != null && day.isBefore(since);
      case PROPOSED, DECLINED -> false;
    };
  }

  /**
   * The theme after an event.
   *
   * @param before absent before its first
   * @throws IllegalStateException where the event cannot follow: the stream is corrupt
   */
  public static HeldTheme after(@Nullable HeldTheme before, ThemeEvent event) {
    return before == null ? begun(event) : before.after(event);
  }

  private static HeldTheme begun(ThemeEvent event) {
    return switch (event) {
      case ThemeProposed e ->
          new HeldTheme(
              e.theme(),
              e.by(),
              e.content(),
              ThemeStatus.PROPOSED,
              e.occurredOn(),
              e.occurredOn(),
              null,
              List.of(),
              false);
      case ThemeReported e ->
          new HeldTheme(
              e.theme(), e.by(), e.content(), e.status(), null, e.since(), null, List.of(), true);
      case ThemeRevised _, ThemeCommented _, ThemeAgreed _, ThemeDeclined _, ThemeRetired _ ->
          throw new IllegalStateException("There is no theme " + event.stream());
    };
  }

  private HeldTheme after(ThemeEvent event) {
    return switch (event) {
      case ThemeProposed _ -> throw new IllegalStateException("Theme " + id + " is proposed once");
      case ThemeReported e ->
          new HeldTheme(
              id, by, e.content(), e.status(), proposedOn, e.since(), decision, comments, true);
      case ThemeRevised e ->
          new HeldTheme(
              id, by, e.content(), status, proposedOn, since, decision, comments, reported);
      case ThemeCommented e -> {
        List<Comment> now = new ArrayList<>(comments);
        now.add(new Comment(e.comment(), e.by(), e.text(), e.occurredOn()));
        yield new HeldTheme(id, by, content, status, proposedOn, since, decision, now, reported);
      }
      case ThemeAgreed e -> decided(ThemeStatus.AGREED, e.reason(), e.meeting(), e.occurredOn());
      case ThemeDeclined e ->
          decided(ThemeStatus.DECLINED, e.reason(), e.meeting(), e.occurredOn());
      case ThemeRetired e -> decided(ThemeStatus.RETIRED, e.reason(), e.meeting(), e.occurredOn());
    };
  }

  private HeldTheme decided(ThemeStatus to, HeldText reason, Meeting meeting, LocalDate on) {
    return new HeldTheme(
        id,
        by,
        content,
        to,
        proposedOn,
        on,
        new Decision(to, reason, meeting, on),
        comments,
        false);
  }
}
