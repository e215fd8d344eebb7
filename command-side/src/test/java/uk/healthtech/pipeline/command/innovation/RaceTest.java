package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.OTHER_INNOVATOR;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.PLAN;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.RunningSide;
import uk.healthtech.pipeline.eventstore.TestDatabase;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.IdempotencyKey;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.Refusal.InnovationExists;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.AcceptProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * Two processes on one database decide the same innovation at the same time: both have decided
 * before either appends, every time.
 */
class RaceTest {
  private static final int TIMES = 25;
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static volatile CountDownLatch bothDecided = new CountDownLatch(0);

  private static final RunningSide ONE = side();
  private static final RunningSide OTHER = side();
  private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(2);

  private final InnovationId innovation = new InnovationId(UUID.randomUUID());
  private final int lostBefore = ONE.lostRaces() + OTHER.lostRaces();

  private static RunningSide side() {
    RunningSide side = RunningSide.on(DATABASE);
    side.beforeAppending(RaceTest::awaitBoth);
    return side;
  }

  @BeforeAll
  static void registerTrusts() {
    for (OrganisationId trust : List.of(LEEDS_TEACHING, AIREDALE)) {
      ONE.send(
          new RegisterOrganisation(trust, Objects.requireNonNull(Places.registered(trust))),
          OFFICE);
    }
  }

  @AfterAll
  static void stop() {
    PEOPLE.shutdown();
    ONE.close();
    OTHER.close();
    DATABASE.close();
  }

  @RepeatedTest(TIMES)
  void two_approvals_of_one_pilot_exactly_one_wins() throws Exception {
    requestedAtBothTrusts();
    List<Outcome> outcomes =
        race(
            () -> ONE.send(approval(LEEDS_TEACHING), actingFor(LEEDS_TEACHING)),
            () -> OTHER.send(approval(LEEDS_TEACHING), colleagueAt(LEEDS_TEACHING)));
    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            accepted(6),
            new Outcome.Refused(new PilotIs(PilotStatus.APPROVED, Set.of(PilotStatus.REQUESTED))));
    assertThat(ONE.events(innovation.toString()))
        .filteredOn(PilotApproved.class::isInstance)
        .hasSize(1);
    assertOneLostARace();
  }

  @RepeatedTest(TIMES)
  void approvals_at_two_trusts_both_win() throws Exception {
    requestedAtBothTrusts();
    List<Outcome> outcomes =
        race(
            () -> ONE.send(approval(LEEDS_TEACHING), actingFor(LEEDS_TEACHING)),
            () -> OTHER.send(approval(AIREDALE), actingFor(AIREDALE)));
    assertThat(outcomes).containsExactlyInAnyOrder(accepted(6), accepted(7));
    assertOneLostARace();
  }

  @RepeatedTest(TIMES)
  void two_starts_of_one_proposal_exactly_one_wins() throws Exception {
    StartProposal start = new StartProposal(innovation, PROPOSAL, null);
    List<Outcome> outcomes =
        race(() -> ONE.send(start, INNOVATOR), () -> OTHER.send(start, OTHER_INNOVATOR));
    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            accepted(0), new Outcome.Refused(new InnovationExists(innovation)));
    assertOneLostARace();
  }

  @RepeatedTest(TIMES)
  void one_request_sent_twice_happens_once_and_is_answered_the_same() throws Exception {
    requestedAtBothTrusts();
    Envelope envelope =
        Envelope.first(
            actingFor(LEEDS_TEACHING),
            Channel.API,
            new UUID(0, 3),
            new IdempotencyKey("double-click", "aa"),
            4L);
    List<Outcome> outcomes =
        race(
            () -> ONE.send(approval(LEEDS_TEACHING), envelope),
            () -> OTHER.send(approval(LEEDS_TEACHING), envelope));
    assertThat(outcomes).containsExactly(accepted(6), accepted(6));
    assertThat(OTHER.events(innovation.toString())).hasSize(7);
    assertOneLostARace();
  }

  /** Leaves six events. */
  private void requestedAtBothTrusts() {
    ONE.send(new StartProposal(innovation, PROPOSAL, null), INNOVATOR);
    ONE.send(new SubmitProposal(innovation, null), INNOVATOR);
    ONE.send(new AcceptProposal(innovation, REASON, null), OFFICE);
    ONE.send(new PassReadinessGate(innovation, REASON, null), OFFICE);
    ONE.send(requestAt(LEEDS_TEACHING), INNOVATOR);
    ONE.send(requestAt(AIREDALE), INNOVATOR);
  }

  private RequestPilot requestAt(OrganisationId trust) {
    return new RequestPilot(innovation, pilotAt(trust), Places.code(trust), PLAN, null);
  }

  private ApprovePilot approval(OrganisationId trust) {
    return new ApprovePilot(innovation, pilotAt(trust), List.of(), Days.START_BY, null);
  }

  private static Actor colleagueAt(OrganisationId trust) {
    return new Actor(People.NOT_A_LEADER, Role.TRUST_APPROVER, trust);
  }

  private Outcome accepted(long sequence) {
    return new Outcome.Accepted(innovation.toString(), sequence);
  }

  private void assertOneLostARace() {
    assertThat(ONE.lostRaces() + OTHER.lostRaces() - lostBefore).isEqualTo(1);
  }

  private static List<Outcome> race(Callable<Outcome> one, Callable<Outcome> other)
      throws Exception {
    bothDecided = new CountDownLatch(2);
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<Outcome> outcome : PEOPLE.invokeAll(List.of(one, other))) {
      outcomes.add(outcome.get());
    }
    return outcomes;
  }

  private static void awaitBoth() {
    CountDownLatch both = bothDecided;
    both.countDown();
    try {
      if (!both.await(10, TimeUnit.SECONDS)) {
        throw new AssertionError("The other has not decided");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
