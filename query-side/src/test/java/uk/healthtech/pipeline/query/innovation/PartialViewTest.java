package uk.healthtech.pipeline.query.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.OTHER_COMPANY;
import static uk.healthtech.pipeline.query.Samples.PARTNERSHIP;
import static uk.healthtech.pipeline.query.Samples.THIRD_COMPANY;
import static uk.healthtech.pipeline.query.Samples.adoption;
import static uk.healthtech.pipeline.query.Samples.came;
import static uk.healthtech.pipeline.query.Samples.condition;
import static uk.healthtech.pipeline.query.Samples.course;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.reach;
import static uk.healthtech.pipeline.query.Samples.reported;
import static uk.healthtech.pipeline.query.Samples.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Report;
import uk.healthtech.pipeline.kernel.innovation.Waiting;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.query.Samples;

/** What of a life in which everything happens is shown to those who may not see all of it. */
class PartialViewTest {
  private static final InnovationId ID = innovation(1);
  private static final InnovationRow ROW = row();
  private static final InnovationRow AT_LEEDS = view(Role.TRUST_APPROVER, LEEDS).row();
  private static final InnovationRow AT_AIREDALE = view(Role.TRUST_APPROVER, AIREDALE).row();

  private static InnovationRow row() {
    @Nullable InnovationRow row = null;
    long sequence = 0;
    for (InnovationEvent event : Samples.lives()) {
      if (event.innovation().equals(ID)) {
        row = InnovationFold.fold(row, Samples.recorded(event, sequence++));
      }
    }
    return Objects.requireNonNull(row);
  }

  private static PartialView view(Role role, OrganisationId organisation) {
    return Objects.requireNonNull(PartialView.of(ROW, role, Set.of(organisation)));
  }

  @Test
  void the_team_the_office_and_leadership_see_all_of_it() {
    assertThat(PartialView.of(ROW, Role.INNOVATOR, Set.of(OTHER_COMPANY))).isNull();
    assertThat(PartialView.of(ROW, Role.INNOVATOR, Set.of(THIRD_COMPANY))).isNull();
    assertThat(PartialView.of(ROW, Role.PROGRAMME_OFFICE, Set.of(PARTNERSHIP))).isNull();
    assertThat(PartialView.of(ROW, Role.LEADERSHIP, Set.of(PARTNERSHIP))).isNull();
  }

  @Test
  void an_innovator_outside_the_team_sees_no_pilot_and_no_adoption() {
    InnovationRow shown = view(Role.INNOVATOR, COMPANY).row();
    assertThat(shown.innovation().pilots()).isEmpty();
    assertThat(shown.innovation().adoptions()).isEmpty();
    assertThat(shown.innovation().dossier().conditions())
        .containsOnlyKeys(condition(101), condition(102), condition(103));
    assertThat(shown.versions().keySet())
        .noneMatch(key -> key.startsWith("pilot:") || key.startsWith("adoption:"))
        .contains("team", "condition:" + condition(101));
    assertThat(InnovationTexts.of(shown))
        .doesNotContain(held("It helps a good deal").id(), held("Merged").id());
  }

  @Test
  void it_sees_its_own_pilots_and_adoptions_and_the_conditions_of_these_and_of_gates() {
    assertThat(AT_LEEDS.innovation().pilots()).containsOnlyKeys(pilot(4));
    assertThat(AT_AIREDALE.innovation().pilots()).containsOnlyKeys(pilot(3), pilot(2), pilot(1));
    assertThat(AT_LEEDS.innovation().adoptions()).containsOnlyKeys(adoption(2));
    assertThat(AT_AIREDALE.innovation().adoptions()).containsOnlyKeys(adoption(1));
    assertThat(AT_LEEDS.innovation().dossier().conditions())
        .containsOnlyKeys(condition(101), condition(102), condition(103), condition(104));
    assertThat(AT_AIREDALE.innovation().dossier().conditions())
        .containsOnlyKeys(
            condition(101), condition(102), condition(103), condition(2), condition(1));
  }

