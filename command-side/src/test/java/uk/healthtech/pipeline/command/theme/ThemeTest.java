package uk.healthtech.pipeline.command.theme;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.CHAIR;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.NOT_A_LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.OTHER_PARTNER;
import static uk.healthtech.pipeline.command.People.PARTNER;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.People.inEveryRoleBut;
import static uk.healthtech.pipeline.command.Places.COUNCIL;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.UNIVERSITY;
import static uk.healthtech.pipeline.command.Region.ENTERED;
import static uk.healthtech.pipeline.command.Region.GONE;
import static uk.healthtech.pipeline.command.Region.HEALING;
import static uk.healthtech.pipeline.command.Region.MEETING;
import static uk.healthtech.pipeline.command.Region.TAKEN_BACK;
import static uk.healthtech.pipeline.command.Region.TRAVEL;
import static uk.healthtech.pipeline.command.Region.WOUNDS;
import static uk.healthtech.pipeline.command.Region.proposed;
import static uk.healthtech.pipeline.command.Texts.text;
import static uk.healthtech.pipeline.kernel.theme.ThemeStatus.AGREED;
import static uk.healthtech.pipeline.kernel.theme.ThemeStatus.DECLINED;
import static uk.healthtech.pipeline.kernel.theme.ThemeStatus.PROPOSED;
import static uk.healthtech.pipeline.kernel.theme.ThemeStatus.RETIRED;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyThere;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntity;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationClosed;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.Refusal.Subject;
import uk.healthtech.pipeline.kernel.Refusal.ThemeIs;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.theme.CommentId;
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

class ThemeTest {
  private static final FreeText REASON = text("It matters to everybody");
  private static final CommentId COMMENT = new CommentId(new UUID(0xc0, 0));
  private static final Theme CONTENT = ((ThemeProposed) proposed(WOUNDS)).content();
  private static final Past PROPOSAL = Past.of(proposed(WOUNDS), PARTNER);
  private static final Past AGREEMENT =
      PROPOSAL.then(Past.of(new ThemeAgreed(WOUNDS, REASON.held(), MEETING, GONE), LEADER));

  /** A theme in each status, come to it on {@code GONE} except for the proposal. */
  private static final Map<ThemeStatus, Past> IN =
      new EnumMap<>(
          Map.of(
              PROPOSED,
              PROPOSAL,
              AGREED,
              AGREEMENT,
              DECLINED,
              PROPOSAL.then(
                  Past.of(new ThemeDeclined(WOUNDS, REASON.held(), MEETING, GONE), LEADER)),
              RETIRED,
              AGREEMENT.then(
                  Past.of(new ThemeRetired(WOUNDS, REASON.held(), MEETING, GONE), LEADER))));

  private static Scenario<ThemeStream, ThemeCommand, ThemeEvent> given(Past... past) {
    return Scenario.given(ThemeStream.class, ThemeCommand.class, ThemeStream::new, past);
  }

  private static Theme theme(InsightId... insights) {
    return new Theme("Wounds at home", CONTENT.summary(), List.of(insights));
  }

  private static ProposeTheme propose(Theme content) {
    return new ProposeTheme(WOUNDS, content, null);
  }

  private static ReviseTheme revise(Theme content) {
    return new ReviseTheme(WOUNDS, content, REASON, null);
  }

  private static CommentOnTheme comment(@Nullable LocalDate on) {
    return new CommentOnTheme(WOUNDS, COMMENT, REASON, on);
  }

  private static AgreeTheme agree(Meeting meeting, @Nullable LocalDate on) {
    return new AgreeTheme(WOUNDS, REASON, meeting, on);
  }

  private static ReportTheme report(ThemeStatus status, @Nullable LocalDate since) {
    return new ReportTheme(WOUNDS, theme(), status, since, null);
  }

  private static Past reported(ThemeStatus status, @Nullable LocalDate since) {
    return Past.of(
        new ThemeReported(WOUNDS, OFFICE.organisation(), theme(), status, since, GONE), OFFICE);
  }

