package uk.healthtech.pipeline.query.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.OTHER_COMPANY;
import static uk.healthtech.pipeline.query.Samples.THEME;
import static uk.healthtech.pipeline.query.Samples.THIRD_COMPANY;
import static uk.healthtech.pipeline.query.Samples.adoption;
import static uk.healthtech.pipeline.query.Samples.came;
import static uk.healthtech.pipeline.query.Samples.condition;
import static uk.healthtech.pipeline.query.Samples.course;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.planned;
import static uk.healthtech.pipeline.query.Samples.reported;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorRemoved;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferAccepted;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferCancelled;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferDeclined;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.query.Samples;

class BoardFoldTest {
  private static final InnovationId ID = innovation(1);

  private static BoardEntry fold(List<? extends InnovationEvent> events) {
    @Nullable BoardEntry entry = null;
    for (int i = 0; i < events.size(); i++) {
      entry = BoardFold.fold(entry, Samples.recorded(events.get(i), i));
    }
    return Objects.requireNonNull(entry);
  }

  @Test
  void a_proposal_appears_as_a_draft() {
    assertThat(fold(List.of(started(ID, COMPANY, "myCOPD"))).row())
        .isEqualTo(
            new BoardRow(
                ID,
                0,
                "myCOPD",
                Category.MHEALTH,
                COMPANY,
                new Position(Phase.DRAFT, null),
                DAY,
                List.of(),
                Set.of(),
                null));
  }

  @Test
  void a_revision_changes_what_it_names_and_nothing_else() {
    BoardRow row =
        fold(List.of(
                started(ID, COMPANY, "myCOPD"),
                new ProposalRevised(
                    ID, ProposalChanges.builder().name("New name").build(), DAY.plusDays(9))))
            .row();
    assertThat(row.name()).isEqualTo("New name");
    assertThat(row.category()).isEqualTo(Category.MHEALTH);
    assertThat(row.since()).as("the day it entered the phase").isEqualTo(DAY);
    assertThat(row.sequence()).isEqualTo(1);
  }

  @Test
  void an_innovation_moves_along_the_road_and_remembers_where_a_hold_took_it_off() {
    List<InnovationEvent> events =
        new ArrayList<>(Samples.toDeployment(ID, COMPANY, "myCOPD", LEEDS, 1));
    assertThat(fold(events).row().position()).isEqualTo(new Position(Phase.DEPLOYMENT, null));
    assertThat(fold(events).row().since()).isEqualTo(DAY.plusDays(130));
    events.add(held(ID));
    assertThat(fold(events).row().position())
        .isEqualTo(new Position(Phase.ON_HOLD, Phase.DEPLOYMENT));
    events.add(new InnovationResumed(ID, held("Funds"), DAY.plusDays(210)));
    assertThat(fold(events).row().position()).isEqualTo(new Position(Phase.DEPLOYMENT, null));
  }

  @Test
  void the_hosts_of_pilots_and_adoptions_are_known_by_their_part() {
    List<InnovationEvent> events =
        new ArrayList<>(Samples.toDeployment(ID, COMPANY, "myCOPD", LEEDS, 1));
    events.add(planned(ID, adoption(2), AIREDALE));
    assertThat(fold(events).hosts())
        .containsOnly(
            Map.entry("pilot:" + pilot(1), LEEDS),
            Map.entry("condition:" + condition(1), LEEDS),
            Map.entry("adoption:" + adoption(1), LEEDS),
            Map.entry("adoption:" + adoption(2), AIREDALE));
  }

  @Test
  void an_emptied_category_is_gone() {
    BoardRow row =
        fold(List.of(
                started(ID, COMPANY, "myCOPD"),
                new ProposalRevised(
                    ID, ProposalChanges.builder().empty(ProposalField.CATEGORY).build(), DAY)))
            .row();
    assertThat(row.category()).isNull();
    assertThat(row.name()).isEqualTo("myCOPD");
  }

  @Test
  void the_team_is_the_collaborators_and_the_one_to_whom_it_is_offered() {
    List<InnovationEvent> events = new ArrayList<>(List.of(started(ID, COMPANY, "myCOPD")));
    events.add(new CollaboratorInvited(ID, THIRD_COMPANY, DAY));
    events.add(new TransferOffered(ID, OTHER_COMPANY, held("Sold"), DAY));
    assertThat(fold(events).row().team()).containsExactly(THIRD_COMPANY, OTHER_COMPANY);
    events.add(new TransferDeclined(ID, held("No"), DAY));
    assertThat(fold(events).row().team()).containsExactly(THIRD_COMPANY);
    events.add(new TransferOffered(ID, THIRD_COMPANY, held("Sold"), DAY));
    assertThat(fold(events).row().team()).as("each once").containsExactly(THIRD_COMPANY);
    events.add(new TransferCancelled(ID, held("No"), DAY));
    assertThat(fold(events).row().team()).as("still works on it").containsExactly(THIRD_COMPANY);
    events.add(new CollaboratorRemoved(ID, THIRD_COMPANY, held("Done"), DAY));
    assertThat(fold(events).row().team()).isEmpty();
  }

  @Test
  void whoever_takes_it_over_owns_it() {
    BoardRow row =
        fold(List.of(
                started(ID, COMPANY, "myCOPD"),
                new CollaboratorInvited(ID, OTHER_COMPANY, DAY),
                new TransferOffered(ID, OTHER_COMPANY, held("Sold"), DAY),
                new TransferAccepted(ID, OTHER_COMPANY, DAY)))
            .row();
    assertThat(row.owner()).isEqualTo(OTHER_COMPANY);
    assertThat(row.team()).isEmpty();
  }

