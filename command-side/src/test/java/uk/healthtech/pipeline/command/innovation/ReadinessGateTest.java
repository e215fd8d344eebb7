package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL_COMPLETE;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.PASS_READINESS_GATE;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.CriteriaUnmet;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.innovation.Criterion;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;

class ReadinessGateTest {
  @Test
  void it_opens_for_a_complete_proposal() {
    given(proposed(), accepted())
        .when(ask(PASS_READINESS_GATE), OFFICE)
        .thenHappened(new ReadinessGatePassed(INNOVATION, REASON.held(), PROPOSAL_COMPLETE, TODAY));
  }

  @Test
  void it_stays_shut_when_a_revision_has_emptied_a_field() {
    Past emptied =
        Past.of(
            new ProposalRevised(
                INNOVATION, new ProposalChanges(null, "", null, null), Days.SCREENED),
            INNOVATOR);
    given(proposed(), accepted(), emptied)
        .when(ask(PASS_READINESS_GATE), OFFICE)
        .thenRefused(
            new CriteriaUnmet(
                Gate.READINESS,
                List.of(
                    new CriterionResult(
                        Criterion.PROPOSAL_COMPLETE,
                        3,
                        4,
                        List.of("name", "category", "problem"),
                        List.of("summary")))));
  }

  @Test
  void it_is_not_passed_before_the_screening() {
    given(proposed(), accepted())
        .when(ask(PASS_READINESS_GATE, Days.SCREENED.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.SCREENED)));
  }
}
