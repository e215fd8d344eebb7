package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.OTHER_INNOVATOR;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.People.colleagueAt;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.AIREDALE_CODE;
import static uk.healthtech.pipeline.command.Places.BRADFORD;
import static uk.healthtech.pipeline.command.Places.COUNCIL;
import static uk.healthtech.pipeline.command.Places.COUNCIL_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.OTHER_COMPANY;
import static uk.healthtech.pipeline.command.Places.UNKNOWN_CODE;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.innovation.Story.ANSWER;
import static uk.healthtech.pipeline.command.innovation.Story.CONDITION;
import static uk.healthtech.pipeline.command.innovation.Story.DTAC;
import static uk.healthtech.pipeline.command.innovation.Story.FEWER_VISITS;
import static uk.healthtech.pipeline.command.innovation.Story.FINDINGS;
import static uk.healthtech.pipeline.command.innovation.Story.HAREHILLS;
import static uk.healthtech.pipeline.command.innovation.Story.INCIDENT;
import static uk.healthtech.pipeline.command.innovation.Story.MARK;
import static uk.healthtech.pipeline.command.innovation.Story.OBJECTIVES;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.QUESTION;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.RESOLUTION;
import static uk.healthtech.pipeline.command.innovation.Story.SAFETY_CASE;
import static uk.healthtech.pipeline.command.innovation.Story.STUDY;
import static uk.healthtech.pipeline.command.innovation.Story.TOOLKIT;
import static uk.healthtech.pipeline.command.innovation.Story.VISITS;
import static uk.healthtech.pipeline.command.innovation.Story.notApplicable;
import static uk.healthtech.pipeline.command.innovation.Story.standardId;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_HISTORY;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PROPOSAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.GoLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.RecordBenefit;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.RetractBenefit;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.WithdrawAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.BenefitId;
import uk.healthtech.pipeline.kernel.innovation.CareSetting;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.BreachCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.ExtendCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.MeetCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.PutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.ReopenInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.ResumeInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.RetireInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.StopInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.WithdrawInnovation;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.EvidenceId;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.AcceptProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.ConfirmAtScale;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.DeclineProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.DeferGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.ReturnProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.SendBack;
import uk.healthtech.pipeline.kernel.innovation.GateCriteria;
import uk.healthtech.pipeline.kernel.innovation.HeldCondition;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.AnswerQuestion;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.AskQuestion;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.CompletePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ConfirmApproval;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.CorrectReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.DeclinePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ExpireApproval;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RaiseIncident;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ResolveIncident;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ResumePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StopPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.SuspendPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalChangesBuilder;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.AgreeToPublication;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.Publish;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.WithdrawAgreement;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.WithdrawPublication;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RecordEvidence;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RecordStandard;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RetractEvidence;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RetractStandard;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;
import uk.healthtech.pipeline.kernel.innovation.Steps;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.AcceptTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.CancelTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.DeclineTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.InviteCollaborator;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.OfferTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.RemoveCollaborator;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.Policy;

/** Commands as people might send them: mostly sensible, often not. */
final class RandomWishes {
  private static final List<OrganisationId> TRUSTS =
      List.of(LEEDS_TEACHING, AIREDALE, BRADFORD, YORK);
  private static final List<OdsCode> CODES =
      List.of(
          LEEDS_CODE,
          AIREDALE_CODE,
          Places.code(BRADFORD),
          Places.code(YORK),
          COUNCIL_CODE,
          UNKNOWN_CODE);
  private static final List<OrganisationId> COMPANIES = List.of(WOUNDCARE, OTHER_COMPANY);
  private static final List<Actor> OTHERS =
      List.of(
          INNOVATOR,
          OTHER_INNOVATOR,
          OFFICE,
          LEADER,
          ADMINISTRATOR,
          Actor.SERVICE,
          actingFor(COUNCIL));

  private final Random random;
  private final RandomHistories histories;

  RandomWishes(Random random) {
    this.random = random;
    this.histories = new RandomHistories(random);
  }

  /** Mostly what the phase allows, sometimes anything. */
  InnovationCommand next(
      InnovationId innovation, Innovation state, Policy policy, LocalDate today) {
    if (isAsReported(state) && random.nextInt(4) == 0) {
      return command(RECORD_HISTORY, innovation, state, policy, today);
    }
    List<Action> possible =
        Stream.of(Action.values())
            .filter(action -> fits(action, state))
            .filter(action -> random.nextInt(rarity(action)) == 0)
            .toList();
    Action action =
        possible.isEmpty() || random.nextInt(8) == 0 ? one(Action.values()) : one(possible);
    return command(action, innovation, state, policy, today);
  }

