package uk.healthtech.pipeline.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.GoLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.RecordBenefit;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.WithdrawAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Benefit;
import uk.healthtech.pipeline.kernel.innovation.BenefitId;
import uk.healthtech.pipeline.kernel.innovation.BenefitKind;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.DeviceClass;
import uk.healthtech.pipeline.kernel.innovation.DtacArea;
import uk.healthtech.pipeline.kernel.innovation.Evidence;
import uk.healthtech.pipeline.kernel.innovation.EvidenceId;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.GateCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.IntellectualProperty;
import uk.healthtech.pipeline.kernel.innovation.MainPurpose;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RecordEvidence;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RecordStandard;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail;
import uk.healthtech.pipeline.kernel.innovation.StandardId;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;
import uk.healthtech.pipeline.kernel.innovation.StudyType;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/**
 * What becomes of one innovation of the demonstration: its hand moves over the calendar and writes
 * down who does what. It only ever asks for what the ordinary rules allow.
 */
final class Tale {
  private static final int READINGS = 4;
  private static final int QUARTER = 91;

  private final Script script;
  private final Cast cast;
  private final Product product;
  private final String name;
  private final InnovationId id;
  private final Random random;
  private Actor owner;
  private LocalDate day;
  private int made;

  /**
   * The story of the n-th innovation, from the day that it is begun on.
   *
   * @param reference under which a spreadsheet of before told of it, if one did
   */
  Tale(Script script, Cast cast, int n, LocalDate begun, @Nullable String reference) {
    this.script = script;
    this.cast = cast;
    // Each time that all houses have had their turn, they begin with another product.
    this.product = Product.ALL.get((n + n / Cast.HOUSES.size()) % Product.ALL.size());
    this.name = Cast.HOUSES.get(n % Cast.HOUSES.size()) + " " + product.noun() + " (fictional)";
    this.random = new Random(n);
    this.owner = cast.innovator(n).actor();
    this.id =
        reference == null
            ? new InnovationId(Ids.derived("demonstration", "innovation", Integer.toString(n)))
            : RecordHistory.idOf(owner.organisation(), reference);
    this.day = Script.working(begun);
  }

  InnovationId id() {
    return id;
  }

  LocalDate day() {
    return day;
  }

  Actor owner() {
    return owner;
  }

  MainPurpose purpose() {
    return product.purpose();
  }

  boolean digital() {
    return product.digital();
  }

  /** Lets days go by: about so many, and on to a working day. */
  Tale later(int days) {
    return exactly(days + random.nextInt(days / 4 + 1));
  }

  /** Lets this many days go by, and on to a working day. */
  Tale exactly(int days) {
    day = Script.working(day.plusDays(days));
    return this;
  }

  /** The hand goes to that day, or stays where it is if that is later. */
  Tale until(LocalDate wanted) {
    day = wanted.isAfter(day) ? Script.working(wanted) : day;
    return this;
  }

  /** The hand goes to the day so long before the end, or stays where it is if that is later. */
  Tale untilAgo(int days) {
    return until(script.ago(days));
  }

  private Tale line(Actor by, Command command) {
    script.line(day, cast.inPlaceOf(by, day.isAfter(RegionStory.mergedOn(script))), command);
    return this;
  }

  private UUID made(String what) {
    return Ids.derived("demonstration", what, id.toString(), Integer.toString(made++));
  }

  private FreeText text(String words) {
    return script.text(words);
  }

  // Where it begins: in a spreadsheet of before, or with a proposal

  /** What the spreadsheet told of it, or tells anew. */
  Tale reported(
      String reference,
      ReportedCourse<FreeText> course,
      Map<PilotId, ReportedPilot<FreeText>> pilots,
      Map<AdoptionId, ReportedAdoption<FreeText>> adoptions) {
    return line(
        cast.office(),
        new RecordHistory(
            id,
            reference,
            owner.organisation(),
            Proposal.named(name)
                .with(
                    ProposalChanges.builder()
                        .category(product.category())
                        .summary(product.how() + " From a list that was kept before; made up.")
                        .build()),
            course,
            pilots,
            adoptions));
  }

  Tale begin(Set<ThemeId> themes, @Nullable String place) {
    Proposal proposal =
        Proposal.named(name)
            .with(
                ProposalChanges.builder()
                    .summary(product.how() + " Made up for the demonstration.")
                    .category(product.category())
                    .problem(product.problem())
                    .howItWorks(product.how())
                    .careSettings(Set.of(product.setting()))
                    .mainPurpose(product.purpose())
                    .population(product.population())
                    .estimatedPeople(product.people())
                    .healthInequalities(Set.of(product.inequality()))
                    .costEstimate(20L + random.nextInt(400))
                    .costBasis("One patient for a year")
                    .savingEstimate(30L + random.nextInt(900))
                    .savingBasis("Visits and bed days that are not needed, a patient and year")
                    .intellectualProperty(Set.of(IntellectualProperty.PATENT_APPLIED_FOR))
                    .build());
    Proposal placed =
        place == null ? proposal : proposal.with(ProposalChanges.builder().place(place).build());
    Proposal whole =
        themes.isEmpty() ? placed : placed.with(ProposalChanges.builder().themes(themes).build());
    return line(owner, new ProposalCommand.StartProposal(id, whole, null));
  }

