package uk.healthtech.pipeline.eventstore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountDeactivated;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.BankHoliday;
import uk.healthtech.pipeline.kernel.calendar.BankHolidays;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRecorded;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRetracted;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.ApprovalTerms;
import uk.healthtech.pipeline.kernel.innovation.Benefit;
import uk.healthtech.pipeline.kernel.innovation.BenefitId;
import uk.healthtech.pipeline.kernel.innovation.BenefitKind;
import uk.healthtech.pipeline.kernel.innovation.CareSetting;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionBreached;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionExtended;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionMet;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationReopened;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationRetired;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.DeviceClass;
import uk.healthtech.pipeline.kernel.innovation.Direction;
import uk.healthtech.pipeline.kernel.innovation.Evidence;
import uk.healthtech.pipeline.kernel.innovation.EvidenceId;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.GateDeferred;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.SentBack;
import uk.healthtech.pipeline.kernel.innovation.HealthInequality;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.IntellectualProperty;
import uk.healthtech.pipeline.kernel.innovation.MainPurpose;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentRaised;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentResolved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalExpired;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalProposed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotResumed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStopped;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotSuspended;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAnswered;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAsked;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingCorrected;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.AgreementWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardId;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;
import uk.healthtech.pipeline.kernel.innovation.StudyType;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorRemoved;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferAccepted;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferCancelled;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferDeclined;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.insight.Insight;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightCorrected;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightRetracted;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightShared;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.investment.Investment;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentCorrected;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRecorded;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRetracted;
import uk.healthtech.pipeline.kernel.investment.InvestmentId;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRevised;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodAdded;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodCorrected;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodRetired;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceAdded;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceRetired;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.BankHolidaysPublished;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.DeadlinesAgreed;
import uk.healthtech.pipeline.kernel.theme.CommentId;
import uk.healthtech.pipeline.kernel.theme.Theme;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeCommented;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeDeclined;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeProposed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeReported;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRetired;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRevised;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/**
 * One event of every kind with every field filled in, also where in life one field excludes
 * another. Their stored form is approved, so what stands here changes only with the revision under
 * which a kind is stored; {@link UpcastsTest} has what older revisions hold.
 */