  /** Whether an import told of it, and nothing has happened to it here since. */
  private static boolean isAsReported(Innovation state) {
    return state instanceof Known known
        && known.report() != null
        && known.report().livedOn().isEmpty();
  }

  /** Mostly somebody who may do it. */
  Actor somebody(InnovationCommand command, Innovation state) {
    if (random.nextInt(10) == 0) {
      return random.nextBoolean() ? one(OTHERS) : actingFor(one(TRUSTS));
    }
    return switch (one(List.copyOf(rolesNow(command.action(), state)))) {
      case INNOVATOR -> innovator(command, state);
      case TRUST_APPROVER ->
          random.nextBoolean()
              ? actingFor(host(command, state))
              : colleagueAt(host(command, state));
      case PROGRAMME_OFFICE -> OFFICE;
      case LEADERSHIP -> LEADER;
      case SERVICE -> Actor.SERVICE;
      case PARTNER, ADMINISTRATOR -> ADMINISTRATOR;
    };
  }

  private static Set<Role> rolesNow(Action action, Innovation state) {
    Set<Role> now = state instanceof Known known ? action.roles(known.phase()) : Set.of();
    return now.isEmpty() ? action.roles() : now;
  }

  private Actor innovator(InnovationCommand command, Innovation state) {
    if (!(state instanceof Known known)) {
      return INNOVATOR;
    }
    boolean others =
        switch (command.action().standing()) {
          case OFFERED -> true;
          case TEAM -> random.nextInt(4) == 0;
          case OWNER, HOST, GIVER, ANYONE_IN_ROLE -> false;
        };
    return known.dossier().owner().equals(OTHER_COMPANY) == others ? INNOVATOR : OTHER_INNOVATOR;
  }

  private OrganisationId host(InnovationCommand command, Innovation state) {
    Optional<OrganisationId> host =
        state instanceof Known known ? host(command.part(), known) : Optional.empty();
    return host.orElseGet(() -> one(TRUSTS));
  }

  private static Optional<OrganisationId> host(Part part, Known state) {
    return switch (part) {
      case Part.OfPilot(PilotId id) ->
          Optional.ofNullable(state.pilots().get(id)).map(Pilot::organisation);
      case Part.OfAdoption(AdoptionId id) ->
          Optional.ofNullable(state.adoptions().get(id)).map(Adoption::organisation);
      case Part.OfCondition(ConditionId id) ->
          Optional.ofNullable(state.dossier().conditions().get(id))
              .flatMap(
                  held ->
                      held.source() instanceof HeldCondition.Source.AtPilot(PilotId pilot)
                          ? host(new Part.OfPilot(pilot), state)
                          : Optional.empty());
      case Part.OfProposal _,
          Part.OfProgress _,
          Part.OfPublication _,
          Part.OfTeam _,
          Part.OfStandard _,
          Part.OfEvidence _ ->
          Optional.empty();
    };
  }

  /** Whether there is a phase and something in the right status for it. */
  private static boolean fits(Action action, Innovation state) {
    return switch (state) {
      case Innovation.None _ -> action == START_PROPOSAL || action == RECORD_HISTORY;
      case Known known ->
          (action != RECORD_HISTORY || known.report() != null)
              && action.phases().contains(known.phase())
              && (Steps.OF_PILOT.from(action).isEmpty() || !pilots(known, action).isEmpty())
              && (Steps.OF_ADOPTION.from(action).isEmpty() || !adoptions(known, action).isEmpty());
    };
  }

  private static List<PilotId> pilots(Known state, Action action) {
    return state.pilots().values().stream()
        .filter(pilot -> Steps.OF_PILOT.from(action).contains(pilot.status()))
        .map(Pilot::id)
        .toList();
  }

  private static List<AdoptionId> adoptions(Known state, Action action) {
    return state.adoptions().values().stream()
        .filter(adoption -> Steps.OF_ADOPTION.from(action).contains(adoption.status()))
        .map(Adoption::id)
        .toList();
  }

