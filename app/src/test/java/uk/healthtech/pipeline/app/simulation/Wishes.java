package uk.healthtech.pipeline.app.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.BankHoliday;
import uk.healthtech.pipeline.kernel.calendar.BankHolidays;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.BenefitId;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.EvidenceId;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand;
import uk.healthtech.pipeline.kernel.innovation.GateCriteria;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.innovation.HeldCondition;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand;
import uk.healthtech.pipeline.kernel.innovation.StandardId;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;
import uk.healthtech.pipeline.kernel.innovation.Steps;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand;

/** Draws commands from a seed: mostly such as people would give, some that nobody should. */
final class Wishes {
  /** Six of the region's ten trusts, and one that is not the region's. */
  static final List<OdsCode> TRUSTS =
      List.of("RR8", "RAE", "RCF", "RWY", "RXF", "RGD", "RCD").stream().map(OdsCode::new).toList();

  /** Companies that have to be registered first. */
  static final List<OrganisationId> INNOVATORS =
      Stream.of(1, 2, 3).map(n -> new OrganisationId(new UUID(7, n))).toList();

  private static final int SENSIBLE = 85;
  private static final int DATED = 15;
  private static final int IMPORTED = 20;
  private static final List<Phase> ROAD =
      List.of(Phase.SUBMITTED, Phase.DEVELOPMENT, Phase.TESTING, Phase.DEPLOYMENT, Phase.AT_SCALE);
  private static final OrganisationId REGION = OrganisationIds.ofOds(new OdsCode("QWO"));

  private final Contents say;
  private final AccountId leader;
  private final LocalDate today;

  Wishes(long seed, AccountId leader, LocalDate today) {
    this.say = new Contents(new Random(seed), leader, today);
    this.leader = leader;
    this.today = today;
  }

  /** What can be changed of the policy. */
  private enum PolicyChange {
    CRITERIA,
    APPROVERS,
    DEADLINES,
    BANK_HOLIDAYS
  }

  /** A command and who gives it. */
  record Wish(InnovationCommand command, Actor actor) {}

  boolean chance(int percent) {
    return say.chance(percent);
  }

  <T> T any(List<T> list) {
    return say.any(list);
  }

  UUID uuid() {
    return say.uuid();
  }

  /** The next command for this innovation, as it is seen now. */
  Wish next(InnovationId innovation, Seen seen) {
    Known known = seen.known();
    Action action = action(known);
    InnovationCommand command = command(action, innovation, known);
    return new Wish(command, actor(action, command, known));
  }

  /** A change of the policy while innovations are under way, and who agrees it. */
  PolicyCommand policy() {
    return switch (say.any(PolicyChange.class)) {
      case CRITERIA ->
          new PolicyCommand.AgreeCriteria(
              Gate.EVALUATION,
              pilotsCompleted(chance(50) ? 1 : 2),
              say.free(),
              say.meeting(),
              null,
              null);
      case APPROVERS ->
          new PolicyCommand.AgreeApprovers(
              chance(50) ? 1 : 2, say.free(), say.meeting(), null, null);
      case DEADLINES ->
          new PolicyCommand.AgreeDeadlines(
              new Policy.Deadlines(chance(50) ? 10 : 20, 30, 5),
              say.free(),
              say.meeting(),
              null,
              null);
      case BANK_HOLIDAYS -> new PolicyCommand.PublishBankHolidays(oneDayMore(), null, null);
    };
  }

  /** Whoever may change the policy so. */
  Actor whoAgrees(PolicyCommand command) {
    return command instanceof PolicyCommand.PublishBankHolidays
        ? person(Role.PROGRAMME_OFFICE, REGION)
        : new Actor(leader, Role.LEADERSHIP, REGION);
  }

  /** The first criteria, which ask for one completed pilot, with another number of them. */
  private static List<GateCriterion> pilotsCompleted(int atLeast) {
    return Policy.INITIAL.criteria(Gate.EVALUATION).stream()
        .map(
            one ->
                one.check() instanceof Check.CompletedPilots
                    ? new GateCriterion(
                        one.id(),
                        one.name(),
                        new Check.CompletedPilots(atLeast),
                        one.askedOf(),
                        one.waivedBy())
                    : one)
        .toList();
  }

