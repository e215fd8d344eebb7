package uk.healthtech.pipeline.app.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
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
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;

/** Draws commands from a seed: mostly such as people would give, some that nobody should. */
final class Wishes {
  /** Six of the region's ten trusts, and one that is not the region's. */
  static final List<OdsCode> TRUSTS =
      List.of("RR8", "RAE", "RCF", "RWY", "RXF", "RGD", "RCD").stream().map(OdsCode::new).toList();

  private static final List<OrganisationId> INNOVATORS =
      List.of(new OrganisationId(new UUID(7, 1)), new OrganisationId(new UUID(7, 2)));
  private static final int SENSIBLE = 85;
  private static final int DATED = 15;

  private final Random random;
  private final AccountId leader;
  private final LocalDate today;

  Wishes(long seed, AccountId leader, LocalDate today) {
    this.random = new Random(seed);
    this.leader = leader;
    this.today = today;
  }

  /** A command and who gives it. */
  record Wish(InnovationCommand command, Actor actor) {}

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** The next command for this innovation, as it is seen now. */
  Wish next(InnovationId innovation, Seen seen) {
    Action action = action(seen.position());
    InnovationCommand command = command(action, innovation, seen);
    return new Wish(command, actor(action, command, seen));
  }

  private Action action(@Nullable Position position) {
    if (position == null) {
      return chance(SENSIBLE) ? Action.START_PROPOSAL : any(List.of(Action.values()));
    }
    List<Action> fitting = new ArrayList<>();
    for (Action action : Action.values()) {
      if (action.phases().contains(position.phase())) {
        // Ends and holds now and then; the road itself most of the time.
        int weight =
            switch (action) {
              case WITHDRAW, STOP, DECLINE_PROPOSAL -> chance(3) ? 1 : 0;
              case PUT_ON_HOLD, RETURN_PROPOSAL, DECLINE_PILOT -> chance(30) ? 1 : 0;
              case REVISE_PROPOSAL -> 1;
              default -> 3;
            };
        for (int i = 0; i < weight; i++) {
          fitting.add(action);
        }
      }
    }
    return fitting.isEmpty() || !chance(SENSIBLE) ? whatever() : any(fitting);
  }

  /** Anything at all, though the end of the road seldom: there would be nothing to see after it. */
  private Action whatever() {
    Action action = any(List.of(Action.values()));
    return switch (action) {
      case WITHDRAW, STOP, DECLINE_PROPOSAL -> chance(10) ? action : Action.START_PROPOSAL;
      default -> action;
    };
  }

  private Actor actor(Action action, InnovationCommand command, Seen seen) {
    if (!chance(SENSIBLE)) {
      OrganisationId somebody = chance(50) ? any(INNOVATORS) : OrganisationIds.ofOds(any(TRUSTS));
      return person(any(List.of(Role.values())), somebody);
    }
    OrganisationId organisation =
        switch (action.role()) {
          case INNOVATOR -> seen.owner() == null ? any(INNOVATORS) : seen.owner();
          case TRUST_APPROVER -> host(command.part(), seen);
          case PROGRAMME_OFFICE, LEADERSHIP, PARTNER, ADMINISTRATOR ->
              OrganisationIds.ofOds(new OdsCode("QWO"));
        };
    return person(action.role(), organisation);
  }

  private static Actor person(Role role, OrganisationId organisation) {
    return new Actor(
        new AccountId(
            new UUID(role.name().hashCode(), organisation.value().getLeastSignificantBits())),
        role,
        organisation);
  }

  private OrganisationId host(Part part, Seen seen) {
    OrganisationId anyTrust = OrganisationIds.ofOds(any(TRUSTS));
    return switch (part) {
      case Part.OfPilot(PilotId id) ->
          seen.pilots().stream()
              .filter(pilot -> pilot.id().equals(id))
              .map(Seen.PilotAt::organisation)
              .findFirst()
              .orElse(anyTrust);
      case Part.OfAdoption(AdoptionId id) ->
          seen.adoptions().stream()
              .filter(adoption -> adoption.id().equals(id))
              .map(Seen.AdoptionAt::organisation)
              .findFirst()
              .orElse(anyTrust);
      case Part.OfProposal _, Part.OfProgress _ -> anyTrust;
    };
  }

