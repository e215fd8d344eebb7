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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.eventstore.EventKinds;
import uk.healthtech.pipeline.eventstore.KernelJson;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateEvent;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.PhaseEntry;
import uk.healthtech.pipeline.query.Samples;

class InnovationFoldTest {
  private static final InnovationId ID = innovation(1);
  private static final InnovationId TOLD = innovation(1_000);
  private static final JsonMapper JSON = KernelJson.mapper();

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
    assertThat(draft.version(Part.PROPOSAL)).isZero();
    assertThat(draft.version(Part.PROGRESS)).as("nothing yet").isEqualTo(-1);

    InnovationRow row = deployed();
    assertThat(row.sequence()).isEqualTo(12);
    assertThat(row.versions())
        .containsOnly(
            Map.entry("proposal", 0L),
            Map.entry("progress", 9L),
            Map.entry("pilot:" + pilot(1), 8L),
            Map.entry("adoption:" + adoption(1), 12L));
  }

  @Test
  void the_innovation_is_the_one_that_the_rules_decide_by() {
    List<InnovationEvent> events = new ArrayList<>(toDeployment(ID, COMPANY, "myCOPD", LEEDS, 1));
    Innovation known = new Innovation.None();
    for (InnovationEvent event : events) {
      known = Innovation.after(known, event);
    }
    assertThat(fold(events).innovation()).isEqualTo(known);
  }

  @Test
  void a_revision_changes_the_proposal_and_its_version() {
    InnovationRow row =
        fold(
            List.of(
                started(ID, COMPANY, "myCOPD"),
                new ProposalRevised(
                    ID,
                    ProposalChanges.builder()
                        .empty(ProposalField.SUMMARY)
                        .problem("Breath")
                        .build(),
                    DAY)));
    assertThat(row.innovation().dossier().proposal().name()).isEqualTo("myCOPD");
    assertThat(row.innovation().dossier().proposal().summary()).isNull();
    assertThat(row.innovation().dossier().proposal().problem()).isEqualTo("Breath");
    assertThat(row.version(Part.PROPOSAL)).isEqualTo(1);
  }

  @Test
  void the_phases_are_listed_in_the_order_of_the_road() {
    assertThat(deployed(held(ID)).phases())
        .containsExactly(
            new PhaseEntry(Phase.DRAFT, DAY, false),
            new PhaseEntry(Phase.SUBMITTED, DAY.plusDays(1), false),
            new PhaseEntry(Phase.DEVELOPMENT, DAY.plusDays(2), false),
            new PhaseEntry(Phase.TESTING, DAY.plusDays(3), false),
            new PhaseEntry(Phase.DEPLOYMENT, DAY.plusDays(130), false),
            new PhaseEntry(Phase.ON_HOLD, DAY.plusDays(200), false));
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
    assertThat(evaluation.gate()).isEqualTo(Gate.EVALUATION);
    assertThat(evaluation.reason()).isEqualTo(held("Convincing"));
    assertThat(Objects.requireNonNull(evaluation.meeting()).reference()).isEqualTo("LG 2026/03");
    assertThat(Objects.requireNonNull(evaluation.weighing()).criteria()).hasSize(1);
    assertThat(evaluation.sequence()).isEqualTo(9);
    assertThat(evaluation.by()).isEqualTo(Samples.envelope().actor());
    assertThat(decisions.getLast().weighing()).isNull();
    assertThat(decisions.getLast().gate()).isNull();
  }

  @Test
  void every_kind_of_decision_about_the_whole_is_kept() {
    List<DecisionRow> decisions =
        Samples.lives().stream()
            .collect(Collectors.groupingBy(InnovationEvent::innovation))
            .values()
            .stream()
            .flatMap(events -> fold(events).decisions().stream())
            .toList();
    Set<String> kinds =
        Stream.concat(
                EventKinds.under(GateEvent.class).stream(),
                EventKinds.under(CourseEvent.class).stream())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    assertThat(decisions).extracting(DecisionRow::event).hasSameElementsAs(kinds);
    DecisionRow readiness =
        decisions.stream()
            .filter(one -> one.event().equals("ReadinessGatePassed"))
            .findFirst()
            .orElseThrow();
    assertThat(readiness.conditions()).extracting(Condition::text).containsExactly(held("Toolkit"));
    assertThat(readiness.waivers()).extracting(Waiver::reason).containsExactly(held("Due in June"));
    DecisionRow deferred =
        decisions.stream()
            .filter(one -> one.event().equals("GateDeferred"))
            .findFirst()
            .orElseThrow();
    assertThat(deferred.gate()).isEqualTo(Gate.READINESS);
    assertThat(deferred.weighing()).isNotNull();
  }

  @Test
  void every_text_that_it_shows_can_be_looked_up() {
    for (List<InnovationEvent> life : List.of(life(ID), life(TOLD))) {
      everyTextCanBeLookedUp(life);
    }
  }

  private static void everyTextCanBeLookedUp(List<InnovationEvent> life) {
    for (int end = 1; end <= life.size(); end++) {
      InnovationRow row = fold(life.subList(0, end));
      Set<String> referred =
          JSON.readTree(JSON.writeValueAsString(row)).findParents("commitment").stream()
              .filter(parent -> parent.size() == 2)
              .map(parent -> parent.get("id").stringValue())
              .collect(Collectors.toSet());
      assertThat(InnovationTexts.of(row).map(UUID::toString).distinct().toList())
          .as("after %s", life.get(end - 1))
          .hasSameElementsAs(referred);
    }
  }

  private static List<InnovationEvent> life(InnovationId id) {
    return Samples.lives().stream().filter(event -> event.innovation().equals(id)).toList();
  }

  @Test
  void a_report_tells_of_the_phases_that_it_knows_and_of_no_decision() {
    InnovationRow row = fold(life(TOLD).subList(0, 1));
    assertThat(row.phases())
        .containsExactly(
            new PhaseEntry(Phase.DEVELOPMENT, null, true),
            new PhaseEntry(Phase.TESTING, DAY.minusDays(300), true));
    assertThat(row.decisions()).isEmpty();
    assertThat(row.innovation().phase()).isEqualTo(Phase.TESTING);
    assertThat(Objects.requireNonNull(row.innovation().report()).reference()).isEqualTo("R-1000");
    assertThat(row.version(Part.PROPOSAL)).isZero();
  }

  @Test
  void a_corrected_report_replaces_what_was_reported_and_what_happens_here_comes_after_it() {
    InnovationRow row = fold(life(TOLD));
    assertThat(row.phases())
        .containsExactly(
            new PhaseEntry(Phase.SUBMITTED, DAY.minusDays(400), true),
            new PhaseEntry(Phase.TESTING, null, true),
            new PhaseEntry(Phase.DEPLOYMENT, DAY.minusDays(150), true),
            new PhaseEntry(Phase.ON_HOLD, DAY.plusDays(200), false));
    assertThat(row.decisions())
        .extracting(DecisionRow::event)
        .as("nobody here decided anything else")
        .containsExactly("InnovationPutOnHold");
    assertThat(row.innovation().dossier().proposal().name()).isEqualTo("Told again");
    Pilot pilot = Objects.requireNonNull(row.innovation().pilots().get(pilot(1_000)));
    assertThat(pilot.organisation()).as("put right").isEqualTo(LEEDS);
    assertThat(pilot.plan()).as("no report tells of one").isNull();
    assertThat(row.versions())
        .containsOnly(
            Map.entry("proposal", 3L),
            Map.entry("progress", 7L),
            Map.entry("pilot:" + pilot(1_000), 2L),
            Map.entry("adoption:" + adoption(1_000), 6L));
    assertThat(Objects.requireNonNull(row.innovation().report()).livedOn())
        .containsExactly("adoption:" + adoption(1_000), "progress");
  }

  @Test
  void pilots_keep_their_order_also_when_they_were_stored_in_between() {
    List<InnovationEvent> events = new ArrayList<>(toTesting(ID, COMPANY, "myCOPD"));
    events.add(requested(ID, pilot(2), LEEDS));
    events.add(requested(ID, pilot(1), AIREDALE));
    InnovationRow row = JSON.readValue(JSON.writeValueAsString(fold(events)), InnovationRow.class);
    assertThat(row).isEqualTo(fold(events));
    assertThat(row.innovation().pilots().keySet()).containsExactly(pilot(2), pilot(1));
    row =
        InnovationFold.fold(
            row,
            Samples.recorded(
                new PilotDeclined(ID, pilot(2), held("No staff"), DAY.plusDays(6)), events.size()));
    assertThat(row.innovation().pilots().values())
        .extracting(Pilot::status)
        .containsExactly(PilotStatus.DECLINED, PilotStatus.REQUESTED);
  }

  @Test
  void an_adoption_follows_its_events_and_the_same_period_again_corrects() {
    Adoption adoption =
        deployed(reach(ID, adoption(1), 125)).innovation().adoptions().values().iterator().next();
    assertThat(adoption.status()).isEqualTo(AdoptionStatus.LIVE);
    assertThat(adoption.liveSince()).isEqualTo(DAY.plusDays(161));
    assertThat(adoption.reach()).extracting(Reach::patients).containsExactly(125);
  }

  @Test
  void an_event_that_cannot_follow_is_corruption() {
    assertThatThrownBy(() -> fold(List.of(submitted(ID))))
        .isInstanceOf(IllegalStateException.class);
    List<InnovationEvent> events = new ArrayList<>(toTesting(ID, COMPANY, "myCOPD"));
    events.add(begun(ID, pilot(1)));
    assertThatThrownBy(() -> fold(events)).isInstanceOf(IllegalStateException.class);
  }
}