  /** The list as it ships with a day proclaimed since, soon enough for clocks to count it. */
  private BankHolidays oneDayMore() {
    BankHolidays shipped = BankHolidays.shipped();
    LocalDate proclaimed = say.within(1, 20);
    List<BankHoliday> days = new ArrayList<>(shipped.days());
    days.removeIf(day -> day.on().equals(proclaimed));
    days.add(new BankHoliday(proclaimed, say.text("Proclaimed")));
    return new BankHolidays(shipped.source(), today, days);
  }

  private Action action(@Nullable Known known) {
    if (known == null) {
      if (!chance(SENSIBLE)) {
        return say.any(Action.class);
      }
      return chance(IMPORTED) ? Action.RECORD_HISTORY : Action.START_PROPOSAL;
    }
    List<Action> fitting = new ArrayList<>();
    for (Action action : Action.values()) {
      if (action.phases().contains(known.phase()) && hasWhere(action, known)) {
        for (int i = 0; i < weight(action); i++) {
          fitting.add(action);
        }
      }
    }
    return fitting.isEmpty() || !chance(SENSIBLE) ? whatever() : any(fitting);
  }

  /** Ends, holds and steps back now and then; the road itself most of the time. */
  private int weight(Action action) {
    return switch (action) {
      case WITHDRAW, STOP, DECLINE_PROPOSAL, RETIRE, REOPEN -> chance(6) ? 1 : 0;
      case PUT_ON_HOLD,
          RETURN_PROPOSAL,
          SEND_BACK,
          DECLINE_PILOT,
          STOP_PILOT,
          WITHDRAW_ADOPTION,
          RETRACT_STANDARD,
          RETRACT_EVIDENCE,
          RETRACT_BENEFIT,
          BREACH_CONDITION,
          OFFER_TRANSFER,
          INVITE_COLLABORATOR,
          RECORD_HISTORY ->
          chance(30) ? 1 : 0;
      case SUBMIT_PROPOSAL,
          ACCEPT_PROPOSAL,
          PASS_READINESS_GATE,
          PASS_EVALUATION_GATE,
          CONFIRM_AT_SCALE,
          REQUEST_PILOT,
          APPROVE_PILOT,
          CONFIRM_APPROVAL,
          START_PILOT,
          COMPLETE_PILOT,
          PLAN_ADOPTION,
          GO_LIVE,
          RESUME ->
          5;
      case START_PROPOSAL,
          REVISE_PROPOSAL,
          RECORD_STANDARD,
          RECORD_EVIDENCE,
          DEFER_GATE,
          MEET_CONDITION,
          EXTEND_CONDITION,
          ASK_QUESTION,
          ANSWER_QUESTION,
          EXPIRE_APPROVAL,
          RECORD_READING,
          CORRECT_READING,
          RAISE_INCIDENT,
          RESOLVE_INCIDENT,
          SUSPEND_PILOT,
          RESUME_PILOT,
          REPORT_REACH,
          RECORD_BENEFIT,
          AGREE_TO_PUBLICATION,
          WITHDRAW_AGREEMENT,
          PUBLISH,
          WITHDRAW_PUBLICATION,
          ACCEPT_TRANSFER,
          DECLINE_TRANSFER,
          CANCEL_TRANSFER,
          REMOVE_COLLABORATOR ->
          1;
    };
  }

  /** Whether there is a pilot or adoption at that point, where it takes one. */
  private static boolean hasWhere(Action action, Known known) {
    Set<?> pilot = Steps.OF_PILOT.from(action);
    Set<?> adoption = Steps.OF_ADOPTION.from(action);
    return (pilot.isEmpty()
            || known.pilots().values().stream().anyMatch(one -> pilot.contains(one.status())))
        && (adoption.isEmpty()
            || known.adoptions().values().stream()
                .anyMatch(one -> adoption.contains(one.status())));
  }

  /** Anything at all, though the end of the road seldom: there would be nothing to see after it. */
  private Action whatever() {
    Action action = say.any(Action.class);
    return switch (action) {
      case WITHDRAW, STOP, DECLINE_PROPOSAL, RETIRE -> chance(10) ? action : Action.START_PROPOSAL;
      default -> action;
    };
  }

