package uk.healthtech.pipeline.command.insight;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.OTHER_PARTNER;
import static uk.healthtech.pipeline.command.People.PARTNER;
import static uk.healthtech.pipeline.command.People.inEveryRoleBut;
import static uk.healthtech.pipeline.command.Places.COUNCIL;
import static uk.healthtech.pipeline.command.Places.UNIVERSITY;
import static uk.healthtech.pipeline.command.Region.BEESTON;
import static uk.healthtech.pipeline.command.Region.ENTERED;
import static uk.healthtech.pipeline.command.Region.GONE;
import static uk.healthtech.pipeline.command.Region.HAREHILLS;
import static uk.healthtech.pipeline.command.Region.HARROGATE;
import static uk.healthtech.pipeline.command.Region.HEALING;
import static uk.healthtech.pipeline.command.Region.LEEDS;
import static uk.healthtech.pipeline.command.Region.shared;
import static uk.healthtech.pipeline.command.Texts.text;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyThere;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoLongerThere;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntity;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationClosed;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.Refusal.Subject;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.insight.Insight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.CorrectInsight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.RetractInsight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.ShareInsight;
import uk.healthtech.pipeline.kernel.insight.InsightEvent;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightCorrected;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightRetracted;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightShared;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;

class InsightTest {
  private static final FreeText REASON = text("The group was described wrongly");
  private static final Insight CONTENT = ((InsightShared) shared(HEALING)).content();
  private static final Past SHARED = Past.of(shared(HEALING), PARTNER);

  private static Insight insight(List<String> places, List<NeighbourhoodId> neighbourhoods) {
    return new Insight(
        CONTENT.need(),
        "Adults with wounds",
        places,
        neighbourhoods,
        CONTENT.source(),
        CONTENT.evidence());
  }

  private static Scenario<InsightStream, InsightCommand, InsightEvent> given(Past... past) {
    return Scenario.given(InsightStream.class, InsightCommand.class, InsightStream::new, past);
  }

  private static ShareInsight share(Insight content, @Nullable LocalDate on) {
    return new ShareInsight(HEALING, content, on);
  }

  private static CorrectInsight correct(Insight content, @Nullable LocalDate on) {
    return new CorrectInsight(HEALING, content, REASON, on);
  }

  private static RetractInsight retract(@Nullable LocalDate on) {
    return new RetractInsight(HEALING, REASON, on);
  }

  @Test
  void partners_and_the_office_share_for_their_own_organisation() {
    given()
        .when(share(CONTENT, null), PARTNER)
        .thenHappened(new InsightShared(HEALING, UNIVERSITY, CONTENT, TODAY));
    given()
        .when(share(CONTENT, ENTERED), OFFICE)
        .thenHappened(new InsightShared(HEALING, OFFICE.organisation(), CONTENT, ENTERED));
  }

  @Test
  void nobody_else_shares() {
    Set<Role> sharing = Set.of(Role.PARTNER, Role.PROGRAMME_OFFICE);
    inEveryRoleBut(sharing, UNIVERSITY)
        .forEach(
            other ->
                given().when(share(CONTENT, null), other).thenRefused(new RoleNeeded(sharing)));
  }

  @Test
  void it_is_shared_once() {
    given(SHARED)
        .when(share(CONTENT, null), PARTNER)
        .thenRefused(new AlreadyThere(Subject.INSIGHT, HEALING.toString()));
  }