  @Test
  void it_is_proposed_from_insights() {
    given()
        .when(propose(CONTENT), PARTNER)
        .thenHappened(new ThemeProposed(WOUNDS, UNIVERSITY, CONTENT, TODAY));
    given().when(propose(CONTENT), OFFICE).thenAccepted();
    given().when(propose(CONTENT), LEADER).thenAccepted();
    Set<Role> proposing = Set.of(Role.PARTNER, Role.PROGRAMME_OFFICE, Role.LEADERSHIP);
    inEveryRoleBut(proposing, UNIVERSITY)
        .forEach(
            other -> given().when(propose(CONTENT), other).thenRefused(new RoleNeeded(proposing)));
    given(PROPOSAL)
        .when(propose(CONTENT), PARTNER)
        .thenRefused(new AlreadyThere(Subject.THEME, WOUNDS.toString()));
  }

  @Test
  void its_insights_are_there_and_each_is_named_once() {
    given()
        .when(propose(theme()), PARTNER)
        .thenRefused(FieldsInvalid.one("insights", new WrongCount(1, 50)));
    given()
        .when(propose(theme(Collections.nCopies(51, HEALING).toArray(InsightId[]::new))), PARTNER)
        .thenRefused(FieldsInvalid.one("insights", new WrongCount(1, 50)));
    given()
        .when(propose(theme(HEALING, TRAVEL, HEALING)), PARTNER)
        .thenRefused(FieldsInvalid.one("insights[2]", new Repeated()));
    given()
        .when(propose(theme(HEALING, TAKEN_BACK)), PARTNER)
        .thenRefused(FieldsInvalid.one("insights[1]", new Unknown(TAKEN_BACK.toString())));
    InsightId never = new InsightId(new UUID(0x1a, 99));
    given()
        .when(propose(theme(never)), PARTNER)
        .thenRefused(FieldsInvalid.one("insights[0]", new Unknown(never.toString())));
  }

  @Test
  void it_is_revised_by_its_own_organisation_until_it_is_agreed_and_by_the_office() {
    Theme wanted = theme(HEALING, TRAVEL);
    ThemeRevised revised = new ThemeRevised(WOUNDS, wanted, REASON.held(), TODAY);
    given(PROPOSAL).when(revise(wanted), PARTNER).thenHappened(revised);
    given(PROPOSAL)
        .when(revise(wanted), OTHER_PARTNER)
        .thenRefused(new NotYourOrganisation(UNIVERSITY));
    given(AGREEMENT)
        .when(revise(wanted), PARTNER)
        .thenRefused(new ThemeIs(AGREED, Set.of(PROPOSED)));
    given(AGREEMENT).when(revise(wanted), OFFICE).thenHappened(revised);
    given(PROPOSAL)
        .succeeding(UNIVERSITY)
        .when(revise(wanted), OTHER_PARTNER)
        .thenHappened(revised);
    given(PROPOSAL).when(revise(CONTENT), PARTNER).thenRefused(new NothingChanged());
  }

  @Test
  void a_revision_keeps_the_insights_that_were_taken_back_since() {
    Past before =
        Past.of(new ThemeProposed(WOUNDS, UNIVERSITY, theme(TAKEN_BACK), ENTERED), PARTNER);
    given(before).when(revise(theme(TAKEN_BACK, HEALING)), PARTNER).thenAccepted();
    given(before)
        .when(revise(theme()), PARTNER)
        .thenRefused(FieldsInvalid.one("insights", new WrongCount(1, 50)));
    // What a report told of came without any.
    given(reported(AGREED, null))
        .when(revise(new Theme("Wounds", CONTENT.summary(), List.of())), OFFICE)
        .thenAccepted();
  }

