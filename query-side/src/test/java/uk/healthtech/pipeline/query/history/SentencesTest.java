package uk.healthtech.pipeline.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthtech.pipeline.eventstore.EventKinds;
import uk.healthtech.pipeline.eventstore.SampleEvents;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionMet;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.GateDeferred;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.SentBack;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentRaised;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotSuspended;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingCorrected;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardId;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;

class SentencesTest {
  private static final OrganisationId HOST = SampleEvents.of(PilotRequested.class).organisation();
  private static final Names NOBODY = new Names(Map.of(), null);
  private static final Weighing WEIGHING = new Weighing(0, List.of());

  /** As the history has them: the host by its trust's name, any other organisation by another. */
  private static Names names(Event event) {
    Map<OrganisationId, OrganisationName> known = new HashMap<>();
    OrganisationId named = Sentences.names(event);
    if (named != null) {
      known.put(named, new OrganisationName("University of York", null));
    }
    known.put(HOST, new OrganisationName("Leeds Teaching Hospitals NHS Trust", new OdsCode("RR8")));
    return new Names(
        known,
        event instanceof InnovationEvent e
                && (e.part() instanceof Part.OfPilot || e.part() instanceof Part.OfAdoption)
            ? HOST
            : null);
  }

  private static String sentence(Event event) {
    return Sentences.of(event, names(event));
  }

  @Test
  void the_samples_hold_one_of_every_kind_of_event() {
    assertThat(SampleEvents.ALL)
        .extracting(Event::getClass)
        .containsExactlyInAnyOrderElementsOf(EventKinds.all());
  }

  @Test
  void every_kind_of_event_has_a_sentence_of_its_own_that_begins_with_a_verb() {
    assertThat(SampleEvents.ALL)
        .allSatisfy(
            event ->
                assertThat(sentence(event))
                    .matches("[a-z].*[^.]")
                    .doesNotContain("null", "  ", " ,", "[", "not registered")
                    .doesNotContainPattern("[0-9a-f]{8}-")
                    .doesNotContainPattern("[A-Z]_[A-Z]"));
    assertThat(SampleEvents.ALL.stream().map(SentencesTest::sentence)).doesNotHaveDuplicates();
  }