  Tale beginHalf() {
    return line(
        owner,
        new ProposalCommand.StartProposal(
            id,
            Proposal.named(name)
                .with(
                    ProposalChanges.builder()
                        .category(product.category())
                        .problem(product.problem())
                        .build()),
            null));
  }

  Tale submit() {
    return line(owner, new ProposalCommand.SubmitProposal(id, null));
  }

  Tale returned(String why) {
    return line(cast.office(), new GateCommand.ReturnProposal(id, text(why), null));
  }

  Tale revise(String evidence) {
    return line(
        owner,
        new ProposalCommand.ReviseProposal(
            id, ProposalChanges.builder().evidenceSoFar(evidence).build(), null));
  }

  Tale align(Set<ThemeId> themes) {
    return line(
        owner,
        new ProposalCommand.ReviseProposal(
            id, ProposalChanges.builder().themes(themes).build(), null));
  }

  Tale decline(String why) {
    return line(cast.office(), new GateCommand.DeclineProposal(id, text(why), null));
  }

  Tale accept() {
    return line(
        cast.office(),
        new GateCommand.AcceptProposal(
            id, Verdict.of(text("It meets a need that partners told us of.")), null, null));
  }

  /** From the first day to development, in the time that it usually takes. */
  Tale toDevelopment(Set<ThemeId> themes, @Nullable String place) {
    begin(themes, place).later(9).submit().later(12);
    if (random.nextInt(3) == 0) {
      returned("Please say what is known of its effect so far.").later(14);
      revise("Users in two practices liked it; a service evaluation is under way.").submit();
      later(10);
    }
    return accept();
  }

  // What a trust will ask for

  Tale mark() {
    DeviceClass deviceClass =
        product.category() == Category.IN_VITRO_DIAGNOSTIC
            ? DeviceClass.IVD_GENERAL
            : DeviceClass.IIA;
    return standard(
        new Standard(
            StandardKind.DEVICE_MARK,
            StandardStatus.HELD,
            "DEMO-" + (1_000 + random.nextInt(9_000)),
            "An approved body (made up)",
            day.minusDays(5),
            day.plusYears(5),
            new StandardDetail.DeviceMark(
                StandardDetail.Mark.UKCA, deviceClass, "Medical Devices Regulations 2002")),
        null);
  }

  Tale noMark() {
    return notHeld(
        StandardKind.DEVICE_MARK, "It neither diagnoses nor treats, so it is no medical device.");
  }

  /** For a year, or for what is left of it. */
  Tale dspt(int days) {
    return standard(
        new Standard(
            StandardKind.DSPT,
            StandardStatus.HELD,
            null,
            null,
            day.minusDays(3),
            day.plusDays(days),
            new StandardDetail.Dspt(StandardDetail.DsptStatus.MET)),
        null);
  }

  Tale dtac(boolean whole) {
    Set<DtacArea> areas =
        whole
            ? Set.of(DtacArea.values())
            : Set.of(DtacArea.CLINICAL_SAFETY, DtacArea.DATA_PROTECTION);
    return standard(
        new Standard(
            StandardKind.DTAC,
            whole ? StandardStatus.HELD : StandardStatus.IN_PROGRESS,
            null,
            null,
            whole ? day.minusDays(2) : null,
            null,
            new StandardDetail.Dtac("2021", areas)),
        null);
  }

  Tale clinicalSafety() {
    return standard(
        new Standard(
            StandardKind.DCB0129,
            StandardStatus.HELD,
            "CSCR-" + (100 + random.nextInt(900)),
            null,
            day.minusDays(8),
            null,
            null),
        null);
  }

  Tale cyberEssentials() {
    return standard(
        new Standard(
            StandardKind.CYBER_ESSENTIALS,
            StandardStatus.HELD,
            "CE-" + (1_000 + random.nextInt(9_000)),
            "A certifier (made up)",
            day.minusDays(10),
            day.plusDays(355),
            null),
        null);
  }

  Tale evidenceTier(StandardDetail.EsfTier tier) {
    return standard(
        new Standard(
            StandardKind.NICE_ESF,
            StandardStatus.HELD,
            null,
            null,
            null,
            null,
            new StandardDetail.NiceEsf(tier)),
        null);
  }

