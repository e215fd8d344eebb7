package uk.healthtech.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthtech.pipeline.query.Samples.ACCOUNT;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.AIREDALE_TRUST;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.LEEDS_TRUST;
import static uk.healthtech.pipeline.query.Samples.OTHER_COMPANY;
import static uk.healthtech.pipeline.query.Samples.PARTNERSHIP;
import static uk.healthtech.pipeline.query.Samples.THEME;
import static uk.healthtech.pipeline.query.Samples.THIRD_COMPANY;
import static uk.healthtech.pipeline.query.Samples.actor;
import static uk.healthtech.pipeline.query.Samples.adoption;
import static uk.healthtech.pipeline.query.Samples.came;
import static uk.healthtech.pipeline.query.Samples.course;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.planned;
import static uk.healthtech.pipeline.query.Samples.registered;
import static uk.healthtech.pipeline.query.Samples.reported;
import static uk.healthtech.pipeline.query.Samples.requested;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.toTesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.query.Answers.AdoptionRow;
import uk.healthtech.pipeline.kernel.query.Answers.Adoptions;
import uk.healthtech.pipeline.kernel.query.Answers.Board;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
import uk.healthtech.pipeline.kernel.query.Answers.History;
import uk.healthtech.pipeline.kernel.query.Answers.HistoryEntry;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;
import uk.healthtech.pipeline.kernel.query.Answers.Pilots;
import uk.healthtech.pipeline.kernel.query.Answers.Portfolio;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalHistory;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalVersion;
import uk.healthtech.pipeline.kernel.query.Answers.PublicBoard;
import uk.healthtech.pipeline.kernel.query.Answers.PublicRow;
import uk.healthtech.pipeline.kernel.query.Answers.Reported;
import uk.healthtech.pipeline.kernel.query.Answers.StageEntry;
import uk.healthtech.pipeline.kernel.query.Query.After;
import uk.healthtech.pipeline.kernel.query.Query.FindAdoptions;
import uk.healthtech.pipeline.kernel.query.Query.FindBoard;
import uk.healthtech.pipeline.kernel.query.Query.FindHistory;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;
import uk.healthtech.pipeline.kernel.query.Query.FindPilots;
import uk.healthtech.pipeline.kernel.query.Query.FindPortfolio;
import uk.healthtech.pipeline.kernel.query.Query.FindProposalHistory;
import uk.healthtech.pipeline.kernel.query.Query.FindPublished;
import uk.healthtech.pipeline.kernel.query.Query.FindReported;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** What imports told, in every list, beside what was proposed here; and the whole portfolio. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportedTest {
  private static final InnovationId TOLD = innovation(10);
  private static final InnovationId ENDED = innovation(20);
  private static final InnovationId BEGUN_HERE = innovation(30);
  private static final InnovationId DRAFT = innovation(40);

  private static final Actor OWNER = actor(Role.INNOVATOR, COMPANY);
  private static final Actor OFFICE = actor(Role.PROGRAMME_OFFICE, PARTNERSHIP);
  private static final Actor LEADER = actor(Role.LEADERSHIP, PARTNERSHIP);
  private static final Actor AT_LEEDS = actor(Role.TRUST_APPROVER, LEEDS);
  private static final Actor AT_AIREDALE = actor(Role.TRUST_APPROVER, AIREDALE);
  private static final Page PAGE = new Page(null, 100);

  private final ReadSide side = new ReadSide();

  @BeforeAll
  void events() {
    side.hold("Whether it works", "It works", "Long ago", "No need", "Fits", "Whether it helps");
    side.append(registered(LEEDS_TRUST), registered(AIREDALE_TRUST));
    side.append(
        reported(
            TOLD,
            COMPANY,
            "Told",
            course(
                List.of(
                    new Milestone<>(Phase.SUBMITTED, DAY.minusDays(400), null, held("Long ago")),
                    came(Phase.TESTING, null),
                    came(Phase.DEPLOYMENT, DAY.minusDays(150))))),
        reported(TOLD, pilot(1), LEEDS),
        reported(TOLD, adoption(1), AIREDALE),
        new ReportedProposalCorrected(
            TOLD, ProposalChanges.builder().name("Told again").build(), DAY.plusDays(1)),
        planned(TOLD, adoption(2), LEEDS),
        new PublicationAgreed(TOLD, DAY.plusDays(2)),
        new Published(TOLD, DAY.plusDays(3)));
    side.append(
        reported(
            ENDED,
            OTHER_COMPANY,
            "Ended",
            course(
                List.of(
                    came(Phase.SUBMITTED, null),
                    new Milestone<>(Phase.DECLINED, DAY.minusDays(9), null, held("No need"))))));
    side.append(toTesting(BEGUN_HERE, COMPANY, "Begun here"));
    side.append(
        requested(BEGUN_HERE, pilot(31), LEEDS), requested(BEGUN_HERE, pilot(32), AIREDALE));
    side.append(started(DRAFT, COMPANY, "Draft"));
    side.settle();
    side.today(DAY.plusDays(250));
  }

  @AfterAll
  void close() {
    side.close();
  }

  private List<String> board(Set<ThemeId> themes, boolean withoutTheme) {
    return side
        .ask(
            new FindBoard(
                OFFICE, Set.of(), Set.of(), Set.of(), null, themes, withoutTheme, null, PAGE, null),
            Board.class)
        .rows()
        .stream()
        .map(BoardRow::name)
        .toList();
  }

  @Test
  void the_board_is_filtered_by_theme_and_by_having_none() {
    assertThat(board(Set.of(), false)).containsExactly("Begun here", "Ended", "Told again");
    assertThat(board(Set.of(THEME, RegionSamples.theme(9)), false))
        .containsExactly("Ended", "Told again");
    assertThat(board(Set.of(RegionSamples.theme(9)), false)).isEmpty();
    assertThat(board(Set.of(), true)).containsExactly("Begun here");
    assertThat(board(Set.of(THEME), true)).isEmpty();
  }

  @Test
  void pilots_and_adoptions_stand_by_the_first_day_that_is_known() {
    List<PilotRow> pilots =
        side.ask(new FindPilots(OFFICE, null, Set.of(), PAGE, null), Pilots.class).rows();
    assertThat(pilots)
        .extracting(row -> row.pilot().id())
        .containsExactly(pilot(1), pilot(31), pilot(32));
    assertThat(pilots.getFirst().pilot().requestedOn()).as("nobody knows").isNull();
    assertThat(
            side.ask(
                    new FindPilots(AT_LEEDS, null, Set.of(), new Page(null, 1), null), Pilots.class)
                .texts())
        .containsValues("Whether it works", "It works");
    List<AdoptionRow> adoptions =
        side.ask(new FindAdoptions(OFFICE, null, Set.of(), PAGE, null), Adoptions.class).rows();
    assertThat(adoptions)
        .extracting(row -> row.adoption().id())
        .containsExactly(adoption(1), adoption(2));
    assertThat(adoptions.getFirst().adoption().plannedOn()).isNull();
  }

  @Test
  void a_page_of_pilots_ends_at_any_of_them() {
    @Nullable String cursor = null;
    for (int number : List.of(1, 31, 32)) {
      Pilots page =
          side.ask(new FindPilots(OFFICE, null, Set.of(), new Page(cursor, 1), null), Pilots.class);
      assertThat(page.rows()).extracting(row -> row.pilot().id()).containsExactly(pilot(number));
      cursor = page.next();
    }
    assertThat(cursor).isNull();
  }

  @Test
  void its_reasons_and_texts_can_be_read() {
    InnovationAnswer answer =
        side.ask(new FindInnovation(OWNER, TOLD, null), InnovationAnswer.class);
    assertThat(answer.texts()).containsValues("Long ago", "Whether it works", "It works");
    assertThat(answer.criteria()).as("the gate that it stands before is as any other").isNotEmpty();
  }

  @Test
  void a_reported_proposal_is_the_first_version_and_a_correction_makes_another() {
    List<ProposalVersion> versions =
        side.ask(new FindProposalHistory(OFFICE, TOLD, null), ProposalHistory.class).versions();
    assertThat(versions).extracting(ProposalVersion::version).containsExactly(0L, 3L);
    assertThat(versions.getFirst().changed())
        .containsExactly(ProposalField.NAME, ProposalField.SUMMARY, ProposalField.THEMES);
    assertThat(versions.getLast().changed()).containsExactly(ProposalField.NAME);
    assertThat(versions.getLast().proposal().name()).isEqualTo("Told again");
    assertThat(
            side.ask(new FindProposalHistory(OWNER, TOLD, null), ProposalHistory.class).versions())
        .isEqualTo(versions);
  }

  @Test
  void the_public_sees_the_stages_that_are_known_and_where_it_is_live() {
    PublicRow row =
        side.ask(new FindPublished(Set.of(), Set.of(), null, PAGE), PublicBoard.class)
            .rows()
            .getFirst();
    assertThat(row.name()).isEqualTo("Told again");
    assertThat(row.stages())
        .containsExactly(
            new StageEntry(Stage.PROPOSAL, DAY.minusDays(400)),
            new StageEntry(Stage.TESTING, null),
            new StageEntry(Stage.DEPLOYMENT, DAY.minusDays(150)));
    assertThat(row.adopting()).as("and not where it is planned").containsExactly(AIREDALE);
  }

  @Test
  void the_history_says_that_it_was_reported_to_everybody_whom_it_concerns() {
    List<HistoryEntry> entries = history(AT_AIREDALE);
    assertThat(entries)
        .extracting(HistoryEntry::event)
        .containsExactly(
            "Published", "PublicationAgreed", "AdoptionReported", "InnovationReported");
    assertThat(entries.getLast().sentence())
        .isEqualTo(
            "reported on import that “Told” of an organisation that is not registered was submitted"
                + " on 26 January 2025, came to testing on a day that is not known and came to"
                + " deployment on 3 October 2025");
    assertThat(history(OWNER)).hasSize(7);
    assertThat(
            side.ask(new FindHistory(OFFICE, ENDED, null, null, PAGE, null), History.class)
                .entries()
                .getFirst()
                .reason())
        .as("why it stands where it stands")
        .isEqualTo("No need");
  }

  private List<HistoryEntry> history(Actor viewer) {
    return side.ask(new FindHistory(viewer, TOLD, null, null, PAGE, null), History.class).entries();
  }

  private Reported find(Actor viewer, String... references) {
    return side.ask(new FindReported(viewer, List.of(references)), Reported.class);
  }

  @Test
  void the_programme_office_finds_what_was_reported_by_its_reference() {
    Reported found = find(OFFICE, "R-20", "R-10", "R-30", "R-99");
    assertThat(found.rows())
        .as("what began here was never reported")
        .extracting(row -> row.innovation().id())
        .containsExactly(TOLD, ENDED);
    assertThat(found.texts()).containsValues("Long ago", "No need", "It works");
    InnovationRow told = found.rows().getFirst();
    assertThat(Objects.requireNonNull(told.innovation().report()).livedOn())
        .containsExactlyInAnyOrder("adoption:" + adoption(2), "publication");
    assertThat(find(OFFICE).rows()).isEmpty();
    assertThat(find(OFFICE, "r-10").rows()).as("as it was written").isEmpty();
  }

  @Test
  void nobody_else_finds_anything_by_a_reference() {
    for (Role role : Role.values()) {
      if (role != Role.PROGRAMME_OFFICE) {
        assertThat(find(actor(role, COMPANY), "R-10")).isEqualTo(new Reported(List.of(), Map.of()));
      }
    }
  }

  @Test
  void so_many_references_can_be_asked_for_and_no_more() {
    String[] most =
        IntStream.range(0, Page.MOST).mapToObj(one -> "R-" + one).toArray(String[]::new);
    assertThat(find(OFFICE, most).rows()).hasSize(2);
    String[] more =
        IntStream.rangeClosed(0, Page.MOST).mapToObj(one -> "R-" + one).toArray(String[]::new);
    assertThatThrownBy(() -> find(OFFICE, more)).hasMessageContaining("at most " + Page.MOST);
  }

  private List<InnovationRow> portfolio(Actor viewer, int size) {
    List<InnovationRow> rows = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Portfolio page =
          side.ask(new FindPortfolio(viewer, new Page(cursor, size), null), Portfolio.class);
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(size);
      assertThat(page.upToDate()).isTrue();
      rows.addAll(page.rows());
      cursor = page.next();
    } while (cursor != null);
    return rows;
  }

  private static List<InnovationId> ids(List<InnovationRow> rows) {
    return rows.stream().map(row -> row.innovation().id()).toList();
  }

  @Test
  void the_portfolio_is_everything_that_somebody_may_see_in_the_order_of_its_ids() {
    assertThat(ids(portfolio(OWNER, 2))).containsExactly(TOLD, BEGUN_HERE, DRAFT);
    assertThat(ids(portfolio(OFFICE, 1))).containsExactly(TOLD, ENDED, BEGUN_HERE);
    assertThat(portfolio(LEADER, 2)).isEqualTo(portfolio(OFFICE, 200));
    assertThat(ids(portfolio(actor(Role.INNOVATOR, OTHER_COMPANY), 2))).containsExactly(ENDED);
    assertThat(ids(portfolio(AT_LEEDS, 2))).containsExactly(TOLD, BEGUN_HERE);
    assertThat(portfolio(actor(Role.PARTNER, PARTNERSHIP), 2)).isEmpty();
    assertThat(portfolio(actor(Role.ADMINISTRATOR, PARTNERSHIP), 2)).isEmpty();
    assertThat(portfolio(new Actor(ACCOUNT, Role.SERVICE, COMPANY), 2)).isEmpty();
  }

  @Test
  void each_innovation_of_the_portfolio_is_shown_as_it_is_shown_alone_with_its_texts() {
    for (Actor viewer : List.of(OWNER, OFFICE, AT_LEEDS, AT_AIREDALE)) {
      Portfolio all = side.ask(new FindPortfolio(viewer, PAGE, null), Portfolio.class);
      for (InnovationRow row : all.rows()) {
        InnovationAnswer alone =
            side.ask(
                new FindInnovation(viewer, row.innovation().id(), null), InnovationAnswer.class);
        assertThat(row).isEqualTo(alone.row());
        assertThat(all.texts()).containsAllEntriesOf(alone.texts());
      }
    }
    assertThat(
            side.ask(new FindPortfolio(AT_AIREDALE, PAGE, null), Portfolio.class).texts().values())
        .as("the findings of another trust's pilot")
        .doesNotContain("It works");
  }

  @Test
  void whoever_wrote_to_it_reads_it_at_once() {
    InnovationId late = innovation(50);
    side.append(started(late, THIRD_COMPANY, "Late"));
    Portfolio page =
        side.ask(
            new FindPortfolio(
                actor(Role.INNOVATOR, THIRD_COMPANY), PAGE, new After(late.toString(), 0)),
            Portfolio.class);
    assertThat(page.upToDate()).isTrue();
    assertThat(ids(page.rows())).containsExactly(late);
  }

  @Test
  void a_rebuild_gives_the_same() {
    Rebuilding.givesTheSame(side, "innovation");
  }
}