public final class SampleEvents {
  private static final InnovationId INNOVATION = new InnovationId(uuid(1));
  private static final PilotId PILOT = new PilotId(uuid(2));
  private static final AdoptionId ADOPTION = new AdoptionId(uuid(3));
  private static final OrganisationId OWNER = new OrganisationId(uuid(4));
  private static final AccountId ACCOUNT = new AccountId(uuid(5));
  private static final AccountId ANOTHER_ACCOUNT = new AccountId(uuid(6));
  private static final GrantId GRANT = new GrantId(uuid(7));
  private static final OdsCode LEEDS_TEACHING = new OdsCode("RR8");
  private static final OrganisationId HOST = OrganisationIds.ofOds(LEEDS_TEACHING);
  private static final HeldText TEXT =
      new HeldText(uuid(8), "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  private static final Meeting MEETING =
      new Meeting(LocalDate.of(2026, 3, 3), "LG 2026/03", List.of(ACCOUNT, ANOTHER_ACCOUNT));
  private static final StandardId STANDARD = new StandardId(uuid(9));
  private static final EvidenceId EVIDENCE = new EvidenceId(uuid(10));
  private static final ConditionId CONDITION = new ConditionId(uuid(11));
  private static final QuestionId QUESTION = new QuestionId(uuid(12));
  private static final IncidentId INCIDENT = new IncidentId(uuid(13));
  private static final BenefitId BENEFIT = new BenefitId(uuid(14));
  private static final ThemeId THEME = new ThemeId(uuid(15));
  private static final NeighbourhoodId NEIGHBOURHOOD = new NeighbourhoodId(uuid(16));
  private static final OrganisationId PARTNER = new OrganisationId(uuid(17));
  private static final InnovationId REPORTED = new InnovationId(uuid(19));
  private static final InsightId INSIGHT = new InsightId(uuid(20));
  private static final CommentId COMMENT = new CommentId(uuid(21));
  private static final InvestmentId INVESTMENT = new InvestmentId(uuid(22));
  private static final PlaceId PLACE = PlaceId.named("Leeds");
  private static final String DIGEST =
      "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";

  /** In an order in which they could follow each other, ends aside. */
  public static final List<Event> ALL =
      List.of(
          new OrganisationRegistered(
              HOST,
              new Organisation(
                  "LEEDS TEACHING HOSPITALS NHS TRUST",
                  OrganisationKind.ACUTE_TRUST,
                  LEEDS_TEACHING,
                  "00000001",
                  Organisation.REGION_ICB,
                  List.of("Leeds"),
                  "NHS Organisation Data Service",
                  LocalDate.of(2026, 1, 2))),
          new OrganisationRevised(
              HOST,
              new Organisation(
                  "LEEDS TEACHING HOSPITALS NHS TRUST",
                  OrganisationKind.NHS_TRUST,
                  LEEDS_TEACHING,
                  "00000001",
                  Organisation.REGION_ICB,
                  List.of("Leeds", "Wakefield District"),
                  "NHS Organisation Data Service",
                  LocalDate.of(2026, 2, 2)),
              day(2)),
          new OrganisationRenamed(
              HOST, "LEEDS HOSPITALS NHS TRUST", "NHS Organisation Data Service", day(3)),
          new OrganisationClosed(HOST, PARTNER, "NHS Organisation Data Service", day(4)),
          new OrganisationReopened(HOST, TEXT, day(5)),
          new PlaceAdded(PLACE, "Leeds", "The memorandum of understanding of 2019", day(1)),
          new PlaceRetired(PLACE, TEXT, day(2)),
          new NeighbourhoodAdded(
              NEIGHBOURHOOD,
              new Neighbourhood(
                  "Harehills", "Leeds", List.of("E02002364"), "The partnership's list of 2026"),
              day(1)),
          new NeighbourhoodCorrected(
              NEIGHBOURHOOD,
              new Neighbourhood(
                  "Harehills and Gipton",
                  "Leeds",
                  List.of("E02002364", "E02002373"),
                  "The partnership's second list of 2026"),
              TEXT,
              day(2)),
          new NeighbourhoodRetired(NEIGHBOURHOOD, TEXT, day(3)),
          new InsightShared(
              INSIGHT,
              PARTNER,
              new Insight(
                  "Housebound people wait too long for somebody to look at a wound.",
                  "Housebound adults with a leg ulcer",
                  List.of("Leeds"),
                  List.of(NEIGHBOURHOOD),
                  "A survey of carers",
                  "Answers of 212 carers, autumn 2025"),
              day(1)),
          new InsightCorrected(
              INSIGHT,
              new Insight(
                  "Housebound people wait a fortnight for somebody to look at a wound.",
                  "Housebound adults with a leg ulcer and their carers",
                  List.of("Leeds", "Calderdale"),
                  List.of(NEIGHBOURHOOD),
                  "A survey of carers and nurses",
                  "Answers of 212 carers and 30 nurses, autumn 2025"),
              TEXT,
              day(2)),
          new InsightRetracted(INSIGHT, TEXT, day(3)),
          new ThemeProposed(
              THEME,
              PARTNER,
              new Theme(
                  "Care at home",
                  "What can be looked at from afar needs no travel.",
                  List.of(INSIGHT)),
              day(2)),
          new ThemeRevised(
              THEME,
              new Theme(
                  "Care at home and near it",
                  "What can be looked at from afar or in a pharmacy needs no travel.",
                  List.of(INSIGHT)),
              TEXT,
              day(3)),
          new ThemeCommented(THEME, COMMENT, PARTNER, TEXT, day(3)),
          new ThemeDeclined(THEME, TEXT, MEETING, LocalDate.of(2026, 3, 3)),
          new ThemeAgreed(THEME, TEXT, MEETING, LocalDate.of(2026, 3, 4)),
          new ThemeRetired(THEME, TEXT, MEETING, LocalDate.of(2026, 3, 5)),
          new ThemeReported(
              ThemeId.named("Healthy ageing"),
              PARTNER,
              new Theme(
                  "Healthy ageing",
                  "People stay well and independent for longer.",
                  List.of(INSIGHT)),
              ThemeStatus.AGREED,
              LocalDate.of(2024, 6, 1),
              day(6)),
          new InvestmentRecorded(
              INVESTMENT,
              PARTNER,
              new Investment(
                  new BigDecimal("250000.00"),
                  "GBP",
                  InvestmentKind.GRANT,
                  "A national innovation fund",
                  LocalDate.of(2026, 1, 15),
                  4,
                  2,
                  "Leeds",
                  THEME,
                  INNOVATION),
              day(7)),
          new InvestmentCorrected(
              INVESTMENT,
              new Investment(
                  new BigDecimal("245000.50"),
                  "EUR",
                  InvestmentKind.INWARD_INVESTMENT,
                  "A European innovation fund",
                  LocalDate.of(2026, 1, 16),
                  5,
                  3,
                  "Calderdale",
                  THEME,
                  INNOVATION),
              TEXT,
              day(8)),
          new InvestmentRetracted(INVESTMENT, TEXT, day(9)),
          new AccountOpened(ACCOUNT),
          new RoleGranted(ACCOUNT, GRANT, Role.TRUST_APPROVER, HOST),
          new RoleRevoked(ACCOUNT, GRANT, TEXT),
          new AccountDeactivated(ACCOUNT, TEXT),
          new CriteriaAgreed(Gate.EVALUATION, criteria(), TEXT, MEETING, day(1)),
          new ApproversAgreed(2, TEXT, MEETING, day(2)),
          new DeadlinesAgreed(new Policy.Deadlines(15, 25, 5), TEXT, MEETING, day(3)),
          new BankHolidaysPublished(
              new BankHolidays(
                  "https://www.gov.uk/bank-holidays",
                  day(4),
                  List.of(
                      new BankHoliday(LocalDate.of(2026, 1, 1), "New Year's Day"),
                      new BankHoliday(LocalDate.of(2026, 4, 3), "Good Friday"))),
              day(4)),
          new ProposalStarted(INNOVATION, OWNER, proposal(), day(5)),
          new ProposalRevised(INNOVATION, changes(), day(6)),
          new ProposalSubmitted(INNOVATION, 20, day(7)),
          new ProposalReturned(
              INNOVATION,
              TEXT,
              weighing(
                  "proposal-complete",
                  new Check.FieldsFilled(Set.of(ProposalField.NAME, ProposalField.SUMMARY)),
                  List.of("name"),
                  List.of("summary")),
              day(8)),
          new ProposalDeclined(
              INNOVATION,
              TEXT,
              weighing(
                  "proposal-complete",
                  new Check.FieldsFilled(Set.of(ProposalField.NAME, ProposalField.SUMMARY)),
                  List.of("name"),
                  List.of("summary")),
              day(9)),
          new ProposalAccepted(
              INNOVATION,
              verdict("proposal-complete"),
              weighing(
                  "proposal-complete",
                  new Check.FieldsFilled(Set.of(ProposalField.SUMMARY, ProposalField.PROBLEM)),
                  List.of("summary"),
                  List.of("problem")),
              day(10)),
          new StandardRecorded(
              INNOVATION,
              STANDARD,
              new Standard(
                  StandardKind.DEVICE_MARK,
                  StandardStatus.HELD,
                  "UKCA 0086 12345",
                  "An approved body",
                  LocalDate.of(2025, 9, 1),
                  LocalDate.of(2030, 9, 1),
                  new StandardDetail.DeviceMark(
                      StandardDetail.Mark.UKCA,
                      DeviceClass.IIA,
                      "Medical Devices Regulations 2002, Part II")),
              TEXT,
              day(10)),
          new StandardRetracted(INNOVATION, STANDARD, TEXT, day(10)),
          new EvidenceRecorded(
              INNOVATION,
              EVIDENCE,
              new Evidence(
                  EvidenceKind.REAL_WORLD,
                  StudyType.OBSERVATIONAL_STUDY,
                  "Wounds followed from afar in one community service",
                  "https://doi.org/10.1000/182",
                  "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
              day(10)),
          new EvidenceRetracted(INNOVATION, EVIDENCE, TEXT, day(10)),
          new ConditionExtended(INNOVATION, CONDITION, LocalDate.of(2026, 7, 31), TEXT, day(10)),
          new ConditionBreached(INNOVATION, CONDITION, TEXT, day(10)),
          new ConditionMet(INNOVATION, CONDITION, TEXT, day(10)),
          new ReadinessGatePassed(
              INNOVATION,
              verdict("dtac"),
              weighing(
                  "dtac",
                  new Check.HoldsStandard(StandardKind.DTAC, true),
                  List.of(STANDARD.toString()),
                  List.of("DTAC")),
              day(11)),
          new PilotRequested(
              INNOVATION,
              PILOT,
              HOST,
              LEEDS_TEACHING,
              new PilotPlan<>(
                  TEXT,
                  List.of(
                      new Measure(
                          "Visits to clinic",
                          "visits per patient",
                          Direction.DECREASE,
                          new BigDecimal("4.20"),
                          new BigDecimal("2.5"))),
                  "Adults with a leg ulcer who are seen at home",
                  40,
                  day(20),
                  day(28)),
              new ApprovalTerms(3, 2, 30),
              day(12)),
          new QuestionAsked(INNOVATION, PILOT, QUESTION, TEXT, day(12)),
          new QuestionAnswered(INNOVATION, PILOT, QUESTION, TEXT, day(13)),
          new PilotDeclined(INNOVATION, PILOT, TEXT, day(13)),
          new PilotApprovalProposed(INNOVATION, PILOT, agreement(), ACCOUNT, day(13)),
          new PilotApproved(
              INNOVATION, PILOT, agreement(), List.of(ACCOUNT, ANOTHER_ACCOUNT), day(14)),
          new PilotApprovalExpired(INNOVATION, PILOT, day(26)),
          new PilotStarted(INNOVATION, PILOT, day(20)),
          new ReadingRecorded(
              INNOVATION, PILOT, "Visits to clinic", new BigDecimal("3.10"), day(22)),
          new ReadingCorrected(
              INNOVATION,
              PILOT,
              "Visits to clinic",
              day(22),
              new BigDecimal("3.05"),
              TEXT,
              day(23)),
          new IncidentRaised(INNOVATION, PILOT, INCIDENT, Severity.SERIOUS, TEXT, day(24)),
          new PilotSuspended(INNOVATION, PILOT, INCIDENT, TEXT, day(24)),
          new IncidentResolved(INNOVATION, PILOT, INCIDENT, TEXT, day(25)),
          new PilotResumed(INNOVATION, PILOT, TEXT, day(26)),
          new PilotStopped(INNOVATION, PILOT, TEXT, day(27)),
          new PilotCompleted(INNOVATION, PILOT, TEXT, Recommendation.ADAPT, day(28)),
          new GateDeferred(
              INNOVATION,
              Gate.EVALUATION,
              TEXT,
              MEETING,
              weighing(
                  "no-serious-incident",
                  new Check.NoSeriousIncident(),
                  List.of(PILOT.toString()),
                  List.of(INCIDENT.toString())),
              LocalDate.of(2026, 3, 3)),
          new EvaluationGatePassed(
              INNOVATION,
              verdict("completed-pilot"),
              MEETING,
              weighing(
                  "completed-pilot",
                  new Check.CompletedPilots(2),
                  List.of(PILOT.toString()),
                  List.of(INCIDENT.toString())),
              LocalDate.of(2026, 3, 4)),
          new SentBack(
              INNOVATION,
              Gate.EVALUATION,
              TEXT,
              MEETING,
              weighing(
                  "completed-pilot",
                  new Check.CompletedPilots(2),
                  List.of(PILOT.toString()),
                  List.of(INCIDENT.toString())),
              LocalDate.of(2026, 3, 4)),
          new AdoptionPlanned(
              INNOVATION,
              ADOPTION,
              HOST,
              LEEDS_TEACHING,
              LocalDate.of(2026, 4, 1),
              LocalDate.of(2026, 3, 5)),
          new AdoptionWentLive(
              INNOVATION,
              ADOPTION,
              List.of("St James's University Hospital", "Leeds General Infirmary"),
              "DCB0160 2026/07",
              LocalDate.of(2026, 4, 2)),
          new ReachReported(
              INNOVATION,
              ADOPTION,
              new Reach(
                  new Period(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 30)),
                  120,
                  List.of(new Reach.InNeighbourhood(NEIGHBOURHOOD, 35))),
              LocalDate.of(2026, 5, 1)),
          new BenefitRecorded(
              INNOVATION,
              ADOPTION,
              BENEFIT,
              new Benefit(
                  BenefitKind.STAFF_TIME,
                  "Nurses' time on the road",
                  new BigDecimal("310.50"),
                  "hours a month",
                  "Rotas of March and of May compared"),
              LocalDate.of(2026, 5, 2)),
          new BenefitRetracted(INNOVATION, ADOPTION, BENEFIT, TEXT, LocalDate.of(2026, 5, 3)),
          new AdoptionWithdrawn(INNOVATION, ADOPTION, TEXT, LocalDate.of(2026, 5, 4)),
          new PublicationAgreed(INNOVATION, LocalDate.of(2026, 5, 6)),
          new Published(INNOVATION, LocalDate.of(2026, 5, 6)),
          new PublicationWithdrawn(INNOVATION, TEXT, LocalDate.of(2026, 5, 6)),
          new AgreementWithdrawn(INNOVATION, TEXT, LocalDate.of(2026, 5, 6)),
          new CollaboratorInvited(INNOVATION, PARTNER, LocalDate.of(2026, 5, 6)),
          new CollaboratorRemoved(INNOVATION, PARTNER, TEXT, LocalDate.of(2026, 5, 6)),
          new TransferOffered(INNOVATION, PARTNER, TEXT, LocalDate.of(2026, 5, 6)),
          new TransferCancelled(INNOVATION, TEXT, LocalDate.of(2026, 5, 6)),
          new TransferDeclined(INNOVATION, TEXT, LocalDate.of(2026, 5, 6)),
          new TransferAccepted(INNOVATION, PARTNER, LocalDate.of(2026, 5, 6)),
          new InnovationPutOnHold(INNOVATION, TEXT, LocalDate.of(2026, 5, 7)),
          new InnovationResumed(INNOVATION, TEXT, LocalDate.of(2026, 5, 8)),
          new AtScaleConfirmed(
              INNOVATION,
              verdict("live-at-most-of-region"),
              MEETING,
              weighing(
                  "live-at-most-of-region",
                  new Check.LiveAtMostOfRegion(),
                  List.of(HOST.toString()),
                  List.of(OWNER.toString())),
              LocalDate.of(2026, 5, 8)),
          new InnovationWithdrawn(INNOVATION, TEXT, LocalDate.of(2026, 5, 9)),
          new InnovationStopped(INNOVATION, TEXT, LocalDate.of(2026, 5, 10)),
          new InnovationRetired(INNOVATION, TEXT, LocalDate.of(2026, 5, 11)),
          new InnovationReopened(INNOVATION, TEXT, LocalDate.of(2026, 5, 12)),
          new InnovationReported(
              REPORTED,
              "W-017",
              OWNER,
              proposal(),
              new ReportedCourse<>(
                  List.of(
                      milestone(Phase.SUBMITTED, LocalDate.of(2023, 4, 3)),
                      milestone(Phase.DEVELOPMENT, LocalDate.of(2023, 5, 9)),
                      milestone(Phase.TESTING, LocalDate.of(2024, 2, 1))),
                  DIGEST),
              20,
              LocalDate.of(2026, 5, 13)),
          new ReportedProposalCorrected(REPORTED, changes(), LocalDate.of(2026, 5, 14)),
          new ReportedCourseCorrected(
              REPORTED,
              new ReportedCourse<>(
                  List.of(
                      milestone(Phase.SUBMITTED, LocalDate.of(2023, 4, 3)),
                      milestone(Phase.TESTING, LocalDate.of(2024, 2, 2)),
                      milestone(Phase.ON_HOLD, LocalDate.of(2025, 7, 1))),
                  DIGEST),
              25,
              LocalDate.of(2026, 5, 15)),
          new PilotReported(
              REPORTED,
              PILOT,
              new ReportedPilot<>(
                  HOST,
                  LEEDS_TEACHING,
                  PilotStatus.COMPLETED,
                  TEXT,
                  60,
                  "Adults with a leg ulcer who are seen at home",
                  LocalDate.of(2024, 2, 5),
                  LocalDate.of(2024, 3, 1),
                  LocalDate.of(2024, 4, 2),
                  LocalDate.of(2024, 5, 6),
                  LocalDate.of(2024, 9, 30),
                  TEXT,
                  Recommendation.ADOPT,
                  TEXT,
                  DIGEST),
              new ApprovalTerms(3, 2, 30),
              LocalDate.of(2026, 5, 13)),
          new AdoptionReported(
              REPORTED,
              ADOPTION,
              new ReportedAdoption<>(
                  HOST,
                  LEEDS_TEACHING,
                  AdoptionStatus.WITHDRAWN,
                  LocalDate.of(2024, 10, 1),
                  LocalDate.of(2024, 11, 1),
                  LocalDate.of(2024, 11, 4),
                  LocalDate.of(2025, 6, 30),
                  List.of("Chapel Allerton Hospital"),
                  TEXT,
                  List.of(
                      new Reach(
                          new Period(LocalDate.of(2024, 11, 4), LocalDate.of(2025, 3, 31)),
                          340,
                          List.of(new Reach.InNeighbourhood(NEIGHBOURHOOD, 80)))),
                  DIGEST),
              LocalDate.of(2026, 5, 13)));

  private SampleEvents() {}

  /** The sample of one kind. */
  public static <E extends Event> E of(Class<E> kind) {
    return ALL.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private static Proposal proposal() {
    return new Proposal(
        "Remote wound monitoring",
        "A phone application with which district nurses follow wounds from afar.",
        Category.MHEALTH,
        "Patients travel to clinics for wounds that a photograph would show to be well.",
        "Patients photograph the wound; the application measures it and shows how it changes.",
        Set.of(CareSetting.HOME, CareSetting.COMMUNITY),
        MainPurpose.MONITOR,
        Set.of(THEME),
        "Adults with a wound that does not heal within six weeks",
        12_000L,
        Set.of(HealthInequality.CHRONIC_RESPIRATORY_DISEASE),
        "A service evaluation with 60 patients.",
        95L,
        "one patient for a year",
        240L,
        "visits to clinic that one patient is spared in a year",
        Set.of(IntellectualProperty.PATENT_APPLIED_FOR, IntellectualProperty.OTHER_RIGHTS),
        "Leeds");
  }

  private static ProposalChanges changes() {
    return new ProposalChanges(
        "Wound monitoring at home",
        "An application with which patients and nurses follow wounds together.",
        Category.TELEHEALTHCARE,
        "Patients travel to clinics for wounds that heal well and wait with those that don't.",
        "Patients photograph the wound and talk with the nurse over the picture.",
        Set.of(CareSetting.HOME, CareSetting.PRIMARY_CARE),
        MainPurpose.MANAGE,
        Set.of(THEME, new ThemeId(uuid(18))),
        "Adults with a wound that does not heal within four weeks",
        15_000L,
        Set.of(HealthInequality.HYPERTENSION_AND_LIPIDS),
        "A service evaluation with 160 patients.",
        90L,
        "one patient for a year, with support",
        260L,
        "visits to clinic and to patients at home, for one patient in a year",
        Set.of(IntellectualProperty.PATENT_GRANTED),
        "Bradford District and Craven",
        Set.of(ProposalField.SAVING_ESTIMATE, ProposalField.SAVING_BASIS));
  }

  private static Milestone<HeldText> milestone(Phase phase, LocalDate on) {
    return new Milestone<>(phase, on, HOST, TEXT);
  }

  /** One with each of the checks. */
  private static List<GateCriterion> criteria() {
    return List.of(
        criterion(
            "proposal-complete",
            new Check.FieldsFilled(Set.of(ProposalField.SUMMARY, ProposalField.PROBLEM))),
        criterion("dtac", new Check.HoldsStandard(StandardKind.DTAC, true)),
        criterion(
            "evidence",
            new Check.HasEvidence(
                2, Set.of(EvidenceKind.CLINICAL_OR_CARE, EvidenceKind.REAL_WORLD))),
        criterion("completed-pilot", new Check.CompletedPilots(2)),
        criterion("live-at-some", new Check.LiveAt(1, Set.of(HOST, OWNER))),
        criterion("live-at-most-of-region", new Check.LiveAtMostOfRegion()),
        criterion("no-serious-incident", new Check.NoSeriousIncident()),
        criterion("conditions-kept", new Check.ConditionsKept()));
  }

  private static GateCriterion criterion(String id, Check check) {
    return new GateCriterion(
        new CriterionId(id),
        "What the leadership group asks for",
        check,
        Set.of(Category.TELEHEALTHCARE, Category.MHEALTH),
        Set.of(Role.PROGRAMME_OFFICE, Role.LEADERSHIP));
  }

  private static Verdict<HeldText> verdict(String waived) {
    return new Verdict<>(
        TEXT,
        List.of(new Condition<>(CONDITION, TEXT, LocalDate.of(2026, 6, 30))),
        List.of(new Waiver<>(new CriterionId(waived), TEXT)));
  }

  private static Weighing weighing(String id, Check check, List<String> by, List<String> lacking) {
    return new Weighing(3, List.of(new CriterionResult(criterion(id, check), 1, 2, by, lacking)));
  }

  private static Agreement<HeldText> agreement() {
    return new Agreement<>(
        List.of(new Condition<>(CONDITION, TEXT, day(18))),
        "Lead nurse for tissue viability",
        day(25),
        "DCB0160 2026/03",
        "DPIA 2026/14");
  }

  private static UUID uuid(int number) {
    return UUID.fromString("00000000-0000-8000-8000-%012d".formatted(number));
  }

  private static LocalDate day(int ofFebruary) {
    return LocalDate.of(2026, 2, ofFebruary);
  }
}
