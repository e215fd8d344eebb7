package uk.healthtech.pipeline.kernel.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static uk.healthtech.pipeline.kernel.Told.held;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.theme.HeldTheme.Comment;
import uk.healthtech.pipeline.kernel.theme.HeldTheme.Decision;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeCommented;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeDeclined;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeProposed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeReported;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRetired;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRevised;

class HeldThemeTest {
  private static final ThemeId ID = new ThemeId(new UUID(1, 1));
  private static final OrganisationId COUNCIL = new OrganisationId(new UUID(2, 1));
  private static final OrganisationId OFFICE = new OrganisationId(new UUID(2, 2));
  private static final CommentId COMMENT = new CommentId(new UUID(3, 1));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Meeting MEETING =
      new Meeting(DAY, "LG 2026/03", List.of(new AccountId(new UUID(4, 1))));
  private static final Theme FRAILTY = new Theme("Frailty", "Living well at home", List.of());
  private static final Theme AGEING = new Theme("Ageing well", "Living well at home", List.of());

  private static final ThemeEvent PROPOSED = new ThemeProposed(ID, COUNCIL, FRAILTY, DAY);
  private static final ThemeEvent REVISED =
      new ThemeRevised(ID, AGEING, held("Kinder words"), DAY.plusDays(1));
  private static final ThemeEvent COMMENTED =
      new ThemeCommented(ID, COMMENT, OFFICE, held("We need this"), DAY.plusDays(2));
  private static final ThemeEvent AGREED =
      new ThemeAgreed(ID, held("All agreed"), MEETING, DAY.plusDays(3));
  private static final ThemeEvent DECLINED =
      new ThemeDeclined(ID, held("Too broad"), MEETING, DAY.plusDays(3));
  private static final ThemeEvent RETIRED =
      new ThemeRetired(ID, held("Done"), MEETING, DAY.plusDays(30));

  static Stream<ThemeEvent> neverFirst() {
    return Stream.of(REVISED, COMMENTED, AGREED, DECLINED, RETIRED);
  }

  private static ThemeEvent reported(ThemeStatus status, @Nullable LocalDate since) {
    return new ThemeReported(ID, OFFICE, FRAILTY, status, since, DAY.plusDays(10));
  }

  private static HeldTheme after(ThemeEvent... events) {
    HeldTheme now = null;
    for (ThemeEvent event : events) {
      now = HeldTheme.after(now, event);
    }
    return Objects.requireNonNull(now);
  }

  @Test
  void it_begins_as_a_proposal() {
    assertThat(after(PROPOSED))
        .isEqualTo(
            new HeldTheme(
                ID, COUNCIL, FRAILTY, ThemeStatus.PROPOSED, DAY, DAY, null, List.of(), false));
  }

  @Test
  void words_and_comments_move_nothing() {
    assertThat(after(PROPOSED, REVISED, COMMENTED))
        .isEqualTo(
            new HeldTheme(
                ID,
                COUNCIL,
                AGEING,
                ThemeStatus.PROPOSED,
                DAY,
                DAY,
                null,
                List.of(new Comment(COMMENT, OFFICE, held("We need this"), DAY.plusDays(2))),
                false));
  }

  @Test
  void leadership_decides_and_the_last_decision_stands() {
    HeldTheme agreed = after(PROPOSED, AGREED);
    assertThat(agreed.status()).isEqualTo(ThemeStatus.AGREED);
    assertThat(agreed.since()).isEqualTo(DAY.plusDays(3));
    assertThat(agreed.decision())
        .isEqualTo(new Decision(ThemeStatus.AGREED, held("All agreed"), MEETING, DAY.plusDays(3)));
    HeldTheme retired = after(PROPOSED, DECLINED, AGREED, RETIRED);
    assertThat(retired.status()).isEqualTo(ThemeStatus.RETIRED);
    assertThat(retired.decision())
        .isEqualTo(new Decision(ThemeStatus.RETIRED, held("Done"), MEETING, DAY.plusDays(30)));
    assertThat(retired.proposedOn()).isEqualTo(DAY);
  }

  @Test
  void a_report_tells_where_it_stood_and_no_decision() {
    LocalDate since = DAY.minusYears(3);
    assertThat(after(reported(ThemeStatus.AGREED, since)))
        .isEqualTo(
            new HeldTheme(
                ID, OFFICE, FRAILTY, ThemeStatus.AGREED, null, since, null, List.of(), true));
    assertThat(after(reported(ThemeStatus.AGREED, since), reported(ThemeStatus.RETIRED, null)))
        .isEqualTo(
            new HeldTheme(
                ID, OFFICE, FRAILTY, ThemeStatus.RETIRED, null, null, null, List.of(), true));
  }

  @Test
  void a_decision_here_is_no_report_any_more() {
    HeldTheme decided = after(reported(ThemeStatus.AGREED, DAY), RETIRED);
    assertThat(decided.reported()).isFalse();
    assertThat(decided.status()).isEqualTo(ThemeStatus.RETIRED);
  }

  @Test
  void innovations_may_align_to_it_while_it_is_agreed() {
    LocalDate end = DAY.plusDays(30);
    assertThat(after(PROPOSED).isOpenOn(DAY)).isFalse();
    assertThat(after(PROPOSED, DECLINED).isOpenOn(end)).isFalse();
    assertThat(after(PROPOSED, AGREED).isOpenOn(end)).isTrue();
    assertThat(after(PROPOSED, AGREED, RETIRED).isOpenOn(end.minusDays(1))).isTrue();
    assertThat(after(PROPOSED, AGREED, RETIRED).isOpenOn(end)).isFalse();
    assertThat(after(reported(ThemeStatus.RETIRED, null)).isOpenOn(DAY))
        .as("nobody knows until when")
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("neverFirst")
  void nothing_else_begins_it(ThemeEvent event) {
    assertThatIllegalStateException().isThrownBy(() -> after(event));
  }

  @Test
  void it_is_proposed_once() {
    assertThatIllegalStateException().isThrownBy(() -> after(PROPOSED, PROPOSED));
  }

  @Test
  void the_same_name_gives_the_same_id_whatever_its_case_and_blanks() {
    assertThat(ThemeId.named(" Ageing  Well ")).isEqualTo(ThemeId.named("ageing well"));
    assertThat(ThemeId.named("Ageing")).isNotEqualTo(ThemeId.named("Ageing well"));
  }
}
