package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.COUNCIL;
import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.UNREGISTERED;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.Places.closed;
import static uk.healthtech.pipeline.command.Texts.text;
import static uk.healthtech.pipeline.command.innovation.Histories.REFERENCE;
import static uk.healthtech.pipeline.command.innovation.Histories.adopted;
import static uk.healthtech.pipeline.command.innovation.Histories.adoption;
import static uk.healthtech.pipeline.command.innovation.Histories.at;
import static uk.healthtech.pipeline.command.innovation.Histories.course;
import static uk.healthtech.pipeline.command.innovation.Histories.courseTo;
import static uk.healthtech.pipeline.command.innovation.Histories.in;
import static uk.healthtech.pipeline.command.innovation.Histories.pilot;
import static uk.healthtech.pipeline.command.innovation.Histories.piloted;
import static uk.healthtech.pipeline.command.innovation.Histories.reported;
import static uk.healthtech.pipeline.command.innovation.Histories.reportedAt;
import static uk.healthtech.pipeline.command.innovation.Histories.told;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.OBJECTIVES;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionAt;
import static uk.healthtech.pipeline.command.innovation.Story.byOne;
import static uk.healthtech.pipeline.command.innovation.Story.byTwo;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.onHold;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.revised;
import static uk.healthtech.pipeline.command.innovation.Story.wentLiveAt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Region;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionAlreadyOpen;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.LivedOnSince;
import uk.healthtech.pipeline.kernel.Refusal.NotATrust;
import uk.healthtech.pipeline.kernel.Refusal.NotReported;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationClosed;
import uk.healthtech.pipeline.kernel.Refusal.PilotAlreadyOpen;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.ApprovalTerms;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.DeadlinesAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** What an import records, what it puts right, and what it may not touch. */
class RecordHistoryTest {
  private static final Reach REACH =
      new Reach(
          new Period(in(2023), in(2024)),
          100,
          List.of(new Reach.InNeighbourhood(Region.HAREHILLS, 20)));
  private static final ReportedCourse<FreeText> DEPLOYED = courseTo(Phase.DEPLOYMENT);
  private static final ReportedPilot<FreeText> COMPLETED =
      pilot(LEEDS_TEACHING, PilotStatus.COMPLETED, in(2022));
  private static final ReportedAdoption<FreeText> LIVE =
      adoption(LEEDS_TEACHING, AdoptionStatus.LIVE, in(2023), REACH);
  private static final RecordHistory ALL =
      told(PROPOSAL, DEPLOYED, List.of(COMPLETED), List.of(LIVE));

  /** The same words under other ids and salts, as every import draws them anew. */
  private static final FreeText OTHER_SALT =
      new FreeText(new UUID(7, 7), REASON.text(), "ab".repeat(32));

  private static InnovationEvent entered(RecordHistory told) {
    return new InnovationReported(
        INNOVATION,
        REFERENCE,
        WOUNDCARE,
        told.proposal(),
        told.course().withReasons(FreeText::held),
        20,
        TODAY);
  }

  private static InnovationEvent reportedPilot(ReportedPilot<FreeText> pilot) {
    return new PilotReported(
        INNOVATION, pilotAt(pilot.organisation()), pilot.withTexts(FreeText::held), byOne(), TODAY);
  }

  private static InnovationEvent reportedAdoption(ReportedAdoption<FreeText> adoption) {
    return new AdoptionReported(
        INNOVATION, adoptionAt(adoption.organisation()), adoption.withTexts(FreeText::held), TODAY);
  }