  @Test
  void it_sees_what_the_innovation_is_proved_by_and_how_the_whole_goes_on() {
    assertThat(AT_LEEDS.innovation().dossier().standards())
        .isEqualTo(ROW.innovation().dossier().standards());
    assertThat(AT_LEEDS.innovation().dossier().evidence())
        .isEqualTo(ROW.innovation().dossier().evidence());
    assertThat(AT_LEEDS.phases()).isEqualTo(ROW.phases());
    assertThat(AT_LEEDS.decisions())
        .extracting(DecisionRow::event)
        .isEqualTo(ROW.decisions().stream().map(DecisionRow::event).toList());
  }

  @Test
  void nothing_names_a_part_of_another_trust() {
    String shown = AT_LEEDS.toString();
    assertThat(ROW.toString()).contains(AIREDALE.toString(), pilot(1).toString());
    assertThat(shown)
        .doesNotContain(AIREDALE.toString())
        .doesNotContain(pilot(1).toString(), pilot(2).toString(), pilot(3).toString())
        .doesNotContain(adoption(1).toString())
        .doesNotContain(condition(1).toString(), condition(2).toString());
    assertThat(AT_LEEDS.version(new Part.OfPilot(pilot(1)))).isEqualTo(-1);
    assertThat(AT_LEEDS.version(new Part.OfPilot(pilot(4)))).isNotNegative();
    assertThat(InnovationTexts.of(AT_LEEDS))
        .contains(held("It helps a good deal").id())
        .doesNotContain(held("No beds").id());
  }

  @Test
  void of_a_report_it_sees_the_whole_and_its_own_parts() {
    @Nullable InnovationRow told = null;
    List<InnovationEvent> events =
        List.of(
            reported(ID, COMPANY, "Told", course(List.of(came(Phase.DEPLOYMENT, DAY)))),
            reported(ID, pilot(1), AIREDALE),
            reported(ID, pilot(4), LEEDS),
            reported(ID, adoption(1), AIREDALE),
            reach(ID, adoption(1), 30));
    for (int i = 0; i < events.size(); i++) {
      told = InnovationFold.fold(told, Samples.recorded(events.get(i), i));
    }
    InnovationRow shown =
        Objects.requireNonNull(
                PartialView.of(
                    Objects.requireNonNull(told), Role.TRUST_APPROVER, Set.of(COMPANY, LEEDS)))
            .row();
    Report report = Objects.requireNonNull(shown.innovation().report());
    assertThat(report.course().position().phase()).isEqualTo(Phase.DEPLOYMENT);
    assertThat(report.pilots()).containsOnlyKeys(pilot(4));
    assertThat(shown.toString())
        .doesNotContain(AIREDALE.toString(), pilot(1).toString(), adoption(1).toString());
  }

  @Test
  void counts_stay_without_what_is_counted() {
    DecisionRow evaluation =
        AT_AIREDALE.decisions().stream()
            .filter(one -> one.event().equals("EvaluationGatePassed"))
            .findFirst()
            .orElseThrow();
    CriterionResult pilots = Objects.requireNonNull(evaluation.weighing()).criteria().getFirst();
    assertThat(pilots.have()).isEqualTo(1);
    assertThat(pilots.by()).isEmpty();
  }

  @Test
  void nobody_is_seen_to_be_waited_for_in_what_it_does_not_see() {
    List<Waiting> waiting = new ArrayList<>();
    for (Part part :
        List.of(
            Part.PROGRESS,
            Part.TEAM,
            new Part.OfPilot(pilot(4)),
            new Part.OfPilot(pilot(1)),
            new Part.OfCondition(condition(1)),
            new Part.OfAdoption(adoption(1)),
            new Part.OfStandard(standard(1)))) {
      waiting.add(
          new Waiting(Action.ANSWER_QUESTION, Role.INNOVATOR, COMPANY, part, DAY, null, null));
    }
    assertThat(view(Role.TRUST_APPROVER, LEEDS).waiting(waiting))
        .extracting(Waiting::part)
        .containsExactly(
            Part.PROGRESS, new Part.OfPilot(pilot(4)), new Part.OfStandard(standard(1)));
    assertThat(view(Role.INNOVATOR, COMPANY).waiting(waiting))
        .extracting(Waiting::part)
        .containsExactly(Part.PROGRESS, Part.TEAM, new Part.OfStandard(standard(1)));
  }
}
