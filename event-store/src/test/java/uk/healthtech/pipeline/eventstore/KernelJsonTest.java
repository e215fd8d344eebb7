package uk.healthtech.pipeline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

class KernelJsonTest {
  private static final UUID ID = UUID.fromString("00000000-0000-8000-8000-000000000001");
  private final JsonMapper json = KernelJson.mapper();

  @Test
  void an_event_is_its_fields_with_ids_as_plain_text() {
    var event =
        new ProposalReturned(
            new InnovationId(ID), new HeldText(ID, "ab"), LocalDate.of(2026, 3, 1));
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
            new ProposalChanges("A name", null, null, null),
            LocalDate.of(2026, 3, 1));
    assertThat(json.writeValueAsString(event)).contains("\"changes\":{\"name\":\"A name\"}");
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
