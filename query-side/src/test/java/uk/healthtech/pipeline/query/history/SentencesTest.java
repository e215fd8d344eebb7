package uk.healthtech.pipeline.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.adoption;
import static uk.healthtech.pipeline.query.Samples.came;
import static uk.healthtech.pipeline.query.Samples.course;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.reported;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthtech.pipeline.eventstore.EventKinds;
import uk.healthtech.pipeline.eventstore.SampleEvents;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.RegionEvent;
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
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentRaised;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotSuspended;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingCorrected;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardId;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightRetracted;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeCommented;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeReported;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;
import uk.healthtech.pipeline.query.RegionSamples;
import uk.healthtech.pipeline.query.Samples;

class SentencesTest {
  private static final OrganisationId HOST = SampleEvents.of(PilotRequested.class).organisation();
  private static final Names NOBODY = new Names(Map.of(), DAY, null, null);
  private static final Weighing WEIGHING = new Weighing(0, List.of());

  /** As the history has them: the host by its trust's name, any other organisation by another. */
  private static Names names(Event event) {
    Map<OrganisationId, HeldOrganisation> known = new HashMap<>();
    Sentences.names(event).forEach(id -> known.put(id, organisation(id, "University of York")));
    known.put(HOST, organisation(HOST, "Leeds Teaching Hospitals NHS Trust"));
    return new Names(
        known,
        DAY,
        event instanceof InnovationEvent e
                && (e.part() instanceof Part.OfPilot || e.part() instanceof Part.OfAdoption)
            ? HOST
            : null,
        subject(event));
  }

  private static HeldOrganisation organisation(OrganisationId id, String name) {
    return new HeldOrganisation(
        id,
        new Organisation(
            name, OrganisationKind.UNIVERSITY, null, null, null, List.of(), "Its own word", DAY),
        List.of(),
        null);
  }

  /** What the events before called it, or else it itself. */
  private static @Nullable String subject(Event event) {
    @Nullable String subject = null;
    for (Event sample : SampleEvents.ALL) {
      if (sample instanceof RegionEvent one && sample.stream().equals(event.stream())) {
        String now = RegionSentences.subject(one);
        subject = now == null ? subject : now;
      }
      if (sample.equals(event)) {
        return subject;
      }
    }
    return subject;
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
    assertThat(
            Sentences.of(
                SampleEvents.of(PilotSuspended.class), new Names(Map.of(), DAY, AIREDALE, null)))
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
    assertThat(Sentences.of(met, new Names(names(met).known(), DAY, HOST, null)))
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
  void what_a_report_does_not_know_is_said_to_be_unknown_and_nobody_is_said_to_have_decided() {
    assertThat(
            sentence(
                reported(
                    innovation(1),
                    HOST,
                    "Told",
                    course(
                        List.of(
                            came(Phase.SUBMITTED, null),
                            new Milestone<>(Phase.DECLINED, DAY, AIREDALE, held("No need")))))))
        .isEqualTo(
            "reported on import that “Told” of Leeds Teaching Hospitals NHS Trust was submitted on"
                + " a day that is not known and was declined on 2 March 2026");
    assertThat(sentence(reported(innovation(1), pilot(1), HOST)))
        .isEqualTo(
            "reported on import that a pilot at Leeds Teaching Hospitals NHS Trust was completed"
                + " on 14 August 2025");
    assertThat(sentence(reported(innovation(1), adoption(1), HOST)))
        .isEqualTo(
            "reported on import that adoption at Leeds Teaching Hospitals NHS Trust went live on"
                + " 22 November 2025");
    assertThat(
            sentence(
                new ThemeReported(
                    RegionSamples.theme(1),
                    HOST,
                    RegionSamples.content("Ageing well"),
                    ThemeStatus.RETIRED,
                    null,
                    DAY)))
        .isEqualTo(
            "reported on import that the theme “Ageing well” was retired on a day that is not"
                + " known");
  }

  @ParameterizedTest
  @EnumSource
  void every_phase_that_a_report_may_tell_of_can_be_read(Phase phase) {
    assertThat(
            sentence(
                new ReportedCourseCorrected(
                    innovation(1),
                    course(List.of(came(Phase.TESTING, null), came(phase, DAY))),
                    20,
                    DAY)))
        .matches("reported on import, as a correction, that it .* and (was|came) [a-z ]+ on .*");
  }

  @Test
  void an_organisation_is_called_what_it_was_called_on_the_day() {
    HeldOrganisation renamed =
        HeldOrganisation.after(
            HeldOrganisation.after(null, Samples.registered(Samples.LEEDS_TRUST)),
            new OrganisationRenamed(Samples.LEEDS, "Leeds Hospitals", "ODS", DAY));
    Map<OrganisationId, HeldOrganisation> known = Map.of(Samples.LEEDS, renamed);
    OrganisationRenamed event =
        new OrganisationRenamed(Samples.LEEDS, "Leeds Hospitals", "ODS", DAY);
    assertThat(Sentences.of(event, new Names(known, DAY, null, null)))
        .isEqualTo(
            "renamed Leeds Teaching Hospitals NHS Trust to Leeds Hospitals from 2 March 2026");
    IncidentRaised incident = SampleEvents.of(IncidentRaised.class);
    assertThat(Sentences.of(incident, new Names(known, DAY.minusDays(1), Samples.LEEDS, null)))
        .endsWith(" in the pilot at Leeds Teaching Hospitals NHS Trust");
    assertThat(Sentences.of(incident, new Names(known, DAY, Samples.LEEDS, null)))
        .endsWith(" in the pilot at Leeds Hospitals");
  }

  @Test
  void an_organisation_closes_with_or_without_a_successor() {
    assertThat(sentence(new OrganisationClosed(HOST, null, "ODS", DAY)))
        .isEqualTo("recorded that Leeds Teaching Hospitals NHS Trust closed on 2 March 2026");
  }

  @Test
  void what_has_no_name_yet_is_told_without_one() {
    assertThat(Sentences.of(SampleEvents.of(ThemeCommented.class), NOBODY))
        .isEqualTo("commented on the theme");
    assertThat(Sentences.of(SampleEvents.of(InsightRetracted.class), NOBODY))
        .isEqualTo("took back the insight");
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