  /** Declared as under way, or with the reason as one that does not apply. */
  Tale notHeld(StandardKind kind, @Nullable String whyNot) {
    return standard(
        new Standard(
            kind,
            whyNot == null ? StandardStatus.IN_PROGRESS : StandardStatus.NOT_APPLICABLE,
            null,
            null,
            null,
            null,
            null),
        whyNot == null ? null : text(whyNot));
  }

  Tale evidence(EvidenceKind kind, StudyType study, String title) {
    return line(
        owner,
        new RecordEvidence(
            id,
            new EvidenceId(made("evidence")),
            new Evidence(
                kind, study, title, "Demonstration report " + (random.nextInt(90) + 10), null),
            null));
  }

  private Tale standard(Standard content, @Nullable FreeText reason) {
    return line(
        owner, new RecordStandard(id, new StandardId(made("standard")), content, reason, null));
  }

  /** Everything that the readiness gate asks for. */
  Tale prepared() {
    later(25);
    mark();
    later(12).dspt(300);
    if (product.digital()) {
      later(15).dtac(true).later(6).clinicalSafety().evidenceTier(StandardDetail.EsfTier.B);
    }
    if (random.nextInt(3) == 0) {
      exactly(4).cyberEssentials();
    }
    return later(20)
        .evidence(
            EvidenceKind.CLINICAL_OR_CARE,
            StudyType.SERVICE_EVALUATION,
            "First use in two services (made up)");
  }

  Tale ready() {
    return line(
        cast.office(),
        new GateCommand.PassReadinessGate(
            id, Verdict.of(text("What a pilot needs is in place.")), null, null));
  }

  /** Ready but for its DSPT, which is waived, with a condition. */
  ConditionId readyWithWaiver(int dueIn) {
    ConditionId condition = new ConditionId(made("condition"));
    line(
        cast.secondOfficer(),
        new GateCommand.PassReadinessGate(
            id,
            new Verdict<>(
                text("Good enough to be tried at one site."),
                List.of(
                    new Condition<>(
                        condition,
                        text("Publish the toolkit's result before a second site starts."),
                        day.plusDays(dueIn))),
                List.of(
                    new Waiver<>(
                        new CriterionId("dspt"),
                        text("The toolkit's assessment is booked; no patient data leaves.")))),
            null,
            null));
    return condition;
  }

  Tale notReadyYet(String why) {
    return line(cast.office(), new GateCommand.DeferGate(id, text(why), null, null));
  }

  Tale conditionMet(ConditionId condition, Actor by) {
    return line(
        by,
        new ConditionCommand.MeetCondition(id, condition, text("Seen and found in order."), null));
  }

  Tale conditionExtended(ConditionId condition, Actor by, int days) {
    return line(
        by,
        new ConditionCommand.ExtendCondition(
            id, condition, day.plusDays(days), text("The assessor fell ill."), null));
  }

  Tale conditionBreached(ConditionId condition, Actor by) {
    return line(
        by,
        new ConditionCommand.BreachCondition(
            id, condition, text("Nothing was handed in by the day."), null));
  }

  /** From development to testing, in the time that it usually takes. */
  Tale toTesting() {
    return prepared().later(18).ready();
  }

  // Pilots are told by a hand of their own, since several go on at once.

  Trial askFor(String trust) {
    return new Trial(
        this, script, cast, product, trust, new Random(random.nextLong()), made("pilot"));
  }

  /** One trust tries it, from the request to good findings; the hand goes with it. */
  Tale triedAt(String trust) {
    Trial trial = askFor(trust);
    trial.requested().approved().started().read(READINGS).completed();
    return until(trial.day());
  }

  // Deployment

  private Meeting meeting() {
    return cast.meeting(day);
  }

  Tale toDeployment() {
    return line(
        cast.leader(),
        new GateCommand.PassEvaluationGate(
            id, Verdict.of(text("The findings hold; trusts ask for it.")), meeting(), null, null));
  }

  Tale notYet(String why) {
    return line(cast.leader(), new GateCommand.DeferGate(id, text(why), meeting(), null));
  }

  Tale sentBack(String why) {
    return line(cast.leader(), new GateCommand.SendBack(id, text(why), meeting(), null));
  }

  AdoptionId planned(String trust, int liveIn) {
    AdoptionId adoption = new AdoptionId(made("adoption"));
    line(cast.approver(trust), new PlanAdoption(id, adoption, day.plusDays(liveIn), null));
    return adoption;
  }

  Tale live(String trust, AdoptionId adoption, String... sites) {
    return line(
        cast.approver(trust),
        new GoLive(id, adoption, List.of(sites), "DCB0160-" + (10 + random.nextInt(90)), null));
  }

