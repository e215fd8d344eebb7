package uk.healthtech.pipeline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRetracted;
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
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalExpired;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStopped;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRetracted;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.query.Query;

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
    Innovation innovation = new Innovation.None();
    Policy policy = Policy.INITIAL;
    for (Event event : SampleEvents.ALL) {
      if (event instanceof InnovationEvent step && !ends.contains(step.getClass())) {
        innovation = Innovation.after(innovation, step);
      } else if (event instanceof PolicyEvent step) {
        policy = policy.after(step);
      }
      String written = json.writerFor(Innovation.class).writeValueAsString(innovation);
      assertThat(json.readValue(written, Innovation.class)).isEqualTo(innovation);
      assertThat(json.readValue(json.writeValueAsString(policy), Policy.class)).isEqualTo(policy);
    }
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
