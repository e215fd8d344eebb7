package uk.healthtech.pipeline.app.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationNames;
import uk.healthtech.pipeline.kernel.query.Query.NameOrganisations;

class QueriesTest {
  private static final NameOrganisations QUESTION = new NameOrganisations(Actor.SERVICE, List.of());

  private final QueryBus bus = SimpleQueryBus.builder().build();
  private final Queries queries = new Queries(bus);

  @Test
  void an_answer_comes_back_as_its_type() {
    OrganisationNames names = new OrganisationNames(Map.of());
    bus.subscribe(NameOrganisations.class.getName(), OrganisationNames.class, message -> names);

    assertThat(queries.ask(QUESTION, OrganisationNames.class)).isSameAs(names);
  }

  @Test
  void nobody_to_answer_is_a_late_answer() {
    assertThatThrownBy(() -> queries.ask(QUESTION, OrganisationNames.class))
        .isInstanceOf(AnswerLate.class);
  }

  @Test
  void a_failing_answer_is_a_failure_and_not_late() {
    bus.subscribe(
        NameOrganisations.class.getName(),
        OrganisationNames.class,
        message -> {
          throw new IllegalStateException("broken fold");
        });

    assertThatThrownBy(() -> queries.ask(QUESTION, OrganisationNames.class))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("broken fold");
  }
}
