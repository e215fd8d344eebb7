package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.COUNCIL;
import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionAt;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionPlannedAt;
import static uk.healthtech.pipeline.command.innovation.Story.atScale;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.PLAN_ADOPTION;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionAlreadyOpen;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NotATrust;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionPlanned;

class PlanAdoptionTest {
  private static PlanAdoption on(LocalDate goLiveOn) {
    return new PlanAdoption(INNOVATION, adoptionAt(LEEDS_TEACHING), goLiveOn, null);
  }

  @Test
  void a_trust_plans_for_itself_under_the_code_of_the_day() {
    given(inDeployment())
        .when(ask(PLAN_ADOPTION), actingFor(LEEDS_TEACHING))
        .thenHappened(
            new AdoptionPlanned(
                INNOVATION,
                adoptionAt(LEEDS_TEACHING),
                LEEDS_TEACHING,
                LEEDS_CODE,
                Days.START_BY,
                TODAY));
  }

  @Test
  void a_trust_can_still_join_once_it_is_at_scale() {
    given(inDeployment(), liveAt(LEEDS_TEACHING), liveAt(AIREDALE), atScale())
        .when(new PlanAdoption(INNOVATION, adoptionAt(YORK), Days.START_BY, null), actingFor(YORK))
        .thenHappened(
            new AdoptionPlanned(
                INNOVATION, adoptionAt(YORK), YORK, Places.code(YORK), Days.START_BY, TODAY));
  }

  @Test
  void only_a_registered_trust_adopts() {
    given(inDeployment())
        .when(ask(PLAN_ADOPTION), actingFor(COUNCIL))
        .thenRefused(new NotATrust(COUNCIL));
    given(inDeployment())
        .when(ask(PLAN_ADOPTION), actingFor(WOUNDCARE))
        .thenRefused(new NotATrust(WOUNDCARE));
  }

  @Test
  void a_trust_adopts_once() {
    PlanAdoption another = new PlanAdoption(INNOVATION, adoptionAt(AIREDALE), Days.START_BY, null);
    given(inDeployment(), adoptionPlannedAt(LEEDS_TEACHING))
        .when(another, actingFor(LEEDS_TEACHING))
        .thenRefused(new AdoptionAlreadyOpen(adoptionAt(LEEDS_TEACHING), LEEDS_TEACHING));
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(another, actingFor(LEEDS_TEACHING))
        .thenRefused(new AdoptionAlreadyOpen(adoptionAt(LEEDS_TEACHING), LEEDS_TEACHING));
  }

  @Test
  void the_id_of_an_adoption_is_never_used_for_another() {
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(ask(PLAN_ADOPTION), actingFor(AIREDALE))
        .thenRefused(new KeyReused());
  }

  @Test
  void going_live_is_planned_for_after_the_plan_and_within_reason() {
    given(inDeployment())
        .when(on(TODAY.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("goLiveOn", new TooEarly(TODAY)));
    given(inDeployment())
        .when(on(TODAY.plusYears(21)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("goLiveOn", new TooLate(TODAY.plusYears(20))));
  }

  @Test
  void nothing_is_planned_before_deployment() {
    given(inDeployment())
        .when(ask(PLAN_ADOPTION, Days.EVALUATED.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.EVALUATED)));
  }
}