  /** How rare a wish is, so that some innovations come to the end of the road. */
  private static int rarity(Action action) {
    return switch (action) {
      case WITHDRAW, STOP, PUT_ON_HOLD, RETIRE, SEND_BACK -> 150;
      case DECLINE_PROPOSAL,
          DECLINE_PILOT,
          STOP_PILOT,
          WITHDRAW_ADOPTION,
          DEFER_GATE,
          BREACH_CONDITION,
          RETRACT_STANDARD,
          RETRACT_EVIDENCE,
          OFFER_TRANSFER,
          INVITE_COLLABORATOR,
          REMOVE_COLLABORATOR,
          AGREE_TO_PUBLICATION,
          WITHDRAW_AGREEMENT,
          WITHDRAW_PUBLICATION ->
          10;
      case RECORD_STANDARD, RECORD_EVIDENCE, REVISE_PROPOSAL, ASK_QUESTION -> 4;
      case RECORD_HISTORY -> 2;
      default -> 1;
    };
  }

  private InnovationCommand command(
      Action action, InnovationId innovation, Innovation state, Policy policy, LocalDate today) {
    LocalDate on = day(today);
    PilotId pilot = pilot(action, state);
    AdoptionId adoption = adoption(action, state);
    ConditionId condition = condition(state);
    Meeting meeting = meeting(today);
    return switch (action) {
      case START_PROPOSAL -> new StartProposal(innovation, proposal(), on);
      case REVISE_PROPOSAL -> new ReviseProposal(innovation, changes(), on);
      case SUBMIT_PROPOSAL -> new SubmitProposal(innovation, on);
      case RETURN_PROPOSAL -> new ReturnProposal(innovation, REASON, on);
      case ACCEPT_PROPOSAL ->
          new AcceptProposal(
              innovation, verdict(Gate.SCREENING, state, policy, today), seen(policy), on);
      case DECLINE_PROPOSAL -> new DeclineProposal(innovation, REASON, on);
      case RECORD_STANDARD -> recordStandard(innovation, today, on);
      case RETRACT_STANDARD ->
          new RetractStandard(innovation, standardId(one(StandardKind.values())), REASON, on);
      case RECORD_EVIDENCE -> new RecordEvidence(innovation, evidence(), STUDY, on);
      case RETRACT_EVIDENCE -> new RetractEvidence(innovation, evidence(), REASON, on);
      case PASS_READINESS_GATE ->
          new PassReadinessGate(
              innovation, verdict(Gate.READINESS, state, policy, today), seen(policy), on);
      case PASS_EVALUATION_GATE ->
          new PassEvaluationGate(
              innovation,
              verdict(Gate.EVALUATION, state, policy, today),
              meeting,
              seen(policy),
              on);
      case CONFIRM_AT_SCALE ->
          new ConfirmAtScale(
              innovation, verdict(Gate.SCALE, state, policy, today), meeting, seen(policy), on);
      case DEFER_GATE ->
          new DeferGate(innovation, REASON, random.nextBoolean() ? meeting : null, on);
      case SEND_BACK -> new SendBack(innovation, REASON, random.nextBoolean() ? meeting : null, on);
      case MEET_CONDITION -> new MeetCondition(innovation, condition, REASON, on);
      case EXTEND_CONDITION ->
          new ExtendCondition(
              innovation, condition, today.plusDays(random.nextInt(-1, 90)), REASON, on);
      case BREACH_CONDITION -> new BreachCondition(innovation, condition, REASON, on);
      case REQUEST_PILOT -> new RequestPilot(innovation, pilot, one(CODES), plan(today), on);
      case ASK_QUESTION -> new AskQuestion(innovation, pilot, question(), QUESTION, on);
      case ANSWER_QUESTION -> new AnswerQuestion(innovation, pilot, question(), ANSWER, on);
      case APPROVE_PILOT -> new ApprovePilot(innovation, pilot, agreement(today), on);
      case CONFIRM_APPROVAL -> new ConfirmApproval(innovation, pilot, on);
      case DECLINE_PILOT -> new DeclinePilot(innovation, pilot, REASON, on);
      case EXPIRE_APPROVAL -> new ExpireApproval(innovation, pilot, on);
      case START_PILOT -> new StartPilot(innovation, pilot, on);
      case RECORD_READING -> new RecordReading(innovation, pilot, measure(), value(), on);
      case CORRECT_READING ->
          new CorrectReading(
              innovation,
              pilot,
              measure(),
              readOn(pilot, state, today),
              random.nextInt(4) == 0 ? null : value(),
              REASON,
              on);
      case RAISE_INCIDENT ->
          new RaiseIncident(innovation, pilot, incident(), one(Severity.values()), INCIDENT, on);
      case RESOLVE_INCIDENT -> new ResolveIncident(innovation, pilot, incident(), RESOLUTION, on);
      case SUSPEND_PILOT -> new SuspendPilot(innovation, pilot, REASON, on);
      case RESUME_PILOT -> new ResumePilot(innovation, pilot, REASON, on);
      case COMPLETE_PILOT ->
          new CompletePilot(innovation, pilot, FINDINGS, one(Recommendation.values()), on);
      case STOP_PILOT -> new StopPilot(innovation, pilot, REASON, on);
      case PLAN_ADOPTION -> new PlanAdoption(innovation, adoption, today.plusDays(7), on);
      case GO_LIVE -> new GoLive(innovation, adoption, sites(), null, on);
      case REPORT_REACH -> new ReportReach(innovation, adoption, reach(today), on);
      case RECORD_BENEFIT -> new RecordBenefit(innovation, adoption, benefit(), FEWER_VISITS, on);
      case RETRACT_BENEFIT -> new RetractBenefit(innovation, adoption, benefit(), REASON, on);
      case WITHDRAW_ADOPTION -> new WithdrawAdoption(innovation, adoption, REASON, on);
      case WITHDRAW -> new WithdrawInnovation(innovation, REASON, on);
      case PUT_ON_HOLD -> new PutOnHold(innovation, REASON, on);
      case RESUME -> new ResumeInnovation(innovation, REASON, on);
      case STOP -> new StopInnovation(innovation, REASON, on);
      case RETIRE -> new RetireInnovation(innovation, REASON, on);
      case REOPEN -> new ReopenInnovation(innovation, REASON, on);
      case AGREE_TO_PUBLICATION -> new AgreeToPublication(innovation, on);
      case WITHDRAW_AGREEMENT -> new WithdrawAgreement(innovation, REASON, on);
      case PUBLISH -> new Publish(innovation, on);
      case WITHDRAW_PUBLICATION -> new WithdrawPublication(innovation, REASON, on);
      case OFFER_TRANSFER -> new OfferTransfer(innovation, one(COMPANIES), REASON, on);
      case ACCEPT_TRANSFER -> new AcceptTransfer(innovation, on);
      case DECLINE_TRANSFER -> new DeclineTransfer(innovation, REASON, on);
      case CANCEL_TRANSFER -> new CancelTransfer(innovation, REASON, on);
      case INVITE_COLLABORATOR -> new InviteCollaborator(innovation, one(COMPANIES), on);
      case REMOVE_COLLABORATOR -> new RemoveCollaborator(innovation, one(COMPANIES), REASON, on);
      case RECORD_HISTORY -> histories.next(innovation, today.plusDays(random.nextInt(10) - 8));
    };
  }

