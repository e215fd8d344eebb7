package uk.healthtech.pipeline.command.theme;

import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.healthtech.pipeline.command.innovation.Dates;
import uk.healthtech.pipeline.command.innovation.Meetings;
import uk.healthtech.pipeline.command.innovation.Named;
import uk.healthtech.pipeline.command.region.Contents;
import uk.healthtech.pipeline.command.region.Rights;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.command.stream.Entry;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyThere;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntity;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.Subject;
import uk.healthtech.pipeline.kernel.Refusal.ThemeIs;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.Theme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.AgreeTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.CommentOnTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.DeclineTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.ProposeTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.ReportTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.RetireTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.ReviseTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeCommented;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeDeclined;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeProposed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeReported;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRetired;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRevised;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/** How a theme is proposed from insights, talked about, and agreed or retired by leadership. */
final class ThemeRules implements Decider<Entry<HeldTheme>, ThemeCommand, ThemeEvent> {
  static final ThemeRules RULES = new ThemeRules();
  private static final int MOST_INSIGHTS = 50;

  /** Each is a line of the state that every decision loads. */
  private static final int MOST_COMMENTS = 500;

  /** What imports may tell: that leadership elsewhere declined something is no theme of ours. */
  private static final Set<ThemeStatus> REPORTED =
      EnumSet.of(ThemeStatus.PROPOSED, ThemeStatus.AGREED, ThemeStatus.RETIRED);

  private ThemeRules() {}

  @Override
  public Class<ThemeEvent> events() {
    return ThemeEvent.class;
  }

  @Override
  public Entry<HeldTheme> initial() {
    return Entry.none();
  }

  @Override
  public Entry<HeldTheme> evolve(Entry<HeldTheme> state, ThemeEvent event) {
    return new Entry<>(HeldTheme.after(state.held(), event));
  }

  @Override
  public String part(ThemeCommand command) {
    return "theme";
  }

  @Override
  public String partOf(ThemeEvent event) {
    return "theme";
  }

  @Override
  public Decision<ThemeEvent> decide(
      Entry<HeldTheme> state, ThemeCommand command, Context context) {
    Optional<Refusal> refusal = Rights.refuseRole(command.action(), context);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    HeldTheme held = state.held();
    if (held == null) {
      return switch (command) {
        case ProposeTheme c -> propose(c, on, context);
        case ReportTheme c -> report(c, on, context);
        case ReviseTheme _, CommentOnTheme _, AgreeTheme _, DeclineTheme _, RetireTheme _ ->
            refused(new NoSuchEntity(Subject.THEME, command.stream()));
      };
    }
    return switch (command) {
      case ProposeTheme c -> refused(new AlreadyThere(Subject.THEME, c.stream()));
      case ReviseTheme c -> revise(held, c, on, context);
      case CommentOnTheme c -> comment(held, c, on, context);
      case AgreeTheme c ->
          decided(
              held,
              EnumSet.of(ThemeStatus.PROPOSED, ThemeStatus.DECLINED, ThemeStatus.RETIRED),
              c.meeting(),
              context,
              new ThemeAgreed(c.theme(), c.reason().held(), c.meeting(), on));
      case DeclineTheme c ->
          decided(
              held,
              EnumSet.of(ThemeStatus.PROPOSED),
              c.meeting(),
              context,
              new ThemeDeclined(c.theme(), c.reason().held(), c.meeting(), on));
      case RetireTheme c ->
          decided(
              held,
              EnumSet.of(ThemeStatus.AGREED),
              c.meeting(),
              context,
              new ThemeRetired(c.theme(), c.reason().held(), c.meeting(), on));
      case ReportTheme c -> reportAgain(held, c, on, context);
    };
  }

  private static Decision<ThemeEvent> propose(ProposeTheme command, LocalDate on, Context context) {
    return unless(
        Dates.happened("occurredOn", on, Dates.FIRST_DAY, context.today())
            .or(() -> Named.closed(context.actor().organisation(), on, context))
            .or(() -> insights(command.content(), 1, Set.of(), context)),
        new ThemeProposed(command.theme(), context.actor().organisation(), command.content(), on));
  }

  private static Decision<ThemeEvent> revise(
      HeldTheme held, ReviseTheme command, LocalDate on, Context context) {
    // What leadership has agreed is nobody's own any more.
    Set<ThemeStatus> needed =
        context.actor().role() == Role.PARTNER
            ? EnumSet.of(ThemeStatus.PROPOSED)
            : EnumSet.of(ThemeStatus.PROPOSED, ThemeStatus.AGREED);
    return unless(
        Rights.refuseOthers(command.action(), held.by(), context)
            .or(() -> refuseUnless(held, needed))
            .or(
                () ->
                    held.content().equals(command.content())
                        ? Optional.of(new NothingChanged())
                        : Optional.empty())
            .or(() -> Dates.happened("occurredOn", on, since(held), context.today()))
            .or(
                () ->
                    insights(
                        command.content(),
                        held.content().insights().isEmpty() ? 0 : 1,
                        Set.copyOf(held.content().insights()),
                        context)),
        new ThemeRevised(command.theme(), command.content(), command.reason().held(), on));
  }