  @Test
  void the_partners_talk_about_it() {
    given(PROPOSAL)
        .when(comment(null), OTHER_PARTNER)
        .thenHappened(new ThemeCommented(WOUNDS, COMMENT, COUNCIL, REASON.held(), TODAY));
    given(AGREEMENT).when(comment(null), actingFor(LEEDS_TEACHING)).thenAccepted();
    given(PROPOSAL)
        .when(comment(ENTERED.minusDays(1)), PARTNER)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(ENTERED)));
    given(PROPOSAL)
        .where(Places.closed(COUNCIL, GONE, null))
        .when(comment(null), OTHER_PARTNER)
        .thenRefused(new OrganisationClosed(COUNCIL, GONE, null));
  }

  @Test
  void a_comment_is_made_once_and_there_is_an_end_to_them() {
    Past[] comments =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    Past.of(
                        new ThemeCommented(
                            WOUNDS,
                            new CommentId(new UUID(0xc0, i)),
                            UNIVERSITY,
                            REASON.held(),
                            GONE),
                        PARTNER))
            .toArray(Past[]::new);
    given(PROPOSAL, comments[0]).when(comment(null), PARTNER).thenRefused(new KeyReused());
    CommentOnTheme another =
        new CommentOnTheme(WOUNDS, new CommentId(new UUID(0xc0, 999)), REASON, null);
    given(PROPOSAL.then(new Past(Past.steps(comments))))
        .when(another, PARTNER)
        .thenRefused(FieldsInvalid.one("text", new WrongCount(0, 500)));
  }

  @Test
  void leadership_agrees_declines_and_retires_at_a_meeting() {
    given(PROPOSAL)
        .when(agree(MEETING, null), LEADER)
        .thenHappened(new ThemeAgreed(WOUNDS, REASON.held(), MEETING, TODAY));
    given(PROPOSAL)
        .when(new DeclineTheme(WOUNDS, REASON, MEETING, null), LEADER)
        .thenHappened(new ThemeDeclined(WOUNDS, REASON.held(), MEETING, TODAY));
    given(AGREEMENT)
        .when(new RetireTheme(WOUNDS, REASON, MEETING, null), LEADER)
        .thenHappened(new ThemeRetired(WOUNDS, REASON.held(), MEETING, TODAY));
    inEveryRoleBut(Set.of(Role.LEADERSHIP), UNIVERSITY)
        .forEach(
            other ->
                given(PROPOSAL)
                    .when(agree(MEETING, null), other)
                    .thenRefused(new RoleNeeded(Set.of(Role.LEADERSHIP))));
  }

  @ParameterizedTest
  @EnumSource
  void what_may_happen_to_it_is_for_its_status_to_say(ThemeStatus status) {
    Map<ThemeCommand, Set<ThemeStatus>> needed =
        Map.of(
            agree(MEETING, null),
            Set.of(PROPOSED, DECLINED, RETIRED),
            new DeclineTheme(WOUNDS, REASON, MEETING, null),
            Set.of(PROPOSED),
            new RetireTheme(WOUNDS, REASON, MEETING, null),
            Set.of(AGREED),
            comment(null),
            Set.of(PROPOSED, AGREED));
    Past past = IN.getOrDefault(status, PROPOSAL);
    needed.forEach(
        (command, statuses) -> {
          var then = given(past).when(command, LEADER);
          if (statuses.contains(status)) {
            then.thenAccepted();
          } else {
            then.thenRefused(new ThemeIs(status, statuses));
          }
        });
    var revised = given(past).when(revise(theme(HEALING)), OFFICE);
    if (status == PROPOSED || status == AGREED) {
      revised.thenAccepted();
    } else {
      revised.thenRefused(new ThemeIs(status, Set.of(PROPOSED, AGREED)));
    }
  }

  @Test
  void a_decision_follows_the_last_and_names_a_meeting_of_members() {
    given(PROPOSAL)
        .when(agree(MEETING, ENTERED.minusDays(1)), LEADER)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(ENTERED)));
    given(AGREEMENT)
        .when(new RetireTheme(WOUNDS, REASON, MEETING, GONE.minusDays(1)), LEADER)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(GONE)));
    given(PROPOSAL)
        .when(agree(MEETING, TODAY.plusDays(1)), LEADER)
        .thenRefused(FieldsInvalid.one("occurredOn", new InFuture(TODAY)));
    given(PROPOSAL)
        .when(agree(new Meeting(TODAY, "LG 9", List.of(CHAIR)), GONE), LEADER)
        .thenRefused(FieldsInvalid.one("meeting.heldOn", new TooLate(GONE)));
    given(PROPOSAL)
        .when(agree(new Meeting(ENTERED, "LG 9", List.of(NOT_A_LEADER)), null), LEADER)
        .thenRefused(FieldsInvalid.one("meeting.agreed[0]", new Unknown(NOT_A_LEADER.toString())));
  }

  @Test
  void nothing_follows_where_there_is_no_theme() {
    List.of(
            revise(CONTENT),
            comment(null),
            agree(MEETING, null),
            new DeclineTheme(WOUNDS, REASON, MEETING, null),
            new RetireTheme(WOUNDS, REASON, MEETING, null))
        .forEach(
            command -> {
              var who = command instanceof ReviseTheme ? OFFICE : LEADER;
              given()
                  .when(command, who)
                  .thenRefused(new NoSuchEntity(Subject.THEME, WOUNDS.toString()));
            });
  }

  @Test
  void the_office_reports_where_it_stood_elsewhere() {
    given()
        .when(report(AGREED, null), OFFICE)
        .thenHappened(
            new ThemeReported(WOUNDS, OFFICE.organisation(), theme(), AGREED, null, TODAY));
    given().when(report(RETIRED, GONE), OFFICE).thenAccepted();
    given()
        .when(report(DECLINED, null), OFFICE)
        .thenRefused(
            FieldsInvalid.one("status", new NotOneOf(List.of("PROPOSED", "AGREED", "RETIRED"))));
    given()
        .when(report(AGREED, TODAY.plusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("since", new InFuture(TODAY)));
    given()
        .when(report(AGREED, null), PARTNER)
        .thenRefused(new RoleNeeded(Set.of(Role.PROGRAMME_OFFICE)));
  }

  @Test
  void a_report_is_put_right_by_another_and_the_same_again_changes_nothing() {
    given(reported(AGREED, null))
        .when(report(AGREED, null), OFFICE)
        .thenRefused(new NothingChanged());
    given(reported(AGREED, null))
        .when(report(RETIRED, GONE), OFFICE)
        .thenHappened(
            new ThemeReported(WOUNDS, OFFICE.organisation(), theme(), RETIRED, GONE, TODAY));
  }

  @Test
  void a_later_report_does_not_undo_what_was_revised_here() {
    Theme revised = new Theme("Wounds", "Put in better words here", List.of(HEALING));
    Past before =
        reported(AGREED, null)
            .then(Past.of(new ThemeRevised(WOUNDS, revised, REASON.held(), GONE), OFFICE));
    given(before).when(report(AGREED, null), OFFICE).thenRefused(new NothingChanged());
    given(before)
        .when(report(AGREED, ENTERED), OFFICE)
        .thenHappened(
            new ThemeReported(WOUNDS, OFFICE.organisation(), revised, AGREED, ENTERED, TODAY));
  }

  @Test
  void where_leadership_decided_here_no_report_moves_anything() {
    given(AGREEMENT)
        .when(report(RETIRED, null), OFFICE)
        .thenRefused(new ThemeIs(AGREED, Set.of(RETIRED)));
    given(AGREEMENT).when(report(AGREED, ENTERED), OFFICE).thenRefused(new NothingChanged());
    given(PROPOSAL)
        .when(report(AGREED, null), OFFICE)
        .thenRefused(new ThemeIs(PROPOSED, Set.of(AGREED)));
  }

  @Test
  void leadership_decides_about_what_was_reported() {
    given(reported(PROPOSED, null)).when(agree(MEETING, ENTERED), LEADER).thenAccepted();
    given(reported(AGREED, GONE))
        .when(new RetireTheme(WOUNDS, REASON, MEETING, GONE.minusDays(1)), LEADER)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(GONE)));
  }
}
