package uk.healthtech.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.OTHER_COMPANY;
import static uk.healthtech.pipeline.query.Samples.PARTNERSHIP;
import static uk.healthtech.pipeline.query.Samples.THIRD_COMPANY;
import static uk.healthtech.pipeline.query.Samples.actor;
import static uk.healthtech.pipeline.query.Samples.adoption;
import static uk.healthtech.pipeline.query.Samples.approved;
import static uk.healthtech.pipeline.query.Samples.begun;
import static uk.healthtech.pipeline.query.Samples.condition;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.meeting;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.planned;
import static uk.healthtech.pipeline.query.Samples.requested;
import static uk.healthtech.pipeline.query.Samples.toTesting;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionBreached;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.SentBack;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentRaised;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotSuspended;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.query.Answers.Adoptions;
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;
import uk.healthtech.pipeline.kernel.query.Answers.History;
import uk.healthtech.pipeline.kernel.query.Answers.HistoryEntry;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.Pilots;
import uk.healthtech.pipeline.kernel.query.Query.FindAdoptions;
import uk.healthtech.pipeline.kernel.query.Query.FindHistory;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;
import uk.healthtech.pipeline.kernel.query.Query.FindPilots;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/** What trusts and whoever it is offered to do not learn of other trusts' pilots and adoptions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartialAnswersTest {
  private static final InnovationId ID = innovation(1);
  private static final InnovationId DEPLOYED = innovation(2);
  private static final CriterionId NO_SERIOUS_INCIDENT = new CriterionId("no-serious-incident");
  private static final CriterionId CONDITIONS_KEPT = new CriterionId("conditions-kept");
  private static final Actor OWNER = actor(Role.INNOVATOR, COMPANY);
  private static final Actor HELPER = actor(Role.INNOVATOR, THIRD_COMPANY);
  private static final Actor BUYER = actor(Role.INNOVATOR, OTHER_COMPANY);
  private static final Actor AT_LEEDS = actor(Role.TRUST_APPROVER, LEEDS);
  private static final Actor AT_AIREDALE = actor(Role.TRUST_APPROVER, AIREDALE);
  private static final Actor LEADER = actor(Role.LEADERSHIP, PARTNERSHIP);
  private static final Page PAGE = new Page(null, Page.MOST);

  private final ReadSide side = new ReadSide();

  @BeforeAll
  void events() {
    side.hold("Whether it helps", "Only ward 7", "A wrong alarm", "Ward 7 was closed");
    side.hold("They will mend it", "Sold");
    side.append(toTesting(ID, COMPANY, "myCOPD"));
    side.append(requested(ID, pilot(1), LEEDS), requested(ID, pilot(2), AIREDALE));
    side.append(approved(ID, pilot(1)), approved(ID, pilot(2)));
    side.append(begun(ID, pilot(1)), begun(ID, pilot(2)));
    side.append(
        new IncidentRaised(
            ID, pilot(1), incident(1), Severity.SERIOUS, held("A wrong alarm"), DAY.plusDays(61)),
        new PilotSuspended(ID, pilot(1), incident(1), null, DAY.plusDays(61)),
        new ConditionBreached(ID, condition(1), held("Ward 7 was closed"), DAY.plusDays(62)));
    side.append(
        new CollaboratorInvited(ID, THIRD_COMPANY, DAY.plusDays(63)),
        new TransferOffered(ID, OTHER_COMPANY, held("Sold"), DAY.plusDays(63)));
    side.append(toTesting(DEPLOYED, COMPANY, "myAsthma"));
    raise(DEPLOYED, pilot(3), 3);
    side.append(waived(DEPLOYED, incident(3)));
    side.append(planned(DEPLOYED, adoption(1), LEEDS));
    side.append(
        new SentBack(
            DEPLOYED,
            Gate.EVALUATION,
            held("Too early"),
            meeting(),
            new Weighing(0, List.of()),
            DAY.plusDays(141)));
    side.append(requested(DEPLOYED, pilot(4), AIREDALE, DAY.plusDays(142)));
    side.append(new TransferOffered(DEPLOYED, OTHER_COMPANY, held("Sold"), DAY.plusDays(143)));
    side.settle();
    side.today(DAY.plusDays(150));
  }

  private void raise(InnovationId id, PilotId pilot, int number) {
    side.append(
        requested(id, pilot, LEEDS),
        approved(id, pilot),
        begun(id, pilot),
        new IncidentRaised(
            id, pilot, incident(number), Severity.SERIOUS, held("A wrong alarm"), DAY.plusDays(61)),
        new PilotSuspended(id, pilot, incident(number), null, DAY.plusDays(61)));
  }

  private static EvaluationGatePassed waived(InnovationId id, IncidentId incident) {
    return new EvaluationGatePassed(
        id,
        new Verdict<>(
            held("Convincing"),
            List.of(),
            List.of(new Waiver<>(NO_SERIOUS_INCIDENT, held("They will mend it")))),
        meeting(),
        new Weighing(
            0,
            Policy.INITIAL.criteria(Gate.EVALUATION).stream()
                .map(
                    one ->
                        one.id().equals(NO_SERIOUS_INCIDENT)
                            ? new CriterionResult(
                                one, 0, 1, List.of(), List.of(incident.toString()))
                            : new CriterionResult(one, 1, 1, List.of(), List.of()))
                .toList()),
        DAY.plusDays(130));
  }

  private static IncidentId incident(int number) {
    return new IncidentId(new UUID(13, number));
  }

  @AfterAll
  void close() {
    side.close();
  }

  private InnovationAnswer answer(Actor viewer, InnovationId id) {
    return side.ask(new FindInnovation(viewer, id, null), InnovationAnswer.class);
  }

  private DecisionRow evaluation(Actor viewer) {
    return Objects.requireNonNull(answer(viewer, DEPLOYED).row()).decisions().stream()
        .filter(one -> one.event().equals("EvaluationGatePassed"))
        .findFirst()
        .orElseThrow();
  }

  private static List<CriterionId> ids(List<CriterionResult> criteria) {
    return criteria.stream().map(one -> one.criterion().id()).toList();
  }

  @Test
  void a_trust_is_told_of_its_own_incidents_and_breaches_and_of_no_others() {
    assertThat(ids(answer(OWNER, ID).criteria())).contains(NO_SERIOUS_INCIDENT, CONDITIONS_KEPT);
    assertThat(answer(AT_LEEDS, ID).criteria())
        .filteredOn(one -> !one.met())
        .extracting(CriterionResult::lacking)
        .containsExactlyInAnyOrder(
            List.of(), List.of(incident(1).toString()), List.of(condition(1).toString()));
    assertThat(ids(answer(AT_AIREDALE, ID).criteria()))
        .isNotEmpty()
        .doesNotContain(NO_SERIOUS_INCIDENT, CONDITIONS_KEPT);
  }

  @Test
  void nor_is_it_told_what_stood_against_a_decision_or_was_waived() {
    for (Actor viewer : List.of(OWNER, LEADER, AT_LEEDS)) {
      DecisionRow told = evaluation(viewer);
      assertThat(ids(Objects.requireNonNull(told.weighing()).criteria()))
          .contains(NO_SERIOUS_INCIDENT);
      assertThat(told.waivers()).hasSize(1);
      assertThat(answer(viewer, DEPLOYED).texts()).containsValue("They will mend it");
    }
    for (Actor viewer : List.of(AT_AIREDALE, BUYER)) {
      DecisionRow told = evaluation(viewer);
      assertThat(ids(Objects.requireNonNull(told.weighing()).criteria()))
          .as("what was met says nothing")
          .contains(CONDITIONS_KEPT)
          .doesNotContain(NO_SERIOUS_INCIDENT);
      assertThat(told.waivers()).isEmpty();
      assertThat(answer(viewer, DEPLOYED).texts()).doesNotContainValue("They will mend it");
    }
  }

  @Test
  void attempts_at_parts_that_are_withheld_can_be_told_from_mistakes() {
    assertThat(answer(AT_AIREDALE, ID).withheld())
        .containsExactlyInAnyOrder(
            new Part.OfPilot(pilot(1)).key(), new Part.OfCondition(condition(1)).key());
    assertThat(answer(BUYER, DEPLOYED).withheld())
        .containsExactlyInAnyOrder(
            new Part.OfPilot(pilot(3)).key(),
            new Part.OfPilot(pilot(4)).key(),
            new Part.OfCondition(condition(3)).key(),
            new Part.OfAdoption(adoption(1)).key());
    assertThat(answer(OWNER, ID).withheld()).isEmpty();
  }

  @Test
  void whoever_it_is_offered_to_sees_the_innovation_without_its_pilots_and_adoptions() {
    InnovationAnswer offered = answer(BUYER, ID);
    String shown = offered.row() + "" + offered.criteria() + offered.waiting() + offered.texts();
    assertThat(shown)
        .contains("Sold")
        .doesNotContain(pilot(1).toString(), pilot(2).toString(), LEEDS.toString())
        .doesNotContain("Whether it helps", "Only ward 7", "A wrong alarm", "Ward 7 was closed");
    assertThat(offered.waiting()).extracting(one -> one.part()).contains(Part.TEAM);
    assertThat(pilots(BUYER).rows()).isEmpty();
    assertThat(adoptions(BUYER).rows()).isEmpty();
    assertThat(pilots(BUYER).texts()).isEmpty();
    assertThat(events(BUYER, ID))
        .containsExactlyInAnyOrder(
            "ProposalStarted",
            "ProposalSubmitted",
            "ProposalAccepted",
            "ReadinessGatePassed",
            "CollaboratorInvited",
            "TransferOffered");
  }

  @Test
  void a_collaborator_sees_what_its_owner_sees() {
    assertThat(answer(HELPER, ID).row()).isEqualTo(answer(OWNER, ID).row());
    assertThat(answer(HELPER, ID).criteria()).isEqualTo(answer(OWNER, ID).criteria());
    assertThat(answer(HELPER, ID).texts()).isEqualTo(answer(OWNER, ID).texts());
    assertThat(Set.copyOf(events(HELPER, ID))).isEqualTo(Set.copyOf(events(OWNER, ID)));
    assertThat(pilots(HELPER).rows()).hasSize(2);
    assertThat(pilots(OWNER).rows()).hasSize(4);
    assertThat(adoptions(OWNER).rows()).hasSize(1);
  }

  private Pilots pilots(Actor viewer) {
    return side.ask(new FindPilots(viewer, null, Set.of(), PAGE, null), Pilots.class);
  }

  private Adoptions adoptions(Actor viewer) {
    return side.ask(new FindAdoptions(viewer, null, Set.of(), PAGE, null), Adoptions.class);
  }

  private List<String> events(Actor viewer, InnovationId id) {
    return side
        .ask(new FindHistory(viewer, id, null, null, PAGE, null), History.class)
        .entries()
        .stream()
        .map(HistoryEntry::event)
        .toList();
  }
}
