package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionAt;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionPlannedAt;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.GO_LIVE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionIs;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.GoLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;

class GoLiveTest {
  private static GoLive at(String... sites) {
    return new GoLive(INNOVATION, adoptionAt(LEEDS_TEACHING), List.of(sites), null, null);
  }

  @Test
  void a_planned_adoption_goes_live_at_its_sites() {
    given(inDeployment(), adoptionPlannedAt(LEEDS_TEACHING))
        .when(at("Infirmary", "St James's"), actingFor(LEEDS_TEACHING))
        .thenHappened(
            new AdoptionWentLive(
                INNOVATION,
                adoptionAt(LEEDS_TEACHING),
                List.of("Infirmary", "St James's"),
                null,
                TODAY));
  }

  @Test
  void it_goes_live_only_once() {
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(ask(GO_LIVE), actingFor(LEEDS_TEACHING))
        .thenRefused(new AdoptionIs(AdoptionStatus.LIVE, Set.of(AdoptionStatus.PLANNED)));
  }

  @Test
  void what_was_never_planned_does_not_go_live() {
    given(inDeployment(), adoptionPlannedAt(AIREDALE))
        .when(ask(GO_LIVE), actingFor(LEEDS_TEACHING))
        .thenRefused(new NoSuchAdoption(adoptionAt(LEEDS_TEACHING)));
  }

  @Test
  void it_goes_live_somewhere() {
    given(inDeployment(), adoptionPlannedAt(LEEDS_TEACHING))
        .when(at(), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("sites", new WrongCount(1, 200)));
  }

  @Test
  void under_the_trusts_own_safety_case() {
    given(inDeployment(), adoptionPlannedAt(LEEDS_TEACHING))
        .when(ask(GO_LIVE), actingFor(LEEDS_TEACHING))
        .thenHappened(
            new AdoptionWentLive(
                INNOVATION,
                adoptionAt(LEEDS_TEACHING),
                List.of("Main site"),
                "DCB0160 2026/7",
                TODAY));
  }

  @Test
  void each_site_is_named_once() {
    given(inDeployment(), adoptionPlannedAt(LEEDS_TEACHING))
        .when(at("Infirmary", "St James's", "Infirmary"), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("sites[2]", new Repeated()));
  }

  @Test
  void it_does_not_go_live_before_it_was_planned() {
    given(inDeployment(), adoptionPlannedAt(LEEDS_TEACHING))
        .when(ask(GO_LIVE, Days.PLANNED.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.PLANNED)));
  }
}
