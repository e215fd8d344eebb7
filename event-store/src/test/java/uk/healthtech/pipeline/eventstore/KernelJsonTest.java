package uk.healthtech.pipeline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRetracted;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.DeviceClass;
import uk.healthtech.pipeline.kernel.innovation.DtacArea;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.SentBack;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalExpired;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStopped;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRetracted;
import uk.healthtech.pipeline.kernel.insight.HeldInsight;
import uk.healthtech.pipeline.kernel.insight.InsightEvent;
import uk.healthtech.pipeline.kernel.investment.HeldInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent;
import uk.healthtech.pipeline.kernel.place.PlaceEvent;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.query.Query;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent;

class KernelJsonTest {
  private static final UUID ID = UUID.fromString("00000000-0000-8000-8000-000000000001");
  private final JsonMapper json = KernelJson.mapper();

  @Test
  void an_event_is_its_fields_with_ids_as_plain_text() {
    var event =
        new ProposalReturned(
            new InnovationId(ID), new HeldText(ID, "ab"), null, LocalDate.of(2026, 3, 1));
    String written = json.writeValueAsString(event);
    assertThat(written)
        .isEqualTo(
            """
            {"innovation":"00000000-0000-8000-8000-000000000001",\
            "reason":{"id":"00000000-0000-8000-8000-000000000001","commitment":"ab"},\
            "occurredOn":"2026-03-01"}""");
    assertThat(json.readValue(written, ProposalReturned.class)).isEqualTo(event);
  }

  @Test
  void what_is_absent_is_left_out_and_nothing_is_added() {
    var event =
        new ProposalRevised(
            new InnovationId(ID),
            ProposalChanges.builder().name("A name").build(),
            LocalDate.of(2026, 3, 1));
    assertThat(json.writeValueAsString(event))
        .contains("\"changes\":{\"name\":\"A name\",\"emptied\":[]}");
  }

  @Test
  void a_sealed_type_is_told_by_its_name() {
    Outcome refused =
        new Outcome.Refused(
            new Refusal.FieldsInvalid(
                List.of(new FieldProblem("name", new FieldProblem.TooLong(120)))));
    String written = json.writerFor(Outcome.class).writeValueAsString(refused);
    assertThat(written)
        .isEqualTo(
            """
            {"type":"Refused","refusal":{"type":"FieldsInvalid","problems":\
            [{"field":"name","rule":{"type":"TooLong","most":120}}]}}""");
    assertThat(json.readValue(written, Outcome.class)).isEqualTo(refused);
  }

  /** One sample of an event shows one of them only. */
  @Test
  void every_detail_of_a_standard_has_its_form() {
    Map<StandardDetail, String> forms =
        Map.of(
            new StandardDetail.DeviceMark(
                StandardDetail.Mark.CE, DeviceClass.IVD_SELF_TEST, "EU 2017/746"),
            """
            {"type":"DeviceMark","mark":"CE","deviceClass":"IVD_SELF_TEST",\
            "legalBasis":"EU 2017/746"}""",
            new StandardDetail.Dtac(
                "2.0", Set.of(DtacArea.INTEROPERABILITY, DtacArea.CLINICAL_SAFETY)),
            """
            {"type":"Dtac","formVersion":"2.0",\
            "areasMet":["CLINICAL_SAFETY","INTEROPERABILITY"]}""",
            new StandardDetail.Dspt(StandardDetail.DsptStatus.EXCEEDED),
            """
            {"type":"Dspt","dspt":"EXCEEDED"}""",
            new StandardDetail.NiceEsf(StandardDetail.EsfTier.B),
            """
            {"type":"NiceEsf","tier":"B"}""");
    assertThat(forms).hasSize(StandardDetail.class.getPermittedSubclasses().length);
    forms.forEach(
        (detail, form) -> {
          assertThat(json.writerFor(StandardDetail.class).writeValueAsString(detail))
              .isEqualTo(form);
          assertThat(json.readValue(form, StandardDetail.class)).isEqualTo(detail);
        });
  }

  @ParameterizedTest
  @ValueSource(classes = {Command.class, Event.class, Query.class, Outcome.class, Refusal.class})
  void no_two_of_one_sealed_type_share_a_name(Class<?> sealed) {
    assertThat(records(sealed).map(Class::getSimpleName)).doesNotHaveDuplicates();
  }

  @Test
  void what_events_add_up_to_is_read_back_the_same_after_each() {
    Set<Class<?>> ends =
        Set.of(
            ProposalReturned.class,
            ProposalDeclined.class,
            StandardRetracted.class,
            EvidenceRetracted.class,
            PilotDeclined.class,
            PilotApprovalExpired.class,
            PilotStopped.class,
            SentBack.class,
            AdoptionWithdrawn.class,
            BenefitRetracted.class,
            InnovationStopped.class,
            InnovationWithdrawn.class);
    Map<String, Object> held = new HashMap<>();
    for (Event event : SampleEvents.ALL) {
      if (ends.contains(event.getClass())) {
        continue;
      }
      Object now =
          switch (event) {
            case InnovationEvent e ->
                Innovation.after(
                    (Innovation) held.getOrDefault(e.stream(), new Innovation.None()), e);
            case OrganisationEvent e ->
                HeldOrganisation.after((HeldOrganisation) held.get(e.stream()), e);
            case InsightEvent e -> HeldInsight.after((HeldInsight) held.get(e.stream()), e);
            case ThemeEvent e -> HeldTheme.after((HeldTheme) held.get(e.stream()), e);
            case InvestmentEvent e ->
                HeldInvestment.after((HeldInvestment) held.get(e.stream()), e);
            case PlaceEvent e -> HeldPlace.after((HeldPlace) held.get(e.stream()), e);
            case NeighbourhoodEvent e ->
                HeldNeighbourhood.after((HeldNeighbourhood) held.get(e.stream()), e);
            case PolicyEvent e -> ((Policy) held.getOrDefault(e.stream(), Policy.INITIAL)).after(e);
            case AccountEvent e -> e;
          };
      held.put(event.stream(), now);
      assertThat(readBack(now)).isEqualTo(now);
    }
  }