  private Actor actor(Action action, InnovationCommand command, @Nullable Known known) {
    if (!chance(SENSIBLE)) {
      OrganisationId somebody = chance(50) ? any(INNOVATORS) : OrganisationIds.ofOds(any(TRUSTS));
      return person(say.any(Role.class), somebody);
    }
    Set<Role> now = known == null ? Set.of() : action.roles(known.phase());
    Role role = any(List.copyOf(now.isEmpty() ? action.roles() : now));
    HeldCondition held =
        known != null && command instanceof ConditionCommand on
            ? known.dossier().conditions().get(on.condition())
            : null;
    if (held != null) {
      role =
          held.source() instanceof HeldCondition.Source.AtGate(Gate gate)
              ? gate.decidedBy()
              : Role.TRUST_APPROVER;
    }
    OrganisationId organisation =
        switch (role) {
          case INNOVATOR -> team(action, known);
          case TRUST_APPROVER -> host(command.part(), known);
          case PROGRAMME_OFFICE, LEADERSHIP, PARTNER, ADMINISTRATOR, SERVICE -> REGION;
        };
    return person(role, organisation);
  }

  /** One of the two people of this role there. */
  private Actor person(Role role, OrganisationId organisation) {
    long who = organisation.value().getLeastSignificantBits() ^ (chance(50) ? 1 : 0);
    return new Actor(new AccountId(new UUID(role.name().hashCode(), who)), role, organisation);
  }

  private OrganisationId team(Action action, @Nullable Known known) {
    if (known == null) {
      return any(INNOVATORS);
    }
    var team = known.dossier().team();
    return switch (action.standing()) {
      case OFFERED -> team.offer() == null ? any(INNOVATORS) : team.offer().to();
      case TEAM ->
          any(
              Stream.concat(Stream.of(known.dossier().owner()), team.collaborators().stream())
                  .toList());
      case ANYONE_IN_ROLE, OWNER, HOST, GIVER -> known.dossier().owner();
    };
  }

  private OrganisationId host(Part part, @Nullable Known known) {
    OrganisationId anyTrust = OrganisationIds.ofOds(any(TRUSTS));
    if (known == null) {
      return anyTrust;
    }
    return switch (part) {
      case Part.OfPilot(var id) -> at(known, id).orElse(anyTrust);
      case Part.OfAdoption(var id) ->
          Optional.ofNullable(known.adoptions().get(id))
              .map(Adoption::organisation)
              .orElse(anyTrust);
      case Part.OfCondition(var id) ->
          Optional.ofNullable(known.dossier().conditions().get(id))
              .flatMap(
                  held ->
                      held.source() instanceof HeldCondition.Source.AtPilot(var pilot)
                          ? at(known, pilot)
                          : Optional.empty())
              .orElse(anyTrust);
      case Part.OfProposal _,
          Part.OfProgress _,
          Part.OfPublication _,
          Part.OfTeam _,
          Part.OfStandard _,
          Part.OfEvidence _ ->
          anyTrust;
    };
  }

  private static Optional<OrganisationId> at(Known known, PilotId pilot) {
    return Optional.ofNullable(known.pilots().get(pilot)).map(Pilot::organisation);
  }

  /** A spreadsheet's entry; again, often with another course, for what came from one. */
  private ReportCommand.RecordHistory history(InnovationId i, @Nullable Known known) {
    List<Milestone<FreeText>> told = new ArrayList<>();
    int reached = Integer.parseInt(any(List.of("0", "1", "2", "3", "4")));
    for (int stage = 0; stage <= reached; stage++) {
      LocalDate on = say.within(-500 + 90 * stage, -420 + 90 * stage);
      if (stage == reached || chance(70)) {
        told.add(new Milestone<>(ROAD.get(stage), on, null, chance(20) ? say.free() : null));
      }
    }
    if (reached < 4 && chance(20)) {
      Phase off = any(List.of(Phase.ON_HOLD, Phase.WITHDRAWN, Phase.STOPPED));
      told.add(new Milestone<>(off, say.within(-40, -1), null, null));
    }
    return new ReportCommand.RecordHistory(
        i,
        "SHEET-1",
        known == null ? any(INNOVATORS) : known.dossier().owner(),
        Proposal.named(known == null ? say.text("Name") : known.dossier().proposal().name()),
        new ReportedCourse<>(told, "digest " + any(List.of("1", "2", "3"))),
        Map.of(),
        Map.of());
  }

