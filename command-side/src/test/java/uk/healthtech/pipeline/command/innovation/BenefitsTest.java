package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.innovation.Story.BENEFIT_ID;
import static uk.healthtech.pipeline.command.innovation.Story.FEWER_VISITS;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionAt;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionPlannedAt;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionWithdrawnAt;
import static uk.healthtech.pipeline.command.innovation.Story.benefitRecordedAt;
import static uk.healthtech.pipeline.command.innovation.Story.benefitRetractedAt;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.PLAN_ADOPTION;
import static uk.healthtech.pipeline.kernel.innovation.Action.RETRACT_BENEFIT;
import static uk.healthtech.pipeline.kernel.innovation.Action.WITHDRAW_ADOPTION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionIs;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntry;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.RecordBenefit;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRecorded;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRetracted;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Benefit;
import uk.healthtech.pipeline.kernel.innovation.Part;

class BenefitsTest {
  private static final AdoptionId ADOPTION = adoptionAt(LEEDS_TEACHING);
  private static final Past LIVE = inDeployment().then(liveAt(LEEDS_TEACHING));
  private static final Past BENEFITED = LIVE.then(benefitRecordedAt(LEEDS_TEACHING));

  private static RecordBenefit record(Benefit content, @Nullable LocalDate on) {
    return new RecordBenefit(INNOVATION, ADOPTION, BENEFIT_ID, content, on);
  }

  private static Benefit hours(String value) {
    return new Benefit(
        FEWER_VISITS.kind(),
        FEWER_VISITS.what(),
        new BigDecimal(value),
        FEWER_VISITS.unit(),
        FEWER_VISITS.evidence());
  }

  @Test
  void what_it_brought_is_recorded_put_right_and_taken_back() {
    given(LIVE)
        .when(record(FEWER_VISITS, null), actingFor(LEEDS_TEACHING))
        .thenHappened(new BenefitRecorded(INNOVATION, ADOPTION, BENEFIT_ID, FEWER_VISITS, TODAY));
    given(BENEFITED)
        .when(record(hours("99"), null), actingFor(LEEDS_TEACHING))
        .thenHappened(new BenefitRecorded(INNOVATION, ADOPTION, BENEFIT_ID, hours("99"), TODAY));
    given(BENEFITED)
        .when(ask(RETRACT_BENEFIT), actingFor(LEEDS_TEACHING))
        .thenHappened(new BenefitRetracted(INNOVATION, ADOPTION, BENEFIT_ID, REASON.held(), TODAY));
  }

  @Test
  void the_same_again_changes_nothing() {
    given(BENEFITED)
        .when(record(hours("120.50"), null), actingFor(LEEDS_TEACHING))
        .thenRefused(new NothingChanged());
  }

  @Test
  void what_is_not_there_is_not_taken_back() {
    given(BENEFITED, benefitRetractedAt(LEEDS_TEACHING))
        .when(ask(RETRACT_BENEFIT), actingFor(LEEDS_TEACHING))
        .thenRefused(new NoSuchEntry(new Part.OfAdoption(ADOPTION), BENEFIT_ID.toString()));
  }

  @Test
  void it_brought_nothing_before_it_was_live() {
    given(LIVE)
        .when(record(FEWER_VISITS, Days.LIVE.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.LIVE)));
    given(inDeployment(), adoptionPlannedAt(LEEDS_TEACHING), adoptionWithdrawnAt(LEEDS_TEACHING))
        .when(record(FEWER_VISITS, null), actingFor(LEEDS_TEACHING))
        .thenRefused(new AdoptionIs(AdoptionStatus.WITHDRAWN, Set.of(AdoptionStatus.LIVE)));
  }

  @Test
  void a_plan_and_a_use_are_withdrawn_with_a_reason() {
    for (Past past : List.of(inDeployment().then(adoptionPlannedAt(LEEDS_TEACHING)), LIVE)) {
      given(past)
          .when(ask(WITHDRAW_ADOPTION), actingFor(LEEDS_TEACHING))
          .thenHappened(new AdoptionWithdrawn(INNOVATION, ADOPTION, REASON.held(), TODAY));
    }
    given(LIVE)
        .when(ask(WITHDRAW_ADOPTION, Days.LIVE.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.LIVE)));
  }

  @Test
  void after_that_the_trust_can_plan_again() {
    PlanAdoption again = new PlanAdoption(INNOVATION, adoptionAt(YORK), Days.START_BY, null);
    given(LIVE, adoptionWithdrawnAt(LEEDS_TEACHING))
        .when(again, actingFor(LEEDS_TEACHING))
        .thenHappened(
            new AdoptionPlanned(
                INNOVATION, adoptionAt(YORK), LEEDS_TEACHING, LEEDS_CODE, Days.START_BY, TODAY));
    given(LIVE, adoptionWithdrawnAt(LEEDS_TEACHING))
        .when(ask(PLAN_ADOPTION), actingFor(LEEDS_TEACHING))
        .thenRefused(new KeyReused());
  }
}