  @Test
  void it_names_what_was_there_on_its_day() {
    Insight retired = insight(List.of(LEEDS, HARROGATE), List.of(BEESTON));
    given().when(share(retired, GONE.minusDays(1)), PARTNER).thenAccepted();
    given()
        .when(share(retired, GONE), PARTNER)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem("places[1]", new Unknown(HARROGATE)),
                    new FieldProblem("neighbourhoods[0]", new Unknown(BEESTON.toString())))));
  }

  @Test
  void it_names_each_once_and_not_without_end() {
    given()
        .when(share(insight(List.of(LEEDS, "leeds "), List.of()), null), PARTNER)
        .thenRefused(FieldsInvalid.one("places[1]", new Repeated()));
    given()
        .when(share(insight(Collections.nCopies(21, LEEDS), List.of()), null), PARTNER)
        .thenRefused(FieldsInvalid.one("places", new WrongCount(0, 20)));
    given()
        .when(share(insight(List.of(), Collections.nCopies(51, HAREHILLS)), null), PARTNER)
        .thenRefused(FieldsInvalid.one("neighbourhoods", new WrongCount(0, 50)));
  }

  @Test
  void nobody_shares_for_an_organisation_that_is_no_more() {
    given()
        .where(Places.closed(UNIVERSITY, GONE, COUNCIL))
        .when(share(CONTENT, null), PARTNER)
        .thenRefused(new OrganisationClosed(UNIVERSITY, GONE, COUNCIL));
    given()
        .where(Places.closed(UNIVERSITY, GONE, COUNCIL))
        .when(share(CONTENT, GONE.minusDays(1)), PARTNER)
        .thenAccepted();
  }

  @Test
  void its_own_organisation_and_the_office_put_it_right() {
    Insight right = insight(List.of(), List.of());
    InsightCorrected corrected = new InsightCorrected(HEALING, right, REASON.held(), TODAY);
    given(SHARED).when(correct(right, null), PARTNER).thenHappened(corrected);
    given(SHARED).when(correct(right, null), OFFICE).thenHappened(corrected);
    given(SHARED)
        .when(correct(right, null), OTHER_PARTNER)
        .thenRefused(new NotYourOrganisation(UNIVERSITY));
    given(SHARED)
        .when(correct(right, null), LEADER)
        .thenRefused(new RoleNeeded(Set.of(Role.PARTNER, Role.PROGRAMME_OFFICE)));
  }

  @Test
  void who_succeeded_its_organisation_puts_it_right_too() {
    given(SHARED)
        .succeeding(UNIVERSITY)
        .when(correct(insight(List.of(), List.of()), null), OTHER_PARTNER)
        .thenAccepted();
  }

  @Test
  void a_correction_names_anew_what_was_there_when_it_was_shared() {
    given(SHARED)
        .when(correct(insight(List.of(LEEDS, HARROGATE), List.of(HAREHILLS)), null), PARTNER)
        .thenAccepted();
    given(SHARED)
        .when(correct(insight(List.of("Atlantis"), List.of()), null), PARTNER)
        .thenRefused(FieldsInvalid.one("places[0]", new Unknown("Atlantis")));
  }

  @Test
  void what_it_named_before_it_may_go_on_naming() {
    Past late =
        Past.of(
            new InsightShared(
                HEALING, UNIVERSITY, insight(List.of(HARROGATE), List.of(BEESTON)), TODAY),
            PARTNER);
    given(late)
        .when(correct(insight(List.of(HARROGATE, LEEDS), List.of(BEESTON)), null), PARTNER)
        .thenAccepted();
  }

  @Test
  void a_correction_that_changes_nothing_is_refused() {
    given(SHARED).when(correct(CONTENT, null), PARTNER).thenRefused(new NothingChanged());
  }

  @Test
  void it_is_taken_back_once() {
    InsightRetracted retracted = new InsightRetracted(HEALING, REASON.held(), TODAY);
    given(SHARED).when(retract(null), PARTNER).thenHappened(retracted);
    given(SHARED, Past.of(retracted, PARTNER))
        .when(retract(null), PARTNER)
        .thenRefused(new NoLongerThere(Subject.INSIGHT, TODAY));
    given(SHARED, Past.of(retracted, PARTNER))
        .when(correct(insight(List.of(), List.of()), null), OFFICE)
        .thenRefused(new NoLongerThere(Subject.INSIGHT, TODAY));
    given(SHARED)
        .when(retract(null), OTHER_PARTNER)
        .thenRefused(new NotYourOrganisation(UNIVERSITY));
  }

  @Test
  void what_never_was_is_neither_put_right_nor_taken_back() {
    given()
        .when(retract(null), OFFICE)
        .thenRefused(new NoSuchEntity(Subject.INSIGHT, HEALING.toString()));
  }

  @Test
  void nothing_happens_tomorrow_or_before_what_it_follows() {
    LocalDate tomorrow = TODAY.plusDays(1);
    given()
        .when(share(CONTENT, tomorrow), PARTNER)
        .thenRefused(FieldsInvalid.one("occurredOn", new InFuture(TODAY)));
    given(SHARED)
        .when(retract(ENTERED.minusDays(1)), PARTNER)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(ENTERED)));
    given(
            SHARED,
            Past.of(
                new InsightCorrected(HEALING, insight(List.of(), List.of()), REASON.held(), GONE),
                PARTNER))
        .when(retract(GONE.minusDays(1)), PARTNER)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(GONE)));
  }
}