  private InnovationCommand command(Action action, InnovationId i, @Nullable Known known) {
    LocalDate on = chance(DATED) ? say.within(-5, 1) : null;
    return switch (action) {
      case RECORD_HISTORY -> history(i, known);
      case START_PROPOSAL ->
          new ProposalCommand.StartProposal(
              i, Proposal.named(say.text("Name")).with(say.whole()), on);
      case REVISE_PROPOSAL ->
          new ProposalCommand.ReviseProposal(i, chance(70) ? say.whole() : say.revision(), on);
      case SUBMIT_PROPOSAL -> new ProposalCommand.SubmitProposal(i, on);
      case RECORD_STANDARD, RETRACT_STANDARD, RECORD_EVIDENCE, RETRACT_EVIDENCE ->
          dossier(action, i, known, on);
      case RETURN_PROPOSAL -> new GateCommand.ReturnProposal(i, say.free(), on);
      case DECLINE_PROPOSAL -> new GateCommand.DeclineProposal(i, say.free(), on);
      case ACCEPT_PROPOSAL -> new GateCommand.AcceptProposal(i, verdict(known), null, on);
      case PASS_READINESS_GATE -> new GateCommand.PassReadinessGate(i, verdict(known), null, on);
      case PASS_EVALUATION_GATE ->
          new GateCommand.PassEvaluationGate(i, verdict(known), say.meeting(), null, on);
      case CONFIRM_AT_SCALE ->
          new GateCommand.ConfirmAtScale(i, verdict(known), say.meeting(), null, on);
      case DEFER_GATE ->
          new GateCommand.DeferGate(i, say.free(), chance(70) ? say.meeting() : null, on);
      case SEND_BACK ->
          new GateCommand.SendBack(i, say.free(), chance(70) ? say.meeting() : null, on);
      case MEET_CONDITION ->
          new ConditionCommand.MeetCondition(i, condition(known), say.free(), on);
      case EXTEND_CONDITION ->
          new ConditionCommand.ExtendCondition(
              i, condition(known), say.within(0, 90), say.free(), on);
      case BREACH_CONDITION ->
          new ConditionCommand.BreachCondition(i, condition(known), say.free(), on);
      case REQUEST_PILOT,
          ASK_QUESTION,
          ANSWER_QUESTION,
          APPROVE_PILOT,
          CONFIRM_APPROVAL,
          DECLINE_PILOT,
          EXPIRE_APPROVAL,
          START_PILOT,
          RECORD_READING,
          CORRECT_READING,
          RAISE_INCIDENT,
          RESOLVE_INCIDENT,
          SUSPEND_PILOT,
          RESUME_PILOT,
          COMPLETE_PILOT,
          STOP_PILOT ->
          pilot(action, i, known, on);
      case PLAN_ADOPTION,
          GO_LIVE,
          REPORT_REACH,
          RECORD_BENEFIT,
          RETRACT_BENEFIT,
          WITHDRAW_ADOPTION ->
          adoption(action, i, known, on);
      case WITHDRAW -> new CourseCommand.WithdrawInnovation(i, say.free(), on);
      case PUT_ON_HOLD -> new CourseCommand.PutOnHold(i, say.free(), on);
      case RESUME -> new CourseCommand.ResumeInnovation(i, say.free(), on);
      case STOP -> new CourseCommand.StopInnovation(i, say.free(), on);
      case RETIRE -> new CourseCommand.RetireInnovation(i, say.free(), on);
      case REOPEN -> new CourseCommand.ReopenInnovation(i, say.free(), on);
      case AGREE_TO_PUBLICATION -> new PublicationCommand.AgreeToPublication(i, on);
      case WITHDRAW_AGREEMENT -> new PublicationCommand.WithdrawAgreement(i, say.free(), on);
      case PUBLISH -> new PublicationCommand.Publish(i, on);
      case WITHDRAW_PUBLICATION -> new PublicationCommand.WithdrawPublication(i, say.free(), on);
      case OFFER_TRANSFER -> new TeamCommand.OfferTransfer(i, any(INNOVATORS), say.free(), on);
      case ACCEPT_TRANSFER -> new TeamCommand.AcceptTransfer(i, on);
      case DECLINE_TRANSFER -> new TeamCommand.DeclineTransfer(i, say.free(), on);
      case CANCEL_TRANSFER -> new TeamCommand.CancelTransfer(i, say.free(), on);
      case INVITE_COLLABORATOR -> new TeamCommand.InviteCollaborator(i, any(INNOVATORS), on);
      case REMOVE_COLLABORATOR ->
          new TeamCommand.RemoveCollaborator(i, any(INNOVATORS), say.free(), on);
    };
  }