  /** Mostly today without saying so, sometimes a day around it. */
  private @Nullable LocalDate day(LocalDate today) {
    return random.nextInt(4) == 0 ? today.plusDays(random.nextInt(-5, 3)) : null;
  }

  /** Mostly none, else the version in force or the one before. */
  private @Nullable Long seen(Policy policy) {
    return random.nextInt(3) == 0 ? policy.version() - random.nextInt(2) : null;
  }

  private Proposal proposal() {
    return random.nextInt(4) == 0
        ? PROPOSAL.with(ProposalChanges.builder().empty(ProposalField.SUMMARY).build())
        : PROPOSAL;
  }

  private ProposalChanges changes() {
    ProposalChangesBuilder changes = ProposalChanges.builder();
    if (random.nextInt(3) == 0) {
      changes.name("Name " + random.nextInt(9));
    }
    if (random.nextInt(6) == 0) {
      changes.empty(one(List.of(ProposalField.SUMMARY, ProposalField.CARE_SETTINGS)));
    } else {
      changes.summary("A summary of a length that is enough, " + random.nextInt(9));
      changes.careSettings(EnumSet.of(one(CareSetting.values())));
    }
    if (random.nextBoolean()) {
      changes.category(one(Category.values()));
    }
    return changes.build();
  }

  /** Mostly waives what is unmet, and asks for something now and then. */
  private Verdict<FreeText> verdict(Gate gate, Innovation state, Policy policy, LocalDate today) {
    List<Waiver<FreeText>> waivers = new ArrayList<>();
    if (state instanceof Known known && random.nextInt(4) > 0) {
      GateCriteria.evaluate(policy.criteria(gate), known, Places.REGION, today).stream()
          .filter(result -> !result.met())
          .forEach(result -> waivers.add(new Waiver<>(result.criterion().id(), REASON)));
    }
    if (random.nextInt(20) == 0) {
      waivers.add(new Waiver<>(new CriterionId("no-such-criterion"), REASON));
    }
    return new Verdict<>(REASON, conditions(today), waivers);
  }