  /** Old portfolios know little; what they do not know stays absent, and living on is kept. */
  @Test
  void what_a_report_does_not_say_is_absent() {
    InnovationReported reported = SampleEvents.of(InnovationReported.class);
    InnovationId id = reported.innovation();
    PilotReported pilot = SampleEvents.of(PilotReported.class);
    AdoptionReported adoption = SampleEvents.of(AdoptionReported.class);
    OrganisationId host = pilot.report().organisation();
    LocalDate on = LocalDate.of(2026, 3, 1);
    List<InnovationEvent> story =
        List.of(
            new InnovationReported(
                id, "W-018", reported.owner(), reported.proposal(), course(null), 20, on),
            new PilotReported(
                id, pilot.pilot(), poor(host, pilot.report().ods()), pilot.terms(), on),
            new AdoptionReported(
                id, adoption.adoption(), poorly(host, adoption.report().ods()), on),
            new ReportedCourseCorrected(id, course(new HeldText(ID, "ab")), 20, on),
            new PilotStarted(id, pilot.pilot(), on));
    Innovation innovation = new Innovation.None();
    for (InnovationEvent event : story) {
      assertThat(readBack(event)).isEqualTo(event);
      innovation = Innovation.after(innovation, event);
      assertThat(readBack(innovation)).isEqualTo(innovation);
    }
    assertThat(innovation)
        .asInstanceOf(InstanceOfAssertFactories.type(Innovation.Known.class))
        .extracting(known -> Objects.requireNonNull(known.report()).livedOn())
        .isEqualTo(Set.of(new Part.OfPilot(pilot.pilot()).key()));
    assertThat(json.writeValueAsString(story.getFirst()))
        .contains("\"milestones\":[{\"phase\":\"SUBMITTED\"},{\"phase\":\"TESTING\",\"on\"");
  }

  @Test
  void a_report_travels_as_a_command_with_its_texts() {
    InnovationReported reported = SampleEvents.of(InnovationReported.class);
    PilotReported pilot = SampleEvents.of(PilotReported.class);
    AdoptionReported adoption = SampleEvents.of(AdoptionReported.class);
    FreeText text = new FreeText(ID, "Told by the trust", "ab".repeat(32));
    Command command =
        new RecordHistory(
            reported.innovation(),
            "W-017",
            reported.owner(),
            reported.proposal(),
            reported.course().withReasons(_ -> text),
            Map.of(pilot.pilot(), pilot.report().withTexts(_ -> text)),
            Map.of(adoption.adoption(), adoption.report().withTexts(_ -> text)));
    assertThat(json.readValue(json.writeValueAsString(command), RecordHistory.class))
        .isEqualTo(command);
    String written = json.writerFor(Command.class).writeValueAsString(command);
    assertThat(json.readValue(written, Command.class)).isEqualTo(command);
  }

  private static <T> ReportedCourse<T> course(@Nullable T reason) {
    return new ReportedCourse<>(
        List.of(
            new Milestone<>(Phase.SUBMITTED, null, null, null),
            new Milestone<>(Phase.TESTING, LocalDate.of(2024, 2, 1), null, reason)),
        "ab");
  }

  private static ReportedPilot<HeldText> poor(OrganisationId host, OdsCode ods) {
    return new ReportedPilot<>(
        host,
        ods,
        PilotStatus.APPROVED,
        null,
        null,
        null,
        null,
        LocalDate.of(2024, 3, 1),
        null,
        null,
        null,
        null,
        null,
        null,
        "ab");
  }

  private static ReportedAdoption<HeldText> poorly(OrganisationId host, OdsCode ods) {
    return new ReportedAdoption<>(
        host,
        ods,
        AdoptionStatus.LIVE,
        null,
        null,
        LocalDate.of(2024, 11, 4),
        null,
        List.of(),
        null,
        List.of(),
        "ab");
  }

  /** As read-model rows and snapshots do: a state of a sealed type is written as that type. */
  private Object readBack(Object value) {
    Class<?> type = value instanceof Innovation ? Innovation.class : value.getClass();
    return json.readValue(json.writerFor(type).writeValueAsString(value), type);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(KernelJsonTest::records)
        : Stream.of(type);
  }

  @Test
  void ids_can_be_keys() {
    Map<OrganisationId, String> names = Map.of(new OrganisationId(ID), "A trust");
    String written = json.writeValueAsString(names);
    assertThat(written).isEqualTo("{\"00000000-0000-8000-8000-000000000001\":\"A trust\"}");
    assertThat(json.readValue(written, new TypeReference<Map<OrganisationId, String>>() {}))
        .isEqualTo(names);
  }

  @Test
  void an_unknown_field_is_an_error() {
    assertThatThrownBy(() -> json.readValue("{\"field\":\"a\",\"surprise\":1}", FieldProblem.class))
        .isInstanceOf(JacksonException.class);
  }
}
