package uk.healthtech.pipeline.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.BenefitKind;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StudyType;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/**
 * The innovations of the demonstration: each way that the life of an innovation can take, more
 * often where it is common. The numbers are days before the demonstration is started.
 */
final class Portfolio {
  private final Script script;
  private final Cast cast;
  private final RegionStory region;
  private final List<Tale> tales = new ArrayList<>();
  private final List<NeighbourhoodId> where;

  Portfolio(Script script, Cast cast, RegionStory region) {
    this.script = script;
    this.cast = cast;
    this.region = region;
    this.where = region.neighbourhoods();
  }

  /** Tells all of them. */
  List<Tale> tell() {
    atScale();
    deployed();
    inTesting();
    inDevelopment();
    inProposal();
    ended();
    turns();
    fromBefore();
    return List.copyOf(tales);
  }

  private Tale tale(int ago) {
    return tale(ago, null);
  }

  private Tale tale(int ago, @Nullable String reference) {
    Tale tale = new Tale(script, cast, tales.size(), script.ago(ago), reference);
    tales.add(tale);
    return tale;
  }

  private Set<ThemeId> themes(Tale tale) {
    return region.themes(tale.purpose(), tale.day());
  }

  private String place(int n) {
    return RegionStory.PLACES.get(n % RegionStory.PLACES.size());
  }

  private Tale developed(int ago) {
    Tale tale = tale(ago);
    return tale.toDevelopment(themes(tale), place(ago));
  }