  private static Decision<ThemeEvent> comment(
      HeldTheme held, CommentOnTheme command, LocalDate on, Context context) {
    if (held.comments().stream().anyMatch(one -> one.id().equals(command.comment()))) {
      return refused(new KeyReused()); // its id derives from the request's key
    }
    if (held.comments().size() >= MOST_COMMENTS) {
      return refused(FieldsInvalid.one("text", new WrongCount(0, MOST_COMMENTS)));
    }
    LocalDate first = held.proposedOn() == null ? Dates.FIRST_DAY : held.proposedOn();
    return unless(
        refuseUnless(held, EnumSet.of(ThemeStatus.PROPOSED, ThemeStatus.AGREED))
            .or(() -> Dates.happened("occurredOn", on, first, context.today()))
            .or(() -> Named.closed(context.actor().organisation(), on, context)),
        new ThemeCommented(
            command.theme(),
            command.comment(),
            context.actor().organisation(),
            command.text().held(),
            on));
  }

  private static Decision<ThemeEvent> decided(
      HeldTheme held, Set<ThemeStatus> needed, Meeting meeting, Context context, ThemeEvent event) {
    LocalDate on = event.occurredOn();
    return unless(
        refuseUnless(held, needed)
            .or(() -> Dates.happened("occurredOn", on, since(held), context.today()))
            .or(() -> invalid(Meetings.problems(meeting, on, context))),
        event);
  }

  private static Decision<ThemeEvent> report(ReportTheme command, LocalDate on, Context context) {
    return unless(
        Dates.happened("occurredOn", on, Dates.FIRST_DAY, context.today())
            .or(() -> invalid(command, context)),
        reported(command, command.content(), context, on));
  }

  /**
   * Where leadership has decided here, a report moves nothing any more. The words of a theme that
   * is there stay as they are: they may have been revised here, which no later report is to undo.
   */
  private static Decision<ThemeEvent> reportAgain(
      HeldTheme held, ReportTheme command, LocalDate on, Context context) {
    if (held.status() == command.status()
        && (!held.reported() || Objects.equals(held.since(), command.since()))) {
      return refused(new NothingChanged());
    }
    return held.reported()
        ? unless(
            Dates.happened("occurredOn", on, Dates.FIRST_DAY, context.today())
                .or(() -> invalid(command, context)),
            reported(command, held.content(), context, on))
        : refused(new ThemeIs(held.status(), Set.of(command.status())));
  }

  private static ThemeReported reported(
      ReportTheme command, Theme content, Context context, LocalDate on) {
    return new ThemeReported(
        command.theme(),
        context.actor().organisation(),
        content,
        command.status(),
        command.since(),
        on);
  }

  private static Optional<Refusal> invalid(ReportTheme command, Context context) {
    if (!REPORTED.contains(command.status())) {
      return Optional.of(
          FieldsInvalid.one("status", new NotOneOf(REPORTED.stream().map(Enum::name).toList())));
    }
    return Optional.ofNullable(command.since())
        .flatMap(since -> Dates.happened("since", since, Dates.FIRST_DAY, context.today()))
        .or(() -> insights(command.content(), 0, Set.of(), context));
  }

  private static Optional<Refusal> refuseUnless(HeldTheme held, Set<ThemeStatus> needed) {
    return needed.contains(held.status())
        ? Optional.empty()
        : Optional.of(new ThemeIs(held.status(), needed));
  }

  /** The day that whatever moves it follows. */
  private static LocalDate since(HeldTheme held) {
    return held.since() == null ? Dates.FIRST_DAY : held.since();
  }

  /** Each insight that is named anew is there, and not taken back. */
  private static Optional<Refusal> insights(
      Theme content, int least, Set<InsightId> before, Context context) {
    return new Contents()
        .list(
            "insights",
            content.insights(),
            least,
            MOST_INSIGHTS,
            id -> id,
            id -> before.contains(id) ? Optional.empty() : Named.insight(id, context))
        .refusal();
  }

  private static Optional<Refusal> invalid(List<FieldProblem> problems) {
    return problems.isEmpty() ? Optional.empty() : Optional.of(new FieldsInvalid(problems));
  }
}
