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
import static uk.healthtech.pipeline.query.Samples.condition;
import static uk.healthtech.pipeline.query.Samples.evidence;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.standard;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.query.Answers.History;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Query.FindHistory;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/** Which parts of a life in which everything happens show in whose lists and history. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartVisibilityTest {
  private static final InnovationId ID = innovation(1);
  private static final Page PAGE = new Page(null, Page.MOST);

  private final ReadSide side = new ReadSide();

  @BeforeAll
  void events() {
    side.append(Samples.registers());
    side.append(Samples.lives());
    side.settle();
    side.today(DAY.plusDays(250));
  }

  @AfterAll
  void close() {
    side.close();
  }

  /** The parts of the events that the history shows, as the events themselves tell them. */
  private Set<String> parts(Actor viewer) {
    List<InnovationEvent> life =
        Samples.lives().stream().filter(event -> event.innovation().equals(ID)).toList();
    return side
        .ask(new FindHistory(viewer, ID, null, null, PAGE, null), History.class)
        .entries()
        .stream()
        .map(entry -> life.get(Math.toIntExact(entry.sequence())).part().key())
        .collect(Collectors.toSet());
  }

  @Test
  void a_trusts_history_is_of_the_whole_its_proofs_its_gates_conditions_and_its_own_parts() {
    Set<String> whole =
        Set.of(
            "progress",
            "publication",
            "standard:" + standard(1),
            "standard:" + standard(2),
            "standard:" + standard(3),
            "standard:" + standard(4),
            "evidence:" + evidence(1),
            "evidence:" + evidence(2),
            "condition:" + condition(101),
            "condition:" + condition(102));
    assertThat(parts(actor(Role.TRUST_APPROVER, LEEDS)))
        .containsAll(whole)
        .hasSize(whole.size() + 2)
        .contains("pilot:" + pilot(4), "adoption:" + adoption(2));
    assertThat(parts(actor(Role.TRUST_APPROVER, AIREDALE)))
        .containsAll(whole)
        .hasSize(whole.size() + 4)
        .contains("pilot:" + pilot(3), "pilot:" + pilot(2), "pilot:" + pilot(1))
        .contains("adoption:" + adoption(1));
  }

  @Test
  void the_new_owner_and_the_office_see_every_part_and_the_old_owner_none() {
    Set<String> all =
        Samples.lives().stream()
            .filter(event -> event.innovation().equals(ID))
            .map(event -> event.part().key())
            .collect(Collectors.toSet());
    assertThat(parts(actor(Role.INNOVATOR, OTHER_COMPANY))).isEqualTo(all);
    assertThat(parts(actor(Role.INNOVATOR, THIRD_COMPANY))).isEqualTo(all);
    assertThat(parts(actor(Role.PROGRAMME_OFFICE, PARTNERSHIP))).isEqualTo(all);
    assertThat(parts(actor(Role.INNOVATOR, COMPANY))).isEmpty();
  }

  @Test
  void an_answer_goes_through_the_store_and_back_with_everything_in_its_order() {
    InnovationAnswer answer =
        side.ask(
            new FindInnovation(actor(Role.LEADERSHIP, PARTNERSHIP), ID, null),
            InnovationAnswer.class);
    InnovationRow row = Objects.requireNonNull(answer.row());
    Innovation expected = new Innovation.None();
    for (InnovationEvent event : Samples.lives()) {
      if (event.innovation().equals(ID)) {
        expected = Innovation.after(expected, event);
      }
    }
    assertThat(row.innovation()).isEqualTo(expected);
    assertThat(row.innovation().pilots().keySet())
        .containsExactly(pilot(4), pilot(3), pilot(2), pilot(1));
    assertThat(answer.policy()).as("four changes were agreed").isEqualTo(4);
  }
}