  private static List<String> trusts(int first, int many) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      some.add(Cast.TRUSTS.get((first + i) % Cast.TRUSTS.size()));
    }
    return some;
  }

  /** In routine use: four by the number, one by a waiver. */
  private void atScale() {
    for (int i = 0; i < 4; i++) {
      Tale tale = developed(1_080 - i * 7).toTesting();
      tale.later(8).triedAt(Cast.TRUSTS.get(i)).later(20).toDeployment().exactly(5).published();
      tale.later(10).spreads(trusts(i, 6), 4, where).later(20).atScale();
    }
    Tale waived = developed(1_050).toTesting();
    waived.later(8).triedAt("RXF").later(20).toDeployment();
    waived.later(10).spreads(trusts(0, 4), 5, where).later(20).atScaleWithWaiver();
  }

  /** Live here and there, with what that brought; one plan and one use were given up. */
  private void deployed() {
    for (int i = 0; i < 8; i++) {
      Tale tale = developed(900 - i * 45).toTesting();
      tale.later(6).triedAt(Cast.TRUSTS.get((i + 2) % 8)).later(25).toDeployment();
      if (i % 2 == 0) {
        tale.exactly(3).published();
      }
      tale.later(8).spreads(trusts(i, 1 + i % 4), 5, i % 2 == 0 ? where : List.of());
    }
    Tale gains = developed(800).toTesting();
    gains.later(6).triedAt("RWY").later(25).toDeployment().later(12);
    AdoptionId kept = gains.planned("RWY", 30);
    gains.exactly(28).live("RWY", kept, "Main site");
    gains.reached("RWY", kept, gains.day(), 120, where);
    AdoptionId left = gains.exactly(4).planned("RXF", 30);
    gains.exactly(25).live("RXF", left, "Main site");
    AdoptionId plan = gains.exactly(4).planned("RAE", 60);
    gains.exactly(60);
    gains.benefit("RWY", kept, BenefitKind.STAFF_TIME, "Visits saved", 640, "hours a quarter");
    gains.benefit("RWY", kept, BenefitKind.CASH_SAVING, "Dressings saved", 18_500, "GBP a year");
    gains.exactly(20);
    gains.benefit("RWY", kept, BenefitKind.PATIENT_OUTCOME, "Healed within 12 weeks", 61, "%");
    gains.benefit("RWY", kept, BenefitKind.CARBON, "Journeys saved", 3, "tonnes CO2e a year");
    gains.benefit("RWY", kept, BenefitKind.PATIENT_EXPERIENCE, "Would recommend it", 88, "%");
    gains.benefit(
        "RWY", kept, BenefitKind.COST_AVOIDED, "Bed days not needed", 42_000, "GBP a year");
    gains.benefit("RWY", kept, BenefitKind.OTHER, "Students trained with it", 14, "students");
    gains.givenUp("RXF", left, "The ward that used it moved; its successor has another system.");
    gains.exactly(3).givenUp("RAE", plan, "The board put its money elsewhere this year.");
    Tale running = developed(620).toTesting();
    Trial goesOn = running.later(5).askFor("RY6");
    goesOn.requested().approved().started();
    running.triedAt("TAD").later(20).toDeployment();
    // Planned: one to come, one whose day has passed.
    Tale planned = developed(540).toTesting();
    planned.later(5).triedAt("RXG").later(20).toDeployment();
    planned.untilAgo(25).planned("RXG", 70);
    planned.planned("RWY", 12);
  }

  /** A pilot that is asked for so many days before the end, once the innovation is in testing. */
  private Trial inTesting(int ago, int asked, String trust) {
    return developed(ago).toTesting().exactly(1).untilAgo(asked).askFor(trust);
  }

  /** Pilots in every status. */
  private void inTesting() {
    developed(230).toTesting();
    inTesting(260, 18, "RR8").requested();
    inTesting(330, 95, "RXF").requested();
    inTesting(250, 25, "RAE").requested().asked("Who holds the readings, and for how long?");
    Trial answered = inTesting(255, 30, "RWY").requested();
    QuestionId question = answered.asked("Does it need our wireless network?");
    answered.answered(question, "No, it has a connection of its own.");
    inTesting(240, 28, "RXF").requested().halfApproved();
    inTesting(270, 45, "RY6").requested().approved();
    inTesting(280, 60, "RGD").requested().approvedOn("Agree who is called at night.", 60);
    Trial slow = developed(400).toTesting().exactly(1).askFor("RR8").requested();
    slow.approvedLate().started().read(2);
    slow.incident(Severity.MODERATE, "The app showed yesterday's reading until it was restarted.");
    slow.read(2);
    Trial conditional = developed(420).toTesting().exactly(1).askFor("TAD").requested();
    ConditionId training = conditional.approvedOn("Train the night staff first.", 25);
    conditional.started();
    tales.getLast().until(conditional.day()).conditionMet(training, cast.approver("TAD"));
    conditional.read(3);
    Trial unsafe = developed(430).toTesting().exactly(1).askFor("RXG").requested();
    unsafe.approved().started().read(1);
    unsafe.incident(Severity.SERIOUS, "An alarm was not passed on for a night; nobody was hurt.");
    Trial paused = developed(440).toTesting().exactly(1).askFor("RCF").requested();
    paused.approved().started().read(1).suspended("The ward is closed for works.");
    Trial mended = developed(480).toTesting().exactly(1).askFor("RAE").requested();
    mended.approved().started().read(1);
    IncidentId low = mended.incident(Severity.LOW, "The strap caused a rash on one patient's arm.");
    mended.resolved(low, 6, "Straps of another stuff are in use now.");
    IncidentId serious =
        mended.incident(Severity.SERIOUS, "Readings of two patients were mixed up.");
    mended.resolved(serious, 10, "Wristbands are scanned before each reading now.");
    mended.resumed("The cause is found and mended.").read(2);
    Tale three = developed(500).toTesting().exactly(1);
    three.askFor("RR8").requested().approved().started().read(4).completed();
    three.askFor("RWY").requested().declined("We try a like product already.");
    three
        .askFor("RXF")
        .requested()
        .approved()
        .started()
        .read(2)
        .completed(Recommendation.ADAPT, "It helps by day; at night nobody looked at it in time.");
    Tale doubtful = developed(560).toTesting().exactly(1);
    Trial poor = doubtful.askFor("RGD").requested().approved().started().read(3);
    poor.completed(Recommendation.ABANDON, "Staff went back to paper after the second week.");
    doubtful.until(poor.day()).later(20).notYet("One trial with mixed findings is not enough.");
    Tale lost = developed(640).toTesting().exactly(1);
    Trial lapsed = lost.askFor("RR8").requested().approved().lapsed();
    lost.until(lapsed.day()).later(15);
    lost.askFor("RR8").requested().approved().started().stopped("Too few patients agreed.");
    Tale waived = developed(460);
    waived.later(30).mark();
    if (waived.digital()) {
      waived.later(5).dtac(true).later(5).clinicalSafety();
    }
    waived.evidence(
        EvidenceKind.REAL_WORLD, StudyType.OBSERVATIONAL_STUDY, "A year of use (made up)");
    ConditionId toolkit = waived.later(20).readyWithWaiver(60);
    waived.exactly(50).conditionExtended(toolkit, cast.office(), 40);
    waived.exactly(30).dspt(330).conditionMet(toolkit, cast.office());
    Tale owing = developed(240).later(30).mark();
    if (owing.digital()) {
      owing.later(5).dtac(true).later(5).clinicalSafety();
    }
    owing.evidence(EvidenceKind.REAL_WORLD, StudyType.OBSERVATIONAL_STUDY, "Two winters (made up)");
    owing.untilAgo(70).readyWithWaiver(40);
  }

  private void inDevelopment() {
    developed(60);
    developed(85);
    developed(120).later(20).noMark();
    developed(150).later(20).mark().later(15).dspt(200);
    developed(180).later(30).dtac(false);
    developed(210).prepared().later(14).notReadyYet("The clinical safety case has gaps.");
    // A certificate that is about to lapse, and one that has.
    developed(430).untilAgo(340).mark().dspt(365);
    developed(450).untilAgo(385).mark().dspt(365);
    Tale shared = developed(140);
    shared.later(8).invites(Cast.named("University of Huddersfield"));
    shared.notHeld(StandardKind.NICE_GUIDANCE, null);
    shared.notHeld(StandardKind.CQC, "Its maker gives no care; those who use it are registered.");
  }

  private void inProposal() {
    tale(20).beginHalf();
    tale(9).beginHalf();
    Tale full = tale(16);
    full.begin(themes(full), place(1));
    for (int ago : new int[] {70, 26, 8}) {
      Tale waiting = tale(ago);
      waiting.begin(themes(waiting), place(ago)).exactly(2).submit();
    }
    for (int ago : new int[] {75, 40}) {
      Tale returned = tale(ago);
      returned.begin(themes(returned), place(ago)).exactly(4).submit().exactly(11);
      returned.returned("Whose problem is it, and how many have it?");
    }
    for (int ago : new int[] {820, 610, 350, 140}) {
      Tale declined = tale(ago);
      declined.begin(themes(declined), place(ago)).later(7).submit().later(16);
      declined.decline("The same is in routine use across the region already.");
    }
  }

  private void ended() {
    developed(700).later(40).withdraw("The company turned to another market.");
    developed(430).toTesting().later(20).withdraw("Its money ran out.");
    Tale early = tale(330);
    early.begin(themes(early), place(3)).later(9).submit().later(4).withdraw("Handed in too soon.");
    developed(760).later(150).stop("Nothing was heard of it for half a year.");
    Tale harmful = developed(680).toTesting().later(5);
    Trial bad = harmful.askFor("RXG").requested().approved().started().read(1);
    bad.incident(Severity.SERIOUS, "Three alarms in a week were not passed on.");
    bad.stopped("It cannot be made safe in this form.");
    harmful.until(bad.day()).later(12).stop("After the pilot it is not to go on.");
    Tale retired = developed(1_040).toTesting();
    retired.later(4).triedAt("RR8").later(12).toDeployment().later(10);
    AdoptionId used = retired.planned("RR8", 30);
    retired.exactly(25).live("RR8", used, "Main site").later(150);
    retired.givenUp("RR8", used, "Its successor does the same and more.");
    retired.exactly(5).retire("Replaced by its successor.");
  }

  /** Holds, steps back, what was taken up again, and a change of hands. */
  private void turns() {
    developed(300).later(40).hold("The founder is on long leave.");
    developed(520).toTesting().later(10).hold("The regulator looks at the whole class.");
    Tale resumed = developed(450).later(20).hold("A supplier was lost.").later(60);
    resumed.resume("Another supplier is found.");
    Tale back = developed(720).toTesting().later(5).triedAt("RCF").later(15).toDeployment();
    back.later(40).sentBack("The second trust could not repeat what the first one found.");
    Tale notReady = developed(380).toTesting().later(25);
    notReady.sentBack("Its mark was for another class.");
    Tale again = developed(590).later(30).stop("The company was thought to have closed.");
    again.later(45).reopen("It has new owners, who carry it on.");
    Tale handed = developed(290).later(30);
    handed.handsOverTo(cast.innovator(1).actor(), "The team has moved to that company.");
    Tale hidden = developed(610);
    hidden.later(5).published().later(200).takenDown("The company asked for a pause.");
    Tale breach = developed(540);
    breach.later(20).mark();
    if (breach.digital()) {
      breach.dtac(true).clinicalSafety();
    }
    breach.evidence(
        EvidenceKind.USER_TESTING, StudyType.QUALITATIVE_STUDY, "Talks with users (made up)");
    ConditionId broken = breach.later(25).readyWithWaiver(40);
    breach.exactly(60).conditionBreached(broken, cast.secondOfficer());
  }

  /** What a spreadsheet of years before told of. Two of them have gone on since. */
  private void fromBefore() {
    int told = 1_045;
    LocalDate day = script.ago(told);
    Tale tried = tale(told, "SHEET-101");
    OrganisationId first = OrganisationIds.ofOds(new OdsCode("RAE"));
    tried.reported(
        "SHEET-101",
        course(
            1,
            List.of(
                step(Phase.SUBMITTED, day.minusDays(700)),
                step(Phase.TESTING, day.minusDays(250)))),
        Map.of(RecordHistory.pilotOf(tried.id(), first, 0), pilotBefore(first, day)),
        Map.of());
    tried.later(40).triedAt("RCF").later(25).toDeployment();
    tried.later(10).spreads(List.of("RCF", "RAE"), 6, where);

    Tale live = tale(told, "SHEET-102");
    OrganisationId user = OrganisationIds.ofOds(new OdsCode("RWY"));
    live.reported(
        "SHEET-102",
        course(
            2,
            List.of(
                step(Phase.SUBMITTED, null),
                step(Phase.TESTING, day.minusDays(520)),
                step(Phase.DEPLOYMENT, day.minusDays(90)))),
        Map.of(),
        Map.of(RecordHistory.adoptionOf(live.id(), user, 0), adoptionBefore(user, day)));
    live.later(30).published().spreads(List.of("RXF"), 4, where);

    Tale over = tale(told, "SHEET-103");
    over.reported("SHEET-103", stopped(3, day, 30), Map.of(), Map.of());
    // The list was wrong by two months, so it was imported again.
    over.exactly(9).reported("SHEET-103", stopped(4, day, 91), Map.of(), Map.of());
  }

  private ReportedCourse<FreeText> stopped(int version, LocalDate told, int before) {
    return course(
        version,
        List.of(
            step(Phase.SUBMITTED, told.minusDays(640)),
            step(Phase.DEVELOPMENT, null),
            new Milestone<>(
                Phase.STOPPED,
                told.minusDays(before),
                null,
                script.text("Its maker closed the line (made up)."))));
  }

  private static ReportedCourse<FreeText> course(
      int version, List<Milestone<FreeText>> milestones) {
    return new ReportedCourse<>(milestones, "demonstration-" + version);
  }

  private static Milestone<FreeText> step(Phase phase, @Nullable LocalDate on) {
    return new Milestone<>(phase, on, null, null);
  }

  private ReportedPilot<FreeText> pilotBefore(OrganisationId at, LocalDate told) {
    return new ReportedPilot<>(
        at,
        new OdsCode("RAE"),
        PilotStatus.COMPLETED,
        null,
        45,
        null,
        null,
        null,
        told.minusDays(200),
        null,
        told.minusDays(60),
        script.text("Promising, on a small ward (made up)."),
        Recommendation.ADAPT,
        null,
        "demonstration-pilot");
  }

  private static ReportedAdoption<FreeText> adoptionBefore(OrganisationId at, LocalDate told) {
    return new ReportedAdoption<>(
        at,
        new OdsCode("RWY"),
        AdoptionStatus.LIVE,
        null,
        null,
        told.minusDays(80),
        null,
        List.of("Main site"),
        null,
        List.of(new Reach(new Period(told.minusDays(80), told.minusDays(20)), 60, List.of())),
        "demonstration-adoption");
  }
}