  private InnovationCommand dossier(
      Action action, InnovationId i, @Nullable Known known, @Nullable LocalDate on) {
    Set<StandardId> standards = known == null ? Set.of() : known.dossier().standards().keySet();
    Set<EvidenceId> evidence = known == null ? Set.of() : known.dossier().evidence().keySet();
    StandardId newStandard = new StandardId(uuid());
    EvidenceId newEvidence = new EvidenceId(uuid());
    return switch (action) {
      case RECORD_STANDARD -> {
        Standard content = say.standard();
        FreeText reason = content.status() == StandardStatus.NOT_APPLICABLE ? say.free() : null;
        yield new StandardCommand.RecordStandard(
            i, chance(20) ? say.one(standards, newStandard) : newStandard, content, reason, on);
      }
      case RETRACT_STANDARD ->
          new StandardCommand.RetractStandard(i, say.one(standards, newStandard), say.free(), on);
      case RECORD_EVIDENCE ->
          new StandardCommand.RecordEvidence(
              i, chance(20) ? say.one(evidence, newEvidence) : newEvidence, say.evidence(), on);
      default ->
          new StandardCommand.RetractEvidence(i, say.one(evidence, newEvidence), say.free(), on);
    };
  }

  private PilotCommand pilot(
      Action action, InnovationId i, @Nullable Known known, @Nullable LocalDate on) {
    Map<PilotId, Pilot> all = known == null ? Map.of() : known.pilots();
    Set<?> from = Steps.OF_PILOT.from(action);
    Set<PilotId> fitting =
        all.values().stream()
            .filter(one -> from.contains(one.status()))
            .map(Pilot::id)
            .collect(Collectors.toSet());
    PilotId id = say.one(fitting, say.one(all.keySet(), new PilotId(uuid())));
    Pilot pilot = all.get(id);
    return switch (action) {
      case REQUEST_PILOT ->
          new PilotCommand.RequestPilot(
              i,
              new PilotId(uuid()),
              chance(95) ? any(TRUSTS) : new OdsCode("ZZZ"),
              say.plan(),
              on);
      case ASK_QUESTION ->
          new PilotCommand.AskQuestion(i, id, new QuestionId(uuid()), say.free(), on);
      case ANSWER_QUESTION ->
          new PilotCommand.AnswerQuestion(
              i,
              id,
              say.one(
                  pilot == null
                      ? Set.of()
                      : pilot.questions().stream()
                          .map(Pilot.Question::id)
                          .collect(Collectors.toSet()),
                  new QuestionId(uuid())),
              say.free(),
              on);
      case APPROVE_PILOT -> new PilotCommand.ApprovePilot(i, id, say.agreement(), on);
      case CONFIRM_APPROVAL -> new PilotCommand.ConfirmApproval(i, id, on);
      case DECLINE_PILOT -> new PilotCommand.DeclinePilot(i, id, say.free(), on);
      case EXPIRE_APPROVAL -> new PilotCommand.ExpireApproval(i, id, on);
      case START_PILOT -> new PilotCommand.StartPilot(i, id, on);
      case RECORD_READING ->
          new PilotCommand.RecordReading(
              i, id, chance(90) ? "Admissions" : "Nothing", new BigDecimal("2.50"), on);
      case CORRECT_READING ->
          new PilotCommand.CorrectReading(
              i,
              id,
              "Admissions",
              say.within(-3, 0),
              chance(80) ? BigDecimal.TWO : null,
              say.free(),
              on);
      case RAISE_INCIDENT ->
          new PilotCommand.RaiseIncident(
              i, id, new IncidentId(uuid()), say.any(Severity.class), say.free(), on);
      case RESOLVE_INCIDENT ->
          new PilotCommand.ResolveIncident(
              i,
              id,
              say.one(
                  pilot == null
                      ? Set.of()
                      : pilot.incidents().stream()
                          .map(Pilot.Incident::id)
                          .collect(Collectors.toSet()),
                  new IncidentId(uuid())),
              say.free(),
              on);
      case SUSPEND_PILOT -> new PilotCommand.SuspendPilot(i, id, say.free(), on);
      case RESUME_PILOT -> new PilotCommand.ResumePilot(i, id, say.free(), on);
      case COMPLETE_PILOT ->
          new PilotCommand.CompletePilot(i, id, say.free(), say.any(Recommendation.class), on);
      default -> new PilotCommand.StopPilot(i, id, say.free(), on);
    };
  }

