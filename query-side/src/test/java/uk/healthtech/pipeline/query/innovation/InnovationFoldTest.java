package uk.healthtech.pipeline.query.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.adoption;
import static uk.healthtech.pipeline.query.Samples.begun;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.reach;
import static uk.healthtech.pipeline.query.Samples.requested;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;
import static uk.healthtech.pipeline.query.Samples.toDeployment;
import static uk.healthtech.pipeline.query.Samples.toTesting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.query.Answers.AdoptionRow;
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.PhaseEntry;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;
import uk.healthtech.pipeline.kernel.query.Answers.Reach;
import uk.healthtech.pipeline.kernel.query.Answers.Reading;
import uk.healthtech.pipeline.query.Samples;

class InnovationFoldTest {
  private static final InnovationId ID = innovation(1);

  private static InnovationRow fold(List<? extends InnovationEvent> events) {
    @Nullable InnovationRow row = null;
    for (int i = 0; i < events.size(); i++) {
      row = InnovationFold.fold(row, Samples.recorded(events.get(i), i));
    }
    return Objects.requireNonNull(row);
  }

  private static InnovationRow deployed(InnovationEvent... more) {
    List<InnovationEvent> events = new ArrayList<>(toDeployment(ID, COMPANY, "myCOPD", LEEDS, 1));
    events.addAll(List.of(more));
    return fold(events);
  }

  @Test
  void versions_are_kept_by_part() {
    InnovationRow draft = fold(List.of(started(ID, COMPANY, "myCOPD")));
    assertThat(draft.proposalVersion()).isZero();
    assertThat(draft.progressVersion()).as("nothing yet").isEqualTo(-1);

    InnovationRow row = deployed();
    assertThat(row.sequence()).isEqualTo(12);
    assertThat(row.proposalVersion()).isZero();
    assertThat(row.progressVersion()).isEqualTo(9);
    assertThat(row.pilots()).extracting(PilotRow::version).containsExactly(8L);
    assertThat(row.adoptions()).extracting(AdoptionRow::version).containsExactly(12L);
  }

  @Test
  void a_revision_changes_the_proposal_and_its_version() {
    InnovationRow row =
        fold(
            List.of(
                started(ID, COMPANY, "myCOPD"),
                new ProposalRevised(ID, new ProposalChanges(null, "", null, "Breath"), DAY)));
    assertThat(row.proposal().name()).isEqualTo("myCOPD");
    assertThat(row.proposal().summary()).as("an empty text empties").isNull();
    assertThat(row.proposal().problem()).isEqualTo("Breath");
    assertThat(row.proposalVersion()).isEqualTo(1);
  }

  @Test
  void the_phases_are_listed_in_the_order_of_the_road() {
    assertThat(deployed(held(ID)).phases())
        .containsExactly(
            new PhaseEntry(Phase.DRAFT, DAY),
            new PhaseEntry(Phase.SUBMITTED, DAY.plusDays(1)),
            new PhaseEntry(Phase.DEVELOPMENT, DAY.plusDays(2)),
            new PhaseEntry(Phase.TESTING, DAY.plusDays(3)),
            new PhaseEntry(Phase.DEPLOYMENT, DAY.plusDays(130)),
            new PhaseEntry(Phase.ON_HOLD, DAY.plusDays(200)));
  }

  @Test
  void decisions_about_the_whole_are_kept_with_their_reasons_and_meetings() {
    List<DecisionRow> decisions = deployed(held(ID)).decisions();
    assertThat(decisions)
        .extracting(DecisionRow::event)
        .containsExactly(
            "ProposalAccepted",
            "ReadinessGatePassed",
            "EvaluationGatePassed",
            "InnovationPutOnHold");
    DecisionRow evaluation = decisions.get(2);
    assertThat(evaluation.reason()).isEqualTo(held("Convincing"));
    assertThat(Objects.requireNonNull(evaluation.meeting()).reference()).isEqualTo("LG 2026/03");
    assertThat(evaluation.criteria()).hasSize(1);
    assertThat(evaluation.sequence()).isEqualTo(9);
  }

  @Test
  void a_pilot_follows_its_events() {
    PilotRow pilot = deployed().pilots().getFirst();
    assertThat(pilot.status()).isEqualTo(PilotStatus.COMPLETED);
    assertThat(pilot.organisation()).isEqualTo(LEEDS);
    assertThat(pilot.requestedOn()).isEqualTo(DAY.plusDays(4));
    assertThat(pilot.conditions()).containsExactly(held("Only ward 7"));
    assertThat(pilot.startBy()).isEqualTo(DAY.plusDays(40));
    assertThat(pilot.startedOn()).isEqualTo(DAY.plusDays(30));
    assertThat(pilot.readings())
        .containsExactly(new Reading("Readmissions", DAY.plusDays(60), new BigDecimal("11.50")));
    assertThat(pilot.endedOn()).isEqualTo(DAY.plusDays(120));
    assertThat(pilot.findings()).isEqualTo(held("It helps a good deal"));
    assertThat(pilot.recommendation()).isEqualTo(Recommendation.ADOPT);
    assertThat(pilot.declinedBecause()).isNull();
  }

  @Test
  void pilots_keep_their_order_and_do_not_touch_each_other() {
    List<InnovationEvent> events = new ArrayList<>(toTesting(ID, COMPANY, "myCOPD"));
    events.add(requested(ID, pilot(1), LEEDS));
    events.add(requested(ID, pilot(2), AIREDALE));
    events.add(new PilotDeclined(ID, pilot(1), held("No staff"), DAY.plusDays(6)));
    List<PilotRow> pilots = fold(events).pilots();
    assertThat(pilots)
        .extracting(PilotRow::status)
        .containsExactly(PilotStatus.DECLINED, PilotStatus.REQUESTED);
    assertThat(pilots.getFirst().declinedBecause()).isEqualTo(held("No staff"));
    assertThat(pilots.getFirst().endedOn()).isEqualTo(DAY.plusDays(6));
  }

  @Test
  void an_adoption_follows_its_events_and_the_same_period_again_corrects() {
    AdoptionRow adoption = deployed(reach(ID, adoption(1), 125)).adoptions().getFirst();
    assertThat(adoption.status()).isEqualTo(AdoptionStatus.LIVE);
    assertThat(adoption.plannedOn()).isEqualTo(DAY.plusDays(140));
    assertThat(adoption.goLiveOn()).isEqualTo(DAY.plusDays(160));
    assertThat(adoption.liveSince()).isEqualTo(DAY.plusDays(161));
    assertThat(adoption.sites()).containsExactly("St James’s", "Infirmary");
    assertThat(adoption.reach()).extracting(Reach::patients).containsExactly(125);
  }

  @Test
  void an_event_that_cannot_follow_is_corruption() {
    assertThatThrownBy(() -> fold(List.of(submitted(ID))))
        .isInstanceOf(IllegalStateException.class);
    List<InnovationEvent> events = new ArrayList<>(toTesting(ID, COMPANY, "myCOPD"));
    events.add(begun(ID, pilot(1)));
    assertThatThrownBy(() -> fold(events))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("never requested");
  }
}
