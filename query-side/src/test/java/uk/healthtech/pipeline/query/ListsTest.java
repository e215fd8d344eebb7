package uk.healthtech.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.AIREDALE_TRUST;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.LEEDS_TRUST;
import static uk.healthtech.pipeline.query.Samples.OTHER_COMPANY;
import static uk.healthtech.pipeline.query.Samples.actor;
import static uk.healthtech.pipeline.query.Samples.adoption;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.planned;
import static uk.healthtech.pipeline.query.Samples.registered;
import static uk.healthtech.pipeline.query.Samples.requested;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;
import static uk.healthtech.pipeline.query.Samples.toDeployment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.query.Answers.AdoptionRow;
import uk.healthtech.pipeline.kernel.query.Answers.Adoptions;
import uk.healthtech.pipeline.kernel.query.Answers.Board;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
import uk.healthtech.pipeline.kernel.query.Answers.History;
import uk.healthtech.pipeline.kernel.query.Answers.HistoryEntry;
import uk.healthtech.pipeline.kernel.query.Answers.Organisations;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;
import uk.healthtech.pipeline.kernel.query.Answers.Pilots;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindAdoptions;
import uk.healthtech.pipeline.kernel.query.Query.FindBoard;
import uk.healthtech.pipeline.kernel.query.Query.FindHistory;
import uk.healthtech.pipeline.kernel.query.Query.FindOrganisations;
import uk.healthtech.pipeline.kernel.query.Query.FindPilots;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/** Filters, orders and pages of every list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest {
  private static final Actor LEADER = actor(Role.LEADERSHIP, COMPANY);
  private static final Page PAGE = new Page(null, 100);
  private static final Organisation UNIVERSITY =
      new Organisation(
          "University of Leeds",
          OrganisationKind.UNIVERSITY,
          null,
          null,
          null,
          List.of("Leeds"),
          "Its own site",
          DAY);

  private final ReadSide side = new ReadSide();

  @BeforeAll
  void events() {
    side.append(registered(LEEDS_TRUST), registered(AIREDALE_TRUST), registered(UNIVERSITY));
    for (int i = 1; i <= 5; i++) {
      side.append(
          started(innovation(i), OTHER_COMPANY, "Breathing aid " + i), submitted(innovation(i)));
    }
    side.append(toDeployment(innovation(6), COMPANY, "100% digital_ward", LEEDS, 6));
    side.append(planned(innovation(6), adoption(66), AIREDALE));
    side.append(Samples.toTesting(innovation(7), COMPANY, "Virtual ward"));
    side.append(
        requested(innovation(7), pilot(71), LEEDS), requested(innovation(7), pilot(72), AIREDALE));
    side.settle();
  }

  @AfterAll
  void close() {
    side.close();
  }

  private List<String> names(FindBoard query) {
    return side.ask(query, Board.class).rows().stream().map(BoardRow::name).toList();
  }

  private List<String> withWords(String words) {
    return names(
        new FindBoard(
            LEADER, Set.of(), Set.of(), Set.of(), null, Set.of(), false, words, PAGE, null));
  }

  /** Walks the pages and demands that none is larger than asked and none shows a row twice. */
  private <A, T> List<T> walk(
      Function<Page, A> ask, Function<A, List<T>> rows, Function<A, @Nullable String> next) {
    List<T> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      A answer = ask.apply(new Page(cursor, 2));
      assertThat(rows.apply(answer)).hasSizeBetween(1, 2);
      all.addAll(rows.apply(answer));
      cursor = next.apply(answer);
    } while (cursor != null);
    assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    return all;
  }

  @Test
  void the_board_shows_what_moved_last_first_page_by_page() {
    List<BoardRow> whole =
        side.ask(
                new FindBoard(
                    LEADER, Set.of(), Set.of(), Set.of(), null, Set.of(), false, null, PAGE, null),
                Board.class)
            .rows();
    assertThat(whole).hasSize(7);
    assertThat(whole.getFirst().name()).isEqualTo("100% digital_ward");
    assertThat(whole).isSortedAccordingTo((a, b) -> b.since().compareTo(a.since()));
    assertThat(
            walk(
                page ->
                    side.ask(
                        new FindBoard(
                            LEADER, Set.of(), Set.of(), Set.of(), null, Set.of(), false, null, page,
                            null),
                        Board.class),
                Board::rows,
                Board::next))
        .isEqualTo(whole);
  }

  @Test
  void the_board_is_filtered_by_stage_phase_category_and_owner() {
    assertThat(
            names(
                new FindBoard(
                    LEADER,
                    Set.of(Stage.DEPLOYMENT, Stage.TESTING),
                    Set.of(),
                    Set.of(),
                    null,
                    Set.of(),
                    false,
                    null,
                    PAGE,
                    null)))
        .containsExactly("100% digital_ward", "Virtual ward");
    assertThat(
            names(
                new FindBoard(
                    LEADER,
                    Set.of(),
                    Set.of(Phase.SUBMITTED),
                    Set.of(Category.MHEALTH),
                    OTHER_COMPANY,
                    Set.of(),
                    false,
                    null,
                    PAGE,
                    null)))
        .hasSize(5);
    assertThat(
            names(
                new FindBoard(
                    LEADER,
                    Set.of(),
                    Set.of(),
                    Set.of(Category.OTHER),
                    null,
                    Set.of(),
                    false,
                    null,
                    PAGE,
                    null)))
        .isEmpty();
  }

  @Test
  void the_board_is_searched_by_words_in_any_order_and_case_and_signs_are_only_signs() {
    assertThat(withWords("WARD virt")).containsExactly("Virtual ward");
    assertThat(withWords("ward")).hasSize(2);
    assertThat(withWords("100%")).containsExactly("100% digital_ward");
    assertThat(withWords("l_w")).containsExactly("100% digital_ward");
    assertThat(withWords("\\")).isEmpty();
    assertThat(withWords(" ")).hasSize(7);
  }

  @Test
  void pilots_are_filtered_and_paged_the_first_requested_first() {
    assertThat(pilots(LEEDS, Set.of()))
        .extracting(row -> row.pilot().id())
        .containsExactly(pilot(6), pilot(71));
    assertThat(pilots(null, Set.of(PilotStatus.REQUESTED)))
        .extracting(row -> row.pilot().id())
        .containsExactly(pilot(71), pilot(72));
    assertThat(pilots(LEEDS, Set.of(PilotStatus.RUNNING))).isEmpty();
    assertThat(
            walk(
                page -> side.ask(new FindPilots(LEADER, null, Set.of(), page, null), Pilots.class),
                Pilots::rows,
                Pilots::next))
        .isEqualTo(pilots(null, Set.of()))
        .hasSize(3);
  }

  private List<PilotRow> pilots(@Nullable OrganisationId at, Set<PilotStatus> statuses) {
    return side.ask(new FindPilots(LEADER, at, statuses, PAGE, null), Pilots.class).rows();
  }

  @Test
  void adoptions_are_filtered_and_paged() {
    assertThat(adoptions(null, Set.of(AdoptionStatus.PLANNED)))
        .extracting(row -> row.adoption().id())
        .containsExactly(adoption(66));
    assertThat(adoptions(LEEDS, Set.of()))
        .extracting(row -> row.adoption().id())
        .containsExactly(adoption(6));
    assertThat(
            walk(
                page ->
                    side.ask(
                        new FindAdoptions(LEADER, null, Set.of(), new Page(page.cursor(), 1), null),
                        Adoptions.class),
                Adoptions::rows,
                Adoptions::next))
        .hasSize(2);
  }

  private List<AdoptionRow> adoptions(@Nullable OrganisationId at, Set<AdoptionStatus> statuses) {
    return side.ask(new FindAdoptions(LEADER, at, statuses, PAGE, null), Adoptions.class).rows();
  }

  @Test
  void history_is_newest_first_by_day_of_recording_and_page_by_page() {
    List<HistoryEntry> whole = history(null, null, PAGE).entries();
    assertThat(whole)
        .extracting(HistoryEntry::position)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(walk(page -> history(null, null, page), History::entries, History::next))
        .isEqualTo(whole);
    LocalDate day = LocalDate.ofInstant(whole.getFirst().recordedAt(), ZoneId.of("Europe/London"));
    assertThat(history(day, null, PAGE).entries()).isNotEmpty();
    assertThat(history(day.plusDays(1), null, PAGE).entries()).isEmpty();
    assertThat(history(null, day, PAGE).entries()).hasSameSizeAs(whole);
    assertThat(history(null, day.minusDays(2), PAGE).entries()).isEmpty();
  }

  private History history(@Nullable LocalDate from, @Nullable LocalDate to, Page page) {
    return side.ask(new FindHistory(LEADER, null, from, to, page, null), History.class);
  }

  @Test
  void organisations_are_found_by_code_words_and_region_in_the_order_of_their_names() {
    assertThat(organisations(null, null, false))
        .containsExactly(AIREDALE_TRUST, LEEDS_TRUST, UNIVERSITY);
    assertThat(organisations(null, "leeds", false)).containsExactly(LEEDS_TRUST, UNIVERSITY);
    assertThat(organisations(null, null, true)).containsExactly(AIREDALE_TRUST, LEEDS_TRUST);
    assertThat(organisations(new OdsCode("RCF"), null, false)).containsExactly(AIREDALE_TRUST);
    assertThat(
            walk(
                page ->
                    side.ask(
                        new FindOrganisations(LEADER, null, null, null, false, page, null),
                        Organisations.class),
                Organisations::rows,
                Organisations::next))
        .extracting(row -> row.organisation().details())
        .containsExactly(AIREDALE_TRUST, LEEDS_TRUST, UNIVERSITY);
  }

  private List<Organisation> organisations(
      @Nullable OdsCode ods, @Nullable String words, boolean regionOnly) {
    return side
        .ask(
            new FindOrganisations(LEADER, null, ods, words, regionOnly, PAGE, null),
            Organisations.class)
        .rows()
        .stream()
        .map(row -> row.organisation().details())
        .toList();
  }

  @Test
  void a_cursor_goes_on_where_it_stood_though_rows_came_in_before_it() {
    Board first =
        side.ask(
            new FindBoard(
                LEADER,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                false,
                null,
                new Page(null, 6),
                null),
            Board.class);
    String next = Objects.requireNonNull(first.next());
    assertThat(Cursor.BOARD.accepts(next)).isTrue();
    Board rest =
        side.ask(
            new FindBoard(
                LEADER,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                false,
                null,
                new Page(next, 6),
                null),
            Board.class);
    assertThat(rest.rows()).hasSize(1).doesNotContainAnyElementsOf(first.rows());
    assertThat(rest.next()).isNull();
  }
}