  private AdoptionCommand adoption(
      Action action, InnovationId i, @Nullable Known known, @Nullable LocalDate on) {
    Set<?> from = Steps.OF_ADOPTION.from(action);
    Set<AdoptionId> fitting =
        known == null
            ? Set.of()
            : known.adoptions().values().stream()
                .filter(one -> from.contains(one.status()))
                .map(one -> one.id())
                .collect(Collectors.toSet());
    AdoptionId id = say.one(fitting, new AdoptionId(uuid()));
    BenefitId newBenefit = new BenefitId(uuid());
    Set<BenefitId> benefits =
        known == null || known.adoptions().get(id) == null
            ? Set.of()
            : known.adoptions().get(id).benefits().keySet();
    return switch (action) {
      case PLAN_ADOPTION ->
          new AdoptionCommand.PlanAdoption(i, new AdoptionId(uuid()), today.plusDays(3), on);
      case GO_LIVE ->
          new AdoptionCommand.GoLive(
              i, id, List.of("Site"), chance(50) ? "DCB0160 of it" : null, on);
      case REPORT_REACH -> new AdoptionCommand.ReportReach(i, id, say.reach(), on);
      case RECORD_BENEFIT ->
          new AdoptionCommand.RecordBenefit(
              i, id, chance(30) ? say.one(benefits, newBenefit) : newBenefit, say.benefit(), on);
      case RETRACT_BENEFIT ->
          new AdoptionCommand.RetractBenefit(i, id, say.one(benefits, newBenefit), say.free(), on);
      default -> new AdoptionCommand.WithdrawAdoption(i, id, say.free(), on);
    };
  }

  private ConditionId condition(@Nullable Known known) {
    return say.one(
        known == null ? Set.of() : known.dossier().conditions().keySet(), new ConditionId(uuid()));
  }

  /** Mostly with a waiver of each criterion that is unmet by the first policy and may be waived. */
  private Verdict<FreeText> verdict(@Nullable Known known) {
    Gate gate = known == null ? null : Gate.before(known.phase()).orElse(null);
    List<Waiver<FreeText>> waivers =
        known == null || gate == null || chance(30)
            ? List.of()
            : GateCriteria.evaluate(Policy.INITIAL.criteria(gate), known, regionTrusts(), today)
                .stream()
                .filter(one -> !one.met() && !one.criterion().waivedBy().isEmpty())
                .map(CriterionResult::criterion)
                .map(one -> new Waiver<>(one.id(), say.free()))
                .toList();
    return new Verdict<>(
        say.free(), chance(40) ? List.of(say.condition(true)) : List.of(), waivers);
  }

  /** Enough of them to ask for more than there is. */
  private static Set<OrganisationId> regionTrusts() {
    return TRUSTS.stream().map(OrganisationIds::ofOds).collect(Collectors.toSet());
  }

  /** Where an innovation stands; a draft before its first event. */
  static Phase phase(Seen seen) {
    Known known = seen.known();
    return known == null ? Phase.DRAFT : known.phase();
  }
}
