package uk.healthtech.pipeline.query.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.adoption;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.planned;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
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
                ID, 0, "myCOPD", Category.MHEALTH, COMPANY, new Position(Phase.DRAFT, null), DAY));
  }

  @Test
  void a_revision_changes_what_it_names_and_nothing_else() {
    BoardRow row =
        fold(List.of(
                started(ID, COMPANY, "myCOPD"),
                new ProposalRevised(
                    ID, new ProposalChanges("New name", null, null, null), DAY.plusDays(9))))
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
            Map.entry("adoption:" + adoption(1), LEEDS),
            Map.entry("adoption:" + adoption(2), AIREDALE));
  }

  @Test
  void an_event_that_cannot_follow_is_corruption() {
    assertThatThrownBy(() -> fold(List.of(submitted(ID))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> fold(List.of(started(ID, COMPANY, "a"), started(ID, COMPANY, "a"))))
        .isInstanceOf(IllegalStateException.class);
  }
}