  private List<Condition<FreeText>> conditions(LocalDate today) {
    return random.nextInt(3) > 0
        ? List.of()
        : List.of(
            new Condition<>(
                new ConditionId(new UUID(0xc0d, random.nextInt(1_000))),
                CONDITION,
                random.nextInt(10) == 0 ? null : today.plusDays(random.nextInt(-1, 60))));
  }

  private Agreement<FreeText> agreement(LocalDate today) {
    return new Agreement<>(
        conditions(today), "Lead nurse", today.plusDays(random.nextInt(-1, 30)), null, null);
  }

  private RecordStandard recordStandard(
      InnovationId innovation, LocalDate today, @Nullable LocalDate on) {
    StandardKind kind = one(StandardKind.values());
    Standard held = one(List.of(MARK, DTAC, SAFETY_CASE, TOOLKIT));
    Standard content =
        random.nextInt(4) == 0
            ? notApplicable(kind)
            : new Standard(
                held.kind(),
                StandardStatus.HELD,
                "No. " + random.nextInt(9),
                null,
                today.minusDays(random.nextInt(-1, 9)),
                today.plusDays(random.nextInt(400)),
                held.detail());
    boolean explained = content.status() == StandardStatus.NOT_APPLICABLE;
    return new RecordStandard(
        innovation,
        standardId(content.kind()),
        content,
        explained == (random.nextInt(9) > 0) ? REASON : null,
        on);
  }

  private PilotPlan<FreeText> plan(LocalDate today) {
    LocalDate from = today.plusDays(random.nextInt(-1, 20));
    List<Measure> measures = random.nextInt(10) == 0 ? List.of(VISITS, VISITS) : List.of(VISITS);
    return new PilotPlan<>(
        OBJECTIVES, measures, null, 40, from, from.plusDays(random.nextInt(-1, 100)));
  }

  private Meeting meeting(LocalDate today) {
    AccountId agreed = random.nextInt(10) == 0 ? People.NOT_A_LEADER : People.CHAIR;
    return new Meeting(
        today.minusDays(random.nextInt(-1, 9)), "LG", List.of(agreed, People.DEPUTY));
  }

  private Reach reach(LocalDate today) {
    LocalDate from = today.minusDays(random.nextInt(9));
    return new Reach(
        new Period(from, from.plusDays(random.nextInt(-1, 4))),
        random.nextInt(500),
        List.of(new Reach.InNeighbourhood(HAREHILLS, random.nextInt(300))));
  }

  private List<String> sites() {
    return random.nextInt(10) == 0 ? List.of("Main site", "Main site") : List.of("Main site");
  }

  /** Mostly a day on which the pilot was read. */
  private LocalDate readOn(PilotId id, Innovation state, LocalDate today) {
    Pilot pilot = state instanceof Known known ? known.pilots().get(id) : null;
    return pilot == null || pilot.readings().isEmpty() || random.nextInt(9) == 0
        ? today.minusDays(random.nextInt(3))
        : one(pilot.readings()).takenOn();
  }

  private String measure() {
    return one(List.of("Visits", "Visits", "Falls"));
  }

  private BigDecimal value() {
    return BigDecimal.valueOf(random.nextInt(50), 1);
  }

  private QuestionId question() {
    return new QuestionId(new UUID(0x90, random.nextInt(3)));
  }

  private IncidentId incident() {
    return new IncidentId(new UUID(0x1c, random.nextInt(3)));
  }

  private BenefitId benefit() {
    return new BenefitId(new UUID(0xbe, random.nextInt(3)));
  }

  private EvidenceId evidence() {
    return new EvidenceId(new UUID(0xe7, random.nextInt(3)));
  }

  /** Mostly one for which the time has come, else any or a new one. */
  private PilotId pilot(Action action, Innovation state) {
    if (state instanceof Known known && random.nextInt(4) > 0) {
      List<PilotId> fitting = pilots(known, action);
      if (!fitting.isEmpty()) {
        return one(fitting);
      }
    }
    return new PilotId(new UUID(0x91, random.nextInt(30)));
  }

  private AdoptionId adoption(Action action, Innovation state) {
    if (state instanceof Known known && random.nextInt(4) > 0) {
      List<AdoptionId> fitting = adoptions(known, action);
      if (!fitting.isEmpty()) {
        return one(fitting);
      }
    }
    return new AdoptionId(new UUID(0xad, random.nextInt(30)));
  }

  private ConditionId condition(Innovation state) {
    return state instanceof Known known && !known.dossier().conditions().isEmpty()
        ? one(List.copyOf(known.dossier().conditions().keySet()))
        : new ConditionId(new UUID(0xc0d, 0));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> T one(T[] array) {
    return array[random.nextInt(array.length)];
  }
}