  private static void refused(RecordHistory told, String field, Rule rule) {
    given().when(told, OFFICE).thenRefused(FieldsInvalid.one(field, rule));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DRAFT")
  void an_innovation_enters_wherever_the_report_says_that_it_stands(Phase phase) {
    RecordHistory told = told(courseTo(phase));
    given().when(told, OFFICE).thenHappened(entered(told));
  }

  @Test
  void its_pilots_and_adoptions_are_recorded_with_it_at_once() {
    given()
        .when(ALL, OFFICE)
        .thenHappened(entered(ALL), reportedPilot(COMPLETED), reportedAdoption(LIVE));
  }

  @Test
  void reasons_and_deciders_are_carried_as_told() {
    ReportedCourse<FreeText> course =
        course(
            List.of(
                new Milestone<>(Phase.SUBMITTED, null, null, null),
                new Milestone<>(Phase.DECLINED, in(2021), LEEDS_TEACHING, REASON)));
    given().when(told(course), OFFICE).thenHappened(entered(told(course)));
  }

  @Test
  void nothing_but_the_name_is_asked_of_an_old_proposal() {
    RecordHistory told =
        told(Proposal.named("Old pump"), courseTo(Phase.AT_SCALE), List.of(), List.of());
    given().when(told, OFFICE).thenHappened(entered(told));
  }

  @Test
  void pilots_go_on_by_the_policy_of_the_day_of_the_report() {
    RecordHistory told = piloted(DEPLOYED, pilot(AIREDALE, PilotStatus.REQUESTED, in(2025)));
    given()
        .under(Policies.approvers(2))
        .when(told, OFFICE)
        .thenHappened(
            entered(told),
            new PilotReported(
                INNOVATION,
                pilotAt(AIREDALE),
                pilot(AIREDALE, PilotStatus.REQUESTED, in(2025)).withTexts(FreeText::held),
                new ApprovalTerms(1, 2, byTwo().workingDays()),
                TODAY));
  }

  @Test
  void only_the_programme_office_imports() {
    given().when(ALL, INNOVATOR).thenRefused(new RoleNeeded(Set.of(Role.PROGRAMME_OFFICE)));
    given().when(ALL, Actor.SERVICE).thenRefused(new RoleNeeded(Set.of(Role.PROGRAMME_OFFICE)));
  }

  @Test
  void what_began_here_is_no_imports_to_tell() {
    given(draft())
        .when(told(courseTo(Phase.SUBMITTED)), OFFICE)
        .thenRefused(new NotReported(INNOVATION));
  }

  @Test
  void the_same_again_is_nothing_new() {
    given(reported(ALL)).when(ALL, OFFICE).thenRefused(new NothingChanged());
  }

  @Test
  void the_same_words_held_anew_are_nothing_new() {
    ReportedAdoption<FreeText> withdrawn =
        adoption(LEEDS_TEACHING, AdoptionStatus.WITHDRAWN, in(2024));
    ReportedAdoption<FreeText> again = withdrawn.withTexts(_ -> OTHER_SALT);
    given(reported(adopted(DEPLOYED, withdrawn)))
        .when(adopted(DEPLOYED, again), OFFICE)
        .thenRefused(new NothingChanged());
  }

  @Test
  void a_correction_says_only_what_changed_of_the_proposal() {
    Proposal other =
        PROPOSAL.with(ProposalChanges.builder().name("Wounds at home").place("Leeds").build());
    given(reported(ALL))
        .when(told(other, DEPLOYED, List.of(COMPLETED), List.of(LIVE)), OFFICE)
        .thenHappenedHolding(
            List.of(),
            new ReportedProposalCorrected(
                INNOVATION,
                ProposalChanges.builder().name("Wounds at home").place("Leeds").build(),
                TODAY));
  }

  @Test
  void a_correction_holds_only_the_texts_that_are_new() {
    ReportedPilot<FreeText> pilot = pilot(LEEDS_TEACHING, PilotStatus.STOPPED, in(2022));
    ReportedAdoption<FreeText> other = adoption(AIREDALE, AdoptionStatus.LIVE, in(2024));
    given(reported(ALL))
        .when(told(PROPOSAL, DEPLOYED, List.of(pilot), List.of(LIVE, other)), OFFICE)
        .thenHappened(reportedPilot(pilot), reportedAdoption(other));
    given(reported(ALL))
        .when(told(PROPOSAL, DEPLOYED, List.of(COMPLETED), List.of(LIVE, other)), OFFICE)
        .thenHappenedHolding(List.of(), reportedAdoption(other));
  }

  @Test
  void a_course_is_put_right_as_a_whole() {
    given(reportedAt(Phase.TESTING))
        .when(told(courseTo(Phase.STOPPED)), OFFICE)
        .thenHappened(
            new ReportedCourseCorrected(
                INNOVATION, courseTo(Phase.STOPPED).withReasons(FreeText::held), 20, TODAY));
  }

  @Test
  void who_waits_for_screening_goes_on_by_the_days_of_the_first_report() {
    ReportedCourse<FreeText> other = course(List.of(at(Phase.SUBMITTED, in(2024))));
    given(reportedAt(Phase.SUBMITTED))
        .under(
            Policy.INITIAL.after(
                new DeadlinesAgreed(
                    new Policy.Deadlines(5, 6, 7), REASON.held(), Story.MEETING, Days.STARTED)))
        .when(told(other), OFFICE)
        .thenHappened(
            new ReportedCourseCorrected(INNOVATION, other.withReasons(FreeText::held), 20, TODAY));
  }

  @Test
  void what_a_later_report_leaves_out_stays() {
    given(reported(ALL)).when(told(DEPLOYED), OFFICE).thenRefused(new NothingChanged());
  }

  @Test
  void a_pilot_put_right_keeps_its_terms() {
    ReportedPilot<FreeText> requested = pilot(LEEDS_TEACHING, PilotStatus.REQUESTED, in(2025));
    ReportedPilot<FreeText> earlier = pilot(LEEDS_TEACHING, PilotStatus.REQUESTED, in(2024));
    given(reported(piloted(DEPLOYED, requested)))
        .under(Policies.approvers(2))
        .when(piloted(DEPLOYED, earlier), OFFICE)
        .thenHappened(reportedPilot(earlier));
  }

  @Test
  void what_has_gone_on_here_is_put_right_here() {
    Past lived = reported(ALL).then(onHold());
    given(lived)
        .when(told(PROPOSAL, courseTo(Phase.STOPPED), List.of(COMPLETED), List.of(LIVE)), OFFICE)
        .thenRefused(new LivedOnSince(Part.PROGRESS));
    Past developed = reportedAt(Phase.DEVELOPMENT).then(revised());
    given(developed)
        .when(
            told(Proposal.named("Another name"), courseTo(Phase.DEVELOPMENT), List.of(), List.of()),
            OFFICE)
        .thenRefused(new LivedOnSince(Part.PROPOSAL));
    Past completed =
        reported(piloted(DEPLOYED, pilot(LEEDS_TEACHING, PilotStatus.RUNNING, in(2025))))
            .then(pilotCompletedAt(LEEDS_TEACHING));
    given(completed)
        .when(piloted(DEPLOYED, COMPLETED), OFFICE)
        .thenRefused(new LivedOnSince(new Part.OfPilot(pilotAt(LEEDS_TEACHING))));
    Past live =
        reported(adopted(DEPLOYED, adoption(LEEDS_TEACHING, AdoptionStatus.PLANNED, in(2025))))
            .then(wentLiveAt(LEEDS_TEACHING));
    given(live)
        .when(adopted(DEPLOYED, LIVE), OFFICE)
        .thenRefused(new LivedOnSince(new Part.OfAdoption(adoptionAt(LEEDS_TEACHING))));
  }

  @Test
  void one_part_that_has_gone_on_here_keeps_the_whole_report_out() {
    Proposal other = PROPOSAL.with(ProposalChanges.builder().name("Wounds at home").build());
    given(reported(ALL), onHold())
        .when(told(other, courseTo(Phase.STOPPED), List.of(COMPLETED), List.of(LIVE)), OFFICE)
        .thenRefused(new LivedOnSince(Part.PROGRESS));
    given(reported(ALL), onHold())
        .when(told(other, DEPLOYED, List.of(COMPLETED), List.of(LIVE)), OFFICE)
        .thenHappenedHolding(
            List.of(),
            new ReportedProposalCorrected(
                INNOVATION, ProposalChanges.builder().name("Wounds at home").build(), TODAY));
  }

  @Test
  void whose_it_is_must_be_known_and_open_on_the_first_day_that_is_told() {
    RecordHistory told = told(DEPLOYED);
    RecordHistory strange =
        new RecordHistory(
            INNOVATION,
            REFERENCE,
            UNREGISTERED,
            PROPOSAL,
            DEPLOYED,
            told.pilots(),
            told.adoptions());
    refused(strange, "owner", new Unknown(UNREGISTERED.toString()));
    given()
        .where(closed(WOUNDCARE, in(2020), null))
        .when(told, OFFICE)
        .thenRefused(new OrganisationClosed(WOUNDCARE, in(2020), null));
    given()
        .where(closed(WOUNDCARE, in(2023), LEEDS_TEACHING))
        .when(told, OFFICE)
        .thenHappened(entered(told));
  }

  @Test
  void a_course_is_checked_under_its_phases() {
    refused(
        told(course(List.of(at(Phase.TESTING, Days.TOMORROW)))),
        "course.TESTING",
        new InFuture(TODAY));
    refused(
        told(course(List.of(at(Phase.DEVELOPMENT, null), at(Phase.DECLINED, in(2021))))),
        "course.DECLINED",
        new NotOneOf(
            List.of(
                "SUBMITTED",
                "RETURNED",
                "TESTING",
                "DEPLOYMENT",
                "AT_SCALE",
                "WITHDRAWN",
                "ON_HOLD",
                "STOPPED")));
    refused(
        told(course(List.of(new Milestone<>(Phase.TESTING, in(2021), UNREGISTERED, null)))),
        "course.TESTING.by",
        new Unknown(UNREGISTERED.toString()));
  }

  @Test
  void a_report_that_is_wrong_in_many_places_is_told_all_of_them() {
    RecordHistory told =
        told(
            PROPOSAL.with(ProposalChanges.builder().place("Atlantis").build()),
            course(List.of(at(Phase.DEVELOPMENT, Days.TOMORROW))),
            List.of(
                pilot(LEEDS_TEACHING, PilotStatus.RUNNING, in(2022)),
                pilot(AIREDALE, PilotStatus.RUNNING, Days.TOMORROW)),
            List.of(adoption(AIREDALE, AdoptionStatus.LIVE, Days.TOMORROW)));
    given()
        .when(told, OFFICE)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem("proposal.place", new Unknown("Atlantis")),
                    new FieldProblem("course.DEVELOPMENT", new InFuture(TODAY)),
                    new FieldProblem("pilots[1].startedOn", new InFuture(TODAY)),
                    new FieldProblem("adoptions[0].liveSince", new InFuture(TODAY)),
                    new FieldProblem("course.TESTING", new Missing()),
                    new FieldProblem("course.DEPLOYMENT", new Missing()))));
  }

  @Test
  void themes_must_have_been_agreed_once_and_places_known() {
    for (ThemeId theme : List.of(Region.WOUNDS, Region.FALLS)) {
      RecordHistory told = aligned(theme);
      given().when(told, OFFICE).thenHappened(entered(told));
    }
    refused(
        aligned(Region.LONELINESS), "proposal.themes", new Unknown(Region.LONELINESS.toString()));
    ThemeId none = new ThemeId(new UUID(9, 9));
    refused(aligned(none), "proposal.themes", new Unknown(none.toString()));
    RecordHistory retired = placed(Region.HARROGATE);
    given().when(retired, OFFICE).thenHappened(entered(retired));
    refused(placed("Atlantis"), "proposal.place", new Unknown("Atlantis"));
  }

  private static RecordHistory aligned(ThemeId theme) {
    Proposal aligned = PROPOSAL.with(ProposalChanges.builder().themes(Set.of(theme)).build());
    return told(aligned, DEPLOYED, List.of(), List.of());
  }

  private static RecordHistory placed(String place) {
    Proposal placed = PROPOSAL.with(ProposalChanges.builder().place(place).build());
    return told(placed, DEPLOYED, List.of(), List.of());
  }

  @Test
  void a_theme_that_was_told_before_is_not_asked_for_again() {
    RecordHistory more =
        told(
            PROPOSAL.with(
                ProposalChanges.builder().themes(Set.of(Region.WOUNDS, Region.LONELINESS)).build()),
            DEPLOYED,
            List.of(),
            List.of());
    given(reported(aligned(Region.WOUNDS)))
        .when(more, OFFICE)
        .thenRefused(
            FieldsInvalid.one("proposal.themes", new Unknown(Region.LONELINESS.toString())));
  }

  @Test
  void neighbourhoods_of_reach_must_be_known_and_may_be_retired() {
    NeighbourhoodId none = new NeighbourhoodId(new UUID(9, 9));
    ReportedAdoption<FreeText> retired = reaching(Region.BEESTON);
    given()
        .when(adopted(DEPLOYED, retired), OFFICE)
        .thenHappened(entered(told(DEPLOYED)), reportedAdoption(retired));
    refused(
        adopted(DEPLOYED, reaching(none)),
        "adoptions[0].reach[0].neighbourhoods[0].neighbourhood",
        new Unknown(none.toString()));
  }

  private static ReportedAdoption<FreeText> reaching(NeighbourhoodId neighbourhood) {
    return adoption(
        LEEDS_TEACHING,
        AdoptionStatus.LIVE,
        in(2023),
        new Reach(REACH.period(), 100, List.of(new Reach.InNeighbourhood(neighbourhood, 20))));
  }

  @Test
  void pilots_and_adoptions_are_at_registered_trusts_that_were_open() {
    refused(
        piloted(DEPLOYED, moved(COMPLETED, UNREGISTERED)),
        "pilots[0].organisation",
        new Unknown(UNREGISTERED.toString()));
    refused(
        piloted(DEPLOYED, moved(COMPLETED, AIREDALE)),
        "pilots[0].ods",
        new Unknown(LEEDS_CODE.value()));
    refusedFor(
        piloted(DEPLOYED, pilot(COUNCIL, PilotStatus.COMPLETED, in(2022))), new NotATrust(COUNCIL));
    refusedFor(
        adopted(DEPLOYED, adoption(COUNCIL, AdoptionStatus.LIVE, in(2022))),
        new NotATrust(COUNCIL));
    Refusal gone = new OrganisationClosed(LEEDS_TEACHING, in(2022), AIREDALE);
    given()
        .where(closed(LEEDS_TEACHING, in(2022), AIREDALE))
        .when(piloted(DEPLOYED, COMPLETED), OFFICE)
        .thenRefused(gone);
    given()
        .where(closed(LEEDS_TEACHING, in(2022), AIREDALE))
        .when(adopted(DEPLOYED, LIVE), OFFICE)
        .thenRefused(gone);
    given()
        .where(closed(LEEDS_TEACHING, in(2025), AIREDALE))
        .when(ALL, OFFICE)
        .thenHappened(entered(ALL), reportedPilot(COMPLETED), reportedAdoption(LIVE));
  }

  private static void refusedFor(RecordHistory told, Refusal refusal) {
    given().when(told, OFFICE).thenRefused(refusal);
  }

  private static ReportedPilot<FreeText> moved(ReportedPilot<FreeText> pilot, OrganisationId to) {
    return new ReportedPilot<>(
        to,
        pilot.ods(),
        pilot.status(),
        pilot.objectives(),
        pilot.people(),
        pilot.population(),
        pilot.requestedOn(),
        pilot.approvedOn(),
        pilot.startedOn(),
        pilot.suspendedOn(),
        pilot.endedOn(),
        pilot.findings(),
        pilot.recommendation(),
        pilot.reason(),
        pilot.digest());
  }

  @Test
  void an_organisation_has_one_place_for_a_pilot_and_one_for_an_adoption() {
    RecordHistory once = piloted(DEPLOYED, pilot(LEEDS_TEACHING, PilotStatus.RUNNING, in(2022)));
    RecordHistory twice =
        new RecordHistory(
            INNOVATION,
            REFERENCE,
            WOUNDCARE,
            PROPOSAL,
            DEPLOYED,
            Map.of(
                pilotAt(LEEDS_TEACHING),
                pilot(LEEDS_TEACHING, PilotStatus.RUNNING, in(2022)),
                pilotAt(AIREDALE),
                pilot(LEEDS_TEACHING, PilotStatus.RUNNING, in(2023))),
            once.adoptions());
    refused(twice, "pilots[1].organisation", new Repeated());
    Past requestedHere = reportedAt(Phase.TESTING).then(pilotRequestedAt(LEEDS_TEACHING));
    given(requestedHere)
        .when(
            new RecordHistory(
                INNOVATION,
                REFERENCE,
                WOUNDCARE,
                PROPOSAL,
                courseTo(Phase.TESTING),
                Map.of(pilotAt(AIREDALE), pilot(LEEDS_TEACHING, PilotStatus.RUNNING, in(2023))),
                Map.of()),
            OFFICE)
        .thenRefused(new PilotAlreadyOpen(pilotAt(LEEDS_TEACHING), LEEDS_TEACHING));
    given(reported(adopted(DEPLOYED, LIVE)))
        .when(
            new RecordHistory(
                INNOVATION,
                REFERENCE,
                WOUNDCARE,
                PROPOSAL,
                DEPLOYED,
                Map.of(),
                Map.of(
                    adoptionAt(AIREDALE),
                    adoption(LEEDS_TEACHING, AdoptionStatus.PLANNED, in(2025)))),
            OFFICE)
        .thenRefused(new AdoptionAlreadyOpen(adoptionAt(LEEDS_TEACHING), LEEDS_TEACHING));
  }

  @Test
  void one_place_may_pass_from_a_pilot_to_the_next_in_the_same_report() {
    ReportedPilot<FreeText> stopped = pilot(LEEDS_TEACHING, PilotStatus.STOPPED, in(2023));
    ReportedPilot<FreeText> next = pilot(LEEDS_TEACHING, PilotStatus.RUNNING, in(2024));
    Map<PilotId, ReportedPilot<FreeText>> pilots = new LinkedHashMap<>();
    pilots.put(pilotAt(AIREDALE), next);
    pilots.put(pilotAt(LEEDS_TEACHING), stopped);
    given(reported(piloted(DEPLOYED, pilot(LEEDS_TEACHING, PilotStatus.RUNNING, in(2022)))))
        .when(
            new RecordHistory(
                INNOVATION, REFERENCE, WOUNDCARE, PROPOSAL, DEPLOYED, pilots, Map.of()),
            OFFICE)
        .thenHappenedHolding(
            List.of(OBJECTIVES, REASON),
            new PilotReported(
                INNOVATION, pilotAt(AIREDALE), next.withTexts(FreeText::held), byOne(), TODAY),
            reportedPilot(stopped));
  }

  @Test
  void a_course_put_right_still_leads_to_the_pilots_and_adoptions_that_are_on_record() {
    given(reported(ALL))
        .when(told(courseTo(Phase.DEVELOPMENT)), OFFICE)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem("course.TESTING", new Missing()),
                    new FieldProblem("course.DEPLOYMENT", new Missing()))));
    given(reported(piloted(DEPLOYED, COMPLETED)))
        .when(told(courseTo(Phase.TESTING)), OFFICE)
        .thenHappened(
            new ReportedCourseCorrected(
                INNOVATION, courseTo(Phase.TESTING).withReasons(FreeText::held), 20, TODAY));
  }

  @Test
  void a_text_that_is_told_anew_is_held() {
    ReportedCourse<FreeText> why =
        course(
            List.of(
                at(Phase.TESTING, in(2021)),
                new Milestone<>(Phase.ON_HOLD, in(2022), null, text("The nurses are away"))));
    given(reportedAt(Phase.TESTING))
        .when(told(why), OFFICE)
        .thenHappened(
            new ReportedCourseCorrected(INNOVATION, why.withReasons(FreeText::held), 20, TODAY));
  }
}
