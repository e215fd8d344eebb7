package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.LEADERSHIP;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.OTHER_INNOVATOR;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.AIREDALE_CODE;
import static uk.healthtech.pipeline.command.Places.BRADFORD;
import static uk.healthtech.pipeline.command.Places.COUNCIL;
import static uk.healthtech.pipeline.command.Places.COUNCIL_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.OTHER_COMPANY;
import static uk.healthtech.pipeline.command.Places.UNKNOWN_CODE;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.innovation.Story.CONDITION;
import static uk.healthtech.pipeline.command.innovation.Story.FINDINGS;
import static uk.healthtech.pipeline.command.innovation.Story.OBJECTIVES;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.VISITS;
import static uk.healthtech.pipeline.command.innovation.Wishes.READING;
import static uk.healthtech.pipeline.kernel.innovation.Action.ACCEPT_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.COMPLETE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.CONFIRM_AT_SCALE;
import static uk.healthtech.pipeline.kernel.innovation.Action.DECLINE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.DECLINE_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.GO_LIVE;
import static uk.healthtech.pipeline.kernel.innovation.Action.PASS_EVALUATION_GATE;
import static uk.healthtech.pipeline.kernel.innovation.Action.PASS_READINESS_GATE;
import static uk.healthtech.pipeline.kernel.innovation.Action.PLAN_ADOPTION;
import static uk.healthtech.pipeline.kernel.innovation.Action.PUT_ON_HOLD;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_READING;
import static uk.healthtech.pipeline.kernel.innovation.Action.REPORT_REACH;
import static uk.healthtech.pipeline.kernel.innovation.Action.REQUEST_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.RESUME;
import static uk.healthtech.pipeline.kernel.innovation.Action.RETURN_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.REVISE_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.STOP;
import static uk.healthtech.pipeline.kernel.innovation.Action.SUBMIT_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.WITHDRAW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.AcceptProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.CompletePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ConfirmAtScale;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.DeclinePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.DeclineProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.GoLive;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ResumeInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReturnProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StopInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.WithdrawInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Meeting;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

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
  private static final List<Actor> OTHERS =
      List.of(INNOVATOR, OTHER_INNOVATOR, OFFICE, LEADER, ADMINISTRATOR, actingFor(COUNCIL));

  private final Random random;

  RandomWishes(Random random) {
    this.random = random;
  }

  /** Mostly what the phase allows, sometimes anything. */
  InnovationCommand next(InnovationId innovation, Innovation state, LocalDate today) {
    List<Action> possible =
        Stream.of(Action.values())
            .filter(action -> fits(action, state))
            .filter(action -> random.nextInt(rarity(action)) == 0)
            .toList();
    Action action =
        possible.isEmpty() || random.nextInt(5) == 0 ? one(Action.values()) : one(possible);
    return command(action, innovation, state, today);
  }

  /** Mostly somebody who may do it. */
  Actor somebody(InnovationCommand command, Innovation state) {
    if (random.nextInt(10) == 0) {
      return random.nextBoolean() ? one(OTHERS) : actingFor(one(TRUSTS));
    }
    return switch (command.action().role()) {
      case INNOVATOR ->
          state instanceof Known known && known.dossier().owner().equals(OTHER_COMPANY)
              ? OTHER_INNOVATOR
              : INNOVATOR;
      case TRUST_APPROVER -> actingFor(host(command, state));
      case PROGRAMME_OFFICE -> OFFICE;
      case LEADERSHIP -> LEADER;
      case PARTNER, ADMINISTRATOR -> ADMINISTRATOR;
    };
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
      case Part.OfProposal _, Part.OfProgress _ -> Optional.empty();
    };
  }

  private static boolean fits(Action action, Innovation state) {
    return switch (state) {
      case Innovation.None _ -> action == Action.START_PROPOSAL;
      case Known known -> action.phases().contains(known.phase());
    };
  }

  /** How rare a wish is, so that some innovations come to the end of the road. */
  private static int rarity(Action action) {
    return switch (action) {
      case WITHDRAW, STOP, PUT_ON_HOLD -> 200;
      case DECLINE_PROPOSAL, DECLINE_PILOT -> 10;
      default -> 1;
    };
  }

  private InnovationCommand command(
      Action action, InnovationId innovation, Innovation state, LocalDate today) {
    LocalDate on = day(today);
    PilotId pilot = pilot(state);
    AdoptionId adoption = adoption(state);
    return switch (action) {
      case START_PROPOSAL -> new StartProposal(innovation, proposal(), on);
      case REVISE_PROPOSAL -> new ReviseProposal(innovation, changes(), on);
      case SUBMIT_PROPOSAL -> new SubmitProposal(innovation, on);
      case RETURN_PROPOSAL -> new ReturnProposal(innovation, REASON, on);
      case ACCEPT_PROPOSAL -> new AcceptProposal(innovation, REASON, on);
      case DECLINE_PROPOSAL -> new DeclineProposal(innovation, REASON, on);
      case PASS_READINESS_GATE -> new PassReadinessGate(innovation, REASON, on);
      case REQUEST_PILOT -> new RequestPilot(innovation, pilot, one(CODES), plan(today), on);
      case APPROVE_PILOT ->
          new ApprovePilot(
              innovation, pilot, List.of(CONDITION), today.plusDays(random.nextInt(-1, 30)), on);
      case DECLINE_PILOT -> new DeclinePilot(innovation, pilot, REASON, on);
      case START_PILOT -> new StartPilot(innovation, pilot, on);
      case RECORD_READING ->
          new RecordReading(
              innovation, pilot, one(List.of("Visits", "Visits", "Falls")), READING, on);
      case COMPLETE_PILOT ->
          new CompletePilot(innovation, pilot, FINDINGS, one(Recommendation.values()), on);
      case PASS_EVALUATION_GATE -> new PassEvaluationGate(innovation, REASON, meeting(today), on);
      case PLAN_ADOPTION -> new PlanAdoption(innovation, adoption, today.plusDays(7), on);
      case GO_LIVE -> new GoLive(innovation, adoption, sites(), on);
      case REPORT_REACH ->
          new ReportReach(innovation, adoption, period(today), random.nextInt(500), on);
      case CONFIRM_AT_SCALE -> new ConfirmAtScale(innovation, REASON, meeting(today), on);
      case WITHDRAW -> new WithdrawInnovation(innovation, REASON, on);
      case PUT_ON_HOLD -> new PutOnHold(innovation, REASON, on);
      case RESUME -> new ResumeInnovation(innovation, REASON, on);
      case STOP -> new StopInnovation(innovation, REASON, on);
    };
  }

  /** Mostly today without saying so, sometimes a day around it. */
  private @Nullable LocalDate day(LocalDate today) {
    return random.nextInt(4) == 0 ? today.plusDays(random.nextInt(-5, 3)) : null;
  }

  private Proposal proposal() {
    return random.nextInt(4) == 0 ? new Proposal("Wounds", null, null, null) : PROPOSAL;
  }

  private ProposalChanges changes() {
    return new ProposalChanges(
        random.nextInt(3) == 0 ? "Name " + random.nextInt(9) : null,
        random.nextInt(4) == 0 ? "" : PROPOSAL.summary(),
        random.nextBoolean() ? one(Category.values()) : null,
        PROPOSAL.problem());
  }

  private PilotPlan<FreeText> plan(LocalDate today) {
    LocalDate from = today.plusDays(random.nextInt(-1, 20));
    List<Measure> measures = random.nextInt(10) == 0 ? List.of(VISITS, VISITS) : List.of(VISITS);
    return new PilotPlan<>(OBJECTIVES, measures, 40, from, from.plusDays(random.nextInt(-1, 100)));
  }

  private Meeting meeting(LocalDate today) {
    AccountId agreed = random.nextInt(10) == 0 ? People.NOT_A_LEADER : People.CHAIR;
    return new Meeting(
        today.minusDays(random.nextInt(-1, 9)), "LG", List.of(agreed, People.DEPUTY));
  }

  private Period period(LocalDate today) {
    LocalDate from = today.minusDays(random.nextInt(9));
    return new Period(from, from.plusDays(random.nextInt(-1, 4)));
  }

  private List<String> sites() {
    return random.nextInt(10) == 0 ? List.of("Main site", "Main site") : List.of("Main site");
  }

  /** Mostly one that there is, else a new one or one that another innovation might have. */
  private PilotId pilot(Innovation state) {
    return state instanceof Known known && !known.pilots().isEmpty() && random.nextInt(4) > 0
        ? one(List.copyOf(known.pilots().keySet()))
        : new PilotId(new UUID(0x91, random.nextInt(9)));
  }

  private AdoptionId adoption(Innovation state) {
    return state instanceof Known known && !known.adoptions().isEmpty() && random.nextInt(3) > 0
        ? one(List.copyOf(known.adoptions().keySet()))
        : new AdoptionId(new UUID(0xad, random.nextInt(9)));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> T one(T[] array) {
    return array[random.nextInt(array.length)];
  }
}