  private InnovationCommand command(Action action, InnovationId i, Seen seen) {
    LocalDate on = chance(DATED) ? today.minusDays(random.nextInt(60) - 5) : null;
    PilotId pilot = seen.pilots().isEmpty() ? new PilotId(uuid()) : any(seen.pilots()).id();
    AdoptionId adoption =
        seen.adoptions().isEmpty() ? new AdoptionId(uuid()) : any(seen.adoptions()).id();
    return switch (action) {
      case START_PROPOSAL ->
          new InnovationCommand.StartProposal(
              i,
              new Proposal(
                  text("Name"),
                  text("Summary"),
                  chance(70) ? Category.MHEALTH : null,
                  text("Problem")),
              on);
      case REVISE_PROPOSAL ->
          new InnovationCommand.ReviseProposal(
              i,
              new ProposalChanges(
                  null, chance(5) ? "" : text("Summary"), any(List.of(Category.values())), null),
              on);
      case SUBMIT_PROPOSAL -> new InnovationCommand.SubmitProposal(i, on);
      case RETURN_PROPOSAL -> new InnovationCommand.ReturnProposal(i, free(), on);
      case ACCEPT_PROPOSAL -> new InnovationCommand.AcceptProposal(i, free(), on);
      case DECLINE_PROPOSAL -> new InnovationCommand.DeclineProposal(i, free(), on);
      case PASS_READINESS_GATE -> new InnovationCommand.PassReadinessGate(i, free(), on);
      case REQUEST_PILOT ->
          new InnovationCommand.RequestPilot(
              i, new PilotId(uuid()), chance(95) ? any(TRUSTS) : new OdsCode("ZZZ"), plan(), on);
      case APPROVE_PILOT ->
          new InnovationCommand.ApprovePilot(
              i, pilot, List.of(free(), free()), today.plusDays(random.nextInt(40) - 5), on);
      case DECLINE_PILOT -> new InnovationCommand.DeclinePilot(i, pilot, free(), on);
      case START_PILOT -> new InnovationCommand.StartPilot(i, pilot, on);
      case RECORD_READING ->
          new InnovationCommand.RecordReading(
              i, pilot, chance(90) ? "Admissions" : "Nothing", new BigDecimal("2.50"), on);
      case COMPLETE_PILOT ->
          new InnovationCommand.CompletePilot(
              i, pilot, free(), any(List.of(Recommendation.values())), on);
      case PASS_EVALUATION_GATE ->
          new InnovationCommand.PassEvaluationGate(i, free(), meeting(), on);
      case PLAN_ADOPTION ->
          new InnovationCommand.PlanAdoption(i, new AdoptionId(uuid()), today.plusDays(3), on);
      case GO_LIVE -> new InnovationCommand.GoLive(i, adoption, List.of("Site"), on);
      case REPORT_REACH ->
          new InnovationCommand.ReportReach(
              i,
              adoption,
              new Period(today.minusDays(random.nextInt(3)), today),
              random.nextInt(500),
              on);
      case CONFIRM_AT_SCALE -> new InnovationCommand.ConfirmAtScale(i, free(), meeting(), on);
      case WITHDRAW -> new InnovationCommand.WithdrawInnovation(i, free(), on);
      case PUT_ON_HOLD -> new InnovationCommand.PutOnHold(i, free(), on);
      case RESUME -> new InnovationCommand.ResumeInnovation(i, free(), on);
      case STOP -> new InnovationCommand.StopInnovation(i, free(), on);
    };
  }

  private PilotPlan<FreeText> plan() {
    return new PilotPlan<>(
        free(),
        List.of(new Measure("Admissions", "a month", BigDecimal.TEN, BigDecimal.ONE)),
        100,
        today.plusDays(random.nextInt(10)),
        today.plusDays(random.nextInt(100)));
  }

  private Meeting meeting() {
    return new Meeting(
        today.minusDays(random.nextInt(2)),
        "LG 1",
        List.of(chance(95) ? leader : new AccountId(uuid())));
  }

  private FreeText free() {
    byte[] salt = new byte[32];
    random.nextBytes(salt);
    return new FreeText(uuid(), text("Because of"), HexFormat.of().formatHex(salt));
  }

  private String text(String beginning) {
    return beginning + " " + Integer.toHexString(random.nextInt());
  }
}