  @Test
  void it_is_public_from_the_day_it_was_published_until_it_is_taken_down() {
    List<InnovationEvent> events = new ArrayList<>(Samples.toTesting(ID, COMPANY, "myCOPD"));
    events.add(new PublicationAgreed(ID, DAY.plusDays(4)));
    assertThat(fold(events).row().publishedOn()).isNull();
    events.add(new Published(ID, DAY.plusDays(5)));
    assertThat(fold(events).row().publishedOn()).isEqualTo(DAY.plusDays(5));
    events.add(new PublicationWithdrawn(ID, held("Wrong"), DAY.plusDays(6)));
    assertThat(fold(events).row().publishedOn()).isNull();
    events.add(new Published(ID, DAY.plusDays(7)));
    events.add(new TransferOffered(ID, OTHER_COMPANY, held("Sold"), DAY.plusDays(8)));
    assertThat(fold(events).row().publishedOn()).isEqualTo(DAY.plusDays(7));
    events.add(new TransferAccepted(ID, OTHER_COMPANY, DAY.plusDays(9)));
    assertThat(fold(events).row().publishedOn()).as("not by its new owner").isNull();
  }

  @Test
  void the_conditions_of_gates_are_the_wholes() {
    assertThat(fold(firstLife()).gateConditions())
        .containsExactly(
            "condition:" + condition(101),
            "condition:" + condition(102),
            "condition:" + condition(103));
  }

  @Test
  void themes_follow_the_proposal() {
    ThemeId other = new ThemeId(new UUID(16, 0));
    List<InnovationEvent> events = new ArrayList<>(List.of(started(ID, COMPANY, "myCOPD")));
    assertThat(fold(events).row().themes()).isEmpty();
    events.add(
        new ProposalRevised(
            ID, ProposalChanges.builder().themes(Set.of(THEME, other)).build(), DAY));
    assertThat(fold(events).row().themes())
        .as("in an order that is always the same")
        .containsExactly(other, THEME);
    events.add(
        new ProposalRevised(
            ID, ProposalChanges.builder().empty(ProposalField.THEMES).build(), DAY));
    assertThat(fold(events).row().themes()).isEmpty();
  }

  @Test
  void what_was_reported_stands_where_the_report_says_since_the_day_it_says() {
    List<InnovationEvent> events =
        new ArrayList<>(
            List.of(
                reported(
                    ID,
                    COMPANY,
                    "Told",
                    course(
                        List.of(
                            came(Phase.DEVELOPMENT, null),
                            came(Phase.TESTING, DAY.minusDays(300)))))));
    BoardRow row = fold(events).row();
    assertThat(row.name()).isEqualTo("Told");
    assertThat(row.themes()).containsExactly(THEME);
    assertThat(row.position()).isEqualTo(new Position(Phase.TESTING, null));
    assertThat(row.since()).isEqualTo(DAY.minusDays(300));
    assertThat(row.publishedOn()).isNull();

    events.add(reported(ID, pilot(1), LEEDS));
    events.add(reported(ID, pilot(1), AIREDALE));
    events.add(reported(ID, adoption(1), LEEDS));
    assertThat(fold(events).hosts())
        .as("put right by the latest report")
        .containsOnly(
            Map.entry("pilot:" + pilot(1), AIREDALE), Map.entry("adoption:" + adoption(1), LEEDS));

    events.add(
        new ReportedProposalCorrected(
            ID,
            ProposalChanges.builder().name("Told again").empty(ProposalField.THEMES).build(),
            DAY));
    events.add(
        new ReportedCourseCorrected(
            ID, course(List.of(came(Phase.TESTING, DAY.minusDays(20)))), 20, DAY));
    row = fold(events).row();
    assertThat(row.name()).isEqualTo("Told again");
    assertThat(row.themes()).isEmpty();
    assertThat(row.since()).as("the day that was put right").isEqualTo(DAY.minusDays(20));

    events.add(held(ID));
    assertThat(fold(events).row().position()).isEqualTo(new Position(Phase.ON_HOLD, Phase.TESTING));
    assertThat(fold(events).row().since()).as("gone on with here").isEqualTo(DAY.plusDays(200));
  }

  @Test
  void every_kind_of_event_is_followed() {
    List<InnovationEvent> events = firstLife();
    BoardRow row = fold(events).row();
    assertThat(row.sequence()).isEqualTo(events.size() - 1);
    assertThat(row.owner()).isEqualTo(OTHER_COMPANY);
    assertThat(row.team()).containsExactly(THIRD_COMPANY);
    assertThat(row.publishedOn()).as("not by its new owner").isNull();
    assertThat(row.position()).isEqualTo(new Position(Phase.AT_SCALE, null));
  }

  private static List<InnovationEvent> firstLife() {
    return Samples.lives().stream().filter(event -> event.innovation().equals(ID)).toList();
  }

  @Test
  void an_event_that_cannot_follow_is_corruption() {
    assertThatThrownBy(() -> fold(List.of(submitted(ID))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> fold(List.of(started(ID, COMPANY, "a"), started(ID, COMPANY, "a"))))
        .isInstanceOf(IllegalStateException.class);
  }
}