  /** To be read aloud. A changed sentence is approved by changing the file. */
  @Test
  void sentences_read_as_people_speak() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(SentencesTest.class.getResourceAsStream("/sentences.txt"))) {
      assertThat(
              SampleEvents.ALL.stream()
                  .map(event -> event.getClass().getSimpleName() + ": " + sentence(event))
                  .collect(Collectors.joining("\n", "", "\n")))
          .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void an_organisation_without_a_name_does_not_hide_the_sentence() {
    assertThat(Sentences.of(SampleEvents.of(PilotRequested.class), NOBODY))
        .startsWith("asked an organisation that is not registered for a pilot");
    assertThat(Sentences.of(SampleEvents.of(PilotSuspended.class), new Names(Map.of(), AIREDALE)))
        .startsWith("suspended the pilot at an organisation that is not registered");
  }

  @Test
  void a_host_that_the_board_does_not_know_yet_is_left_out() {
    assertThat(Sentences.of(SampleEvents.of(IncidentRaised.class), NOBODY))
        .isEqualTo("reported a serious incident in the pilot");
  }

  @Test
  void a_gate_is_passed_with_conditions_and_waivers_by_count() {
    assertThat(passed(0, 0)).isEqualTo("passed the readiness gate, so that testing can begin");
    assertThat(passed(2, 1))
        .isEqualTo(
            "passed the readiness gate with 2 conditions and 1 waiver, so that testing can begin");
    assertThat(passed(1, 0))
        .isEqualTo("passed the readiness gate with 1 condition, so that testing can begin");
    assertThat(passed(0, 2))
        .isEqualTo("passed the readiness gate with 2 waivers, so that testing can begin");
  }

  private static String passed(int conditions, int waivers) {
    return sentence(
        new ReadinessGatePassed(
            innovation(1),
            new Verdict<>(
                held("Ready"),
                conditions(conditions),
                IntStream.range(0, waivers)
                    .mapToObj(one -> new Waiver<>(new CriterionId("c" + one), held("Later")))
                    .toList()),
            WEIGHING,
            DAY));
  }

  private static List<Condition<HeldText>> conditions(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            one -> new Condition<>(new ConditionId(new UUID(11, one)), held("Only ward 7"), DAY))
        .toList();
  }

  @Test
  void the_programme_office_decides_without_a_meeting() {
    assertThat(
            sentence(
                new GateDeferred(
                    innovation(1), Gate.READINESS, held("Not yet"), null, WEIGHING, DAY)))
        .isEqualTo("decided that the readiness gate is not passed yet");
    assertThat(
            sentence(new SentBack(innovation(1), Gate.READINESS, held("No"), null, WEIGHING, DAY)))
        .isEqualTo("sent the innovation back through the readiness gate to the development stage");
  }

  @Test
  void a_condition_of_a_pilot_is_told_from_one_of_the_whole() {
    ConditionMet met =
        new ConditionMet(innovation(1), new ConditionId(new UUID(11, 1)), held("Seen"), DAY);
    assertThat(Sentences.of(met, NOBODY)).isEqualTo("found a condition to be met");
    assertThat(Sentences.of(met, new Names(names(met).known(), HOST)))
        .isEqualTo(
            "found a condition of the pilot at Leeds Teaching Hospitals NHS Trust to be met");
  }

  @Test
  void a_pilot_is_approved_with_or_without_conditions() {
    assertThat(approved(0)).endsWith(", to start by 2 March 2026, without conditions");
    assertThat(approved(2)).endsWith(", to start by 2 March 2026, on 2 conditions");
  }

  private static String approved(int conditions) {
    return sentence(
        new PilotApproved(
            innovation(1),
            pilot(1),
            new Agreement<>(conditions(conditions), null, DAY, null, null),
            List.of(),
            DAY));
  }

  @Test
  void a_reading_can_be_taken_back_and_a_pilot_be_suspended_without_an_incident() {
    assertThat(
            Sentences.of(
                new ReadingCorrected(
                    innovation(1), pilot(1), "Visits", DAY, null, held("Wrong ward"), DAY),
                NOBODY))
        .isEqualTo("took back the reading for “Visits” on 2 March 2026 in the pilot");
    assertThat(
            Sentences.of(
                new ReadingCorrected(
                    innovation(1), pilot(1), "Visits", DAY, BigDecimal.TEN, held("Typo"), DAY),
                NOBODY))
        .isEqualTo("corrected the reading for “Visits” on 2 March 2026 to 10 in the pilot");
    assertThat(
            Sentences.of(
                new PilotSuspended(innovation(1), pilot(1), null, held("No staff"), DAY), NOBODY))
        .isEqualTo("suspended the pilot");
  }

  @ParameterizedTest
  @EnumSource
  void every_severity_can_be_read(Severity severity) {
    assertThat(
            Sentences.of(
                new IncidentRaised(
                    innovation(1),
                    pilot(1),
                    new IncidentId(new UUID(12, 1)),
                    severity,
                    held("A fall"),
                    DAY),
                NOBODY))
        .matches("reported an? [a-z ]+ in the pilot");
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_of_standard_can_be_read(StandardKind kind) {
    assertThat(
            Sentences.of(
                new StandardRecorded(
                    innovation(1),
                    new StandardId(new UUID(9, 1)),
                    new Standard(kind, StandardStatus.NOT_APPLICABLE, null, null, null, null, null),
                    held("It is no device"),
                    DAY),
                NOBODY))
        .matches("recorded [A-Za-z0-9 ]+ as not applicable");
  }

  @ParameterizedTest
  @EnumSource
  void every_field_of_a_proposal_can_be_read(ProposalField field) {
    if (field != ProposalField.NAME) {
      assertThat(
              Sentences.of(
                  new ProposalRevised(
                      innovation(1), ProposalChanges.builder().empty(field).build(), DAY),
                  NOBODY))
          .matches("revised the [a-z ]+ of the proposal");
    }
  }

  @Test
  void a_few_revised_fields_are_named() {
    assertThat(
            Sentences.of(
                new ProposalRevised(
                    innovation(1),
                    ProposalChanges.builder()
                        .name("myCOPD 2")
                        .summary("Better")
                        .empty(ProposalField.PLACE)
                        .build(),
                    DAY),
                NOBODY))
        .isEqualTo("revised the name, the summary and the place of the proposal");
  }

  @Test
  void one_approver_is_one_person() {
    assertThat(
            sentence(
                new ApproversAgreed(
                    1, held("Enough"), SampleEvents.of(ApproversAgreed.class).meeting(), DAY)))
        .startsWith("set that 1 person must approve a pilot");
  }
}