  /** Reports whom it reached in each quarter since it went live, a month after the quarter. */
  Tale reached(
      String trust, AdoptionId adoption, LocalDate live, int first, List<NeighbourhoodId> where) {
    LocalDate from = live;
    int patients = first;
    LocalDate stood = day;
    for (LocalDate told = Script.working(from.plusDays(QUARTER + 20));
        script.has(told);
        told = Script.working(from.plusDays(QUARTER + 20))) {
      Period period = new Period(from, from.plusDays(QUARTER - 1));
      int among = patients / 5;
      List<Reach.InNeighbourhood> parts =
          where.stream().map(one -> new Reach.InNeighbourhood(one, among)).limit(3).toList();
      day = told;
      line(
          cast.approver(trust),
          new ReportReach(id, adoption, new Reach(period, patients, parts), null));
      from = from.plusDays(QUARTER);
      patients += patients / 3 + random.nextInt(30);
    }
    day = stood;
    return this;
  }

  Tale benefit(
      String trust, AdoptionId adoption, BenefitKind kind, String what, int value, String unit) {
    return line(
        cast.approver(trust),
        new RecordBenefit(
            id,
            adoption,
            new BenefitId(made("benefit")),
            new Benefit(
                kind,
                what,
                BigDecimal.valueOf(value),
                unit,
                "The trust's own evaluation (made up)"),
            null));
  }

  Tale givenUp(String trust, AdoptionId adoption, String why) {
    return line(cast.approver(trust), new WithdrawAdoption(id, adoption, text(why), null));
  }

  /** Organisation by organisation, some weeks apart; the hand ends with the last. */
  Tale spreads(List<String> trusts, int weeksApart, List<NeighbourhoodId> where) {
    for (String trust : trusts) {
      AdoptionId adoption = planned(trust, 45);
      exactly(40 + random.nextInt(20));
      live(trust, adoption, "Main site", "Community clinic");
      reached(trust, adoption, day, 40 + random.nextInt(200), where);
      exactly(weeksApart * 7);
    }
    return this;
  }

  Tale atScale() {
    return line(
        cast.leader(),
        new GateCommand.ConfirmAtScale(
            id,
            Verdict.of(text("It is in routine use at most of the region's trusts.")),
            meeting(),
            null,
            null));
  }

  /** Though not live at enough trusts: waived, with the reason. */
  Tale atScaleWithWaiver() {
    return line(
        cast.leader(),
        new GateCommand.ConfirmAtScale(
            id,
            new Verdict<>(
                text("Routine use wherever it is of use."),
                List.of(),
                List.of(
                    new Waiver<>(
                        new CriterionId("live-at-most-of-region"),
                        text("Only the acute trusts have such wards, and all of them use it.")))),
            meeting(),
            null,
            null));
  }

  // The course of the whole

  Tale hold(String why) {
    return line(cast.office(), new CourseCommand.PutOnHold(id, text(why), null));
  }

  Tale resume(String why) {
    return line(cast.office(), new CourseCommand.ResumeInnovation(id, text(why), null));
  }

  Tale withdraw(String why) {
    return line(owner, new CourseCommand.WithdrawInnovation(id, text(why), null));
  }

  Tale stop(String why) {
    return line(cast.office(), new CourseCommand.StopInnovation(id, text(why), null));
  }

  Tale retire(String why) {
    return line(cast.office(), new CourseCommand.RetireInnovation(id, text(why), null));
  }

  Tale reopen(String why) {
    return line(cast.office(), new CourseCommand.ReopenInnovation(id, text(why), null));
  }

  Tale published() {
    line(owner, new PublicationCommand.AgreeToPublication(id, null));
    return exactly(2).line(cast.office(), new PublicationCommand.Publish(id, null));
  }

  Tale takenDown(String why) {
    return line(cast.office(), new PublicationCommand.WithdrawPublication(id, text(why), null));
  }

  // The team

  Tale invites(OrganisationId other) {
    return line(owner, new TeamCommand.InviteCollaborator(id, other, null));
  }

  Tale handsOverTo(Actor other, String why) {
    line(owner, new TeamCommand.OfferTransfer(id, other.organisation(), text(why), null));
    exactly(6);
    line(other, new TeamCommand.AcceptTransfer(id, null));
    owner = other;
    return this;
  }

  /** A reading on the way from the baseline to the target. */
  static BigDecimal between(Measure measure, double share) {
    BigDecimal way = measure.target().subtract(measure.baseline());
    return measure
        .baseline()
        .add(way.multiply(BigDecimal.valueOf(share)))
        .setScale(1, RoundingMode.HALF_EVEN);
  }
}
