package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.OTHER_INNOVATOR;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.People.colleagueAt;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.FINDINGS;
import static uk.healthtech.pipeline.command.innovation.Story.PLAN;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.VISITS;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Wishes.ALL_WAIVED;
import static uk.healthtech.pipeline.command.innovation.Wishes.VERDICT;

import java.math.BigDecimal;
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
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.RunningSide;
import uk.healthtech.pipeline.eventstore.TestDatabase;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.IdempotencyKey;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.Refusal.CriteriaUnmet;
import uk.healthtech.pipeline.kernel.Refusal.InnovationExists;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.Refusal.PolicyMoved;
import uk.healthtech.pipeline.kernel.Refusal.ReadingExists;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.AccountCommand.OpenAccount;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.AcceptProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ConfirmApproval;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeApprovers;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeCriteria;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeDeadlines;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;

/**
 * Two processes on one database decide the same innovation at the same time: both have decided
 * before either appends, every time.
 */
class RaceTest {
  private static final int TIMES = 25;
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Meeting BY_THE_CHAIR =
      new Meeting(Days.COMPLETED, "LG 2026/03", List.of(People.CHAIR));
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
  static void registerTrustsAndTheChair() {
    for (OrganisationId trust : List.of(LEEDS_TEACHING, AIREDALE)) {
      ONE.send(
          new RegisterOrganisation(trust, Objects.requireNonNull(Places.registered(trust))),
          OFFICE);
    }
    GrantId leads = new GrantId(new UUID(0x6, 1));
    ONE.send(new OpenAccount(People.CHAIR), ADMINISTRATOR);
    ONE.send(new GrantRole(People.CHAIR, leads, Role.LEADERSHIP, LEEDS_TEACHING), ADMINISTRATOR);
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
            new Outcome.Refused(
                new PilotIs(
                    PilotStatus.APPROVED,
                    Set.of(PilotStatus.REQUESTED, PilotStatus.PART_APPROVED))));
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

  @RepeatedTest(TIMES)
  void two_second_approvals_exactly_one_wins() throws Exception {
    agree(new AgreeApprovers(2, REASON, BY_THE_CHAIR, null, null));
    ready();
    ONE.send(requestAt(LEEDS_TEACHING), INNOVATOR);
    agree(new AgreeApprovers(1, REASON, BY_THE_CHAIR, null, null));
    ONE.send(approval(LEEDS_TEACHING), actingFor(LEEDS_TEACHING));
    ConfirmApproval confirm = new ConfirmApproval(innovation, pilotAt(LEEDS_TEACHING), null);
    Actor third = new Actor(People.DEPUTY, Role.TRUST_APPROVER, LEEDS_TEACHING);
    List<Outcome> outcomes =
        race(
            () -> ONE.send(confirm, colleagueAt(LEEDS_TEACHING)), () -> OTHER.send(confirm, third));
    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            accepted(6),
            new Outcome.Refused(
                new PilotIs(PilotStatus.APPROVED, Set.of(PilotStatus.PART_APPROVED))));
    assertThat(ONE.events(innovation.toString()))
        .filteredOn(PilotApproved.class::isInstance)
        .singleElement()
        .extracting(event -> ((PilotApproved) event).by())
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(2)
        .contains(actingFor(LEEDS_TEACHING).account());
    assertOneLostARace();
  }

  @RepeatedTest(TIMES)
  void two_readings_of_one_day_exactly_one_wins() throws Exception {
    ready();
    ONE.send(requestAt(LEEDS_TEACHING), INNOVATOR);
    ONE.send(approval(LEEDS_TEACHING), actingFor(LEEDS_TEACHING));
    ONE.send(new StartPilot(innovation, pilotAt(LEEDS_TEACHING), null), actingFor(LEEDS_TEACHING));
    List<Outcome> outcomes =
        race(
            () -> ONE.send(reading("2.9"), actingFor(LEEDS_TEACHING)),
            () -> OTHER.send(reading("3.1"), colleagueAt(LEEDS_TEACHING)));
    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            accepted(7), new Outcome.Refused(new ReadingExists(VISITS.name(), TODAY)));
    assertOneLostARace();
  }

  @RepeatedTest(TIMES)
  void a_policy_agreed_during_a_decision_counts_from_the_next_one_on() throws Exception {
    submitted(innovation);
    long seen = ONE.events(PolicyEvent.STREAM).size();
    Policy.Deadlines other = new Policy.Deadlines(10 + (int) (seen % 10), 30, 10);
    List<Outcome> outcomes =
        race(
            () -> ONE.send(new AcceptProposal(innovation, VERDICT, seen, null), OFFICE),
            () ->
                OTHER.send(
                    // Another text, since two at once would wait for one another to hold it.
                    new AgreeDeadlines(other, FINDINGS, BY_THE_CHAIR, null, null), LEADER));
    assertThat(outcomes)
        .containsExactly(accepted(2), new Outcome.Accepted(PolicyEvent.STREAM, seen));
    assertThat(ONE.send(new PassReadinessGate(innovation, ALL_WAIVED, seen, null), OFFICE))
        .isEqualTo(new Outcome.Refused(new PolicyMoved(seen, seen + 1)));
    assertThat(OTHER.send(new PassReadinessGate(innovation, ALL_WAIVED, null, null), OFFICE))
        .isEqualTo(accepted(3));
    List<Event> events = ONE.events(innovation.toString());
    assertThat(((ProposalAccepted) events.get(2)).weighing().policy()).isEqualTo(seen);
    assertThat(((ReadinessGatePassed) events.get(3)).weighing().policy()).isEqualTo(seen + 1);
  }

  @RepeatedTest(TIMES)
  void a_gate_is_decided_by_the_criteria_that_were_in_force_when_it_was_looked_at()
      throws Exception {
    submitted(innovation);
    InnovationId next = new InnovationId(UUID.randomUUID());
    submitted(next);
    List<GateCriterion> before = Policy.INITIAL.criteria(Gate.SCREENING);
    GateCriterion evidence =
        new GateCriterion(
            new CriterionId("evidence"),
            "There is evidence from practice",
            new Check.HasEvidence(1, Set.of(EvidenceKind.REAL_WORLD)),
            Set.of(),
            Set.of());
    long seen = ONE.events(PolicyEvent.STREAM).size();
    List<Outcome> outcomes =
        race(
            () -> ONE.send(new AcceptProposal(innovation, VERDICT, seen, null), OFFICE),
            () -> OTHER.send(screening(List.of(evidence), FINDINGS), LEADER));
    Outcome later = OTHER.send(new AcceptProposal(next, VERDICT, null, null), OFFICE);
    agree(screening(before, REASON));
    assertThat(outcomes)
        .containsExactly(accepted(2), new Outcome.Accepted(PolicyEvent.STREAM, seen));
    var weighing = ((ProposalAccepted) ONE.events(innovation.toString()).get(2)).weighing();
    assertThat(weighing.policy()).isEqualTo(seen);
    assertThat(weighing.criteria()).extracting(CriterionResult::criterion).isEqualTo(before);
    assertThat(later)
        .isEqualTo(
            new Outcome.Refused(
                new CriteriaUnmet(
                    Gate.SCREENING,
                    List.of(
                        new CriterionResult(
                            evidence, 0, 1, List.of(), List.of(EvidenceKind.REAL_WORLD.name()))))));
  }

  private static AgreeCriteria screening(List<GateCriterion> criteria, FreeText reason) {
    return new AgreeCriteria(Gate.SCREENING, criteria, reason, BY_THE_CHAIR, null, null);
  }

  private static void submitted(InnovationId innovation) {
    ONE.send(new StartProposal(innovation, PROPOSAL, null), INNOVATOR);
    ONE.send(new SubmitProposal(innovation, null), INNOVATOR);
  }

  private static void agree(PolicyCommand command) {
    assertThat(ONE.send(command, LEADER)).isInstanceOf(Outcome.Accepted.class);
  }

  private RecordReading reading(String value) {
    return new RecordReading(
        innovation, pilotAt(LEEDS_TEACHING), VISITS.name(), new BigDecimal(value), null);
  }

  /** Leaves six events. */
  private void requestedAtBothTrusts() {
    ready();
    ONE.send(requestAt(LEEDS_TEACHING), INNOVATOR);
    ONE.send(requestAt(AIREDALE), INNOVATOR);
  }

  /** Leaves four events. */
  private void ready() {
    submitted(innovation);
    ONE.send(new AcceptProposal(innovation, VERDICT, null, null), OFFICE);
    ONE.send(new PassReadinessGate(innovation, ALL_WAIVED, null, null), OFFICE);
  }

  private RequestPilot requestAt(OrganisationId trust) {
    return new RequestPilot(innovation, pilotAt(trust), Places.code(trust), PLAN, null);
  }

  private ApprovePilot approval(OrganisationId trust) {
    // Without conditions: two that held the same text at once would wait for one another.
    return new ApprovePilot(
        innovation,
        pilotAt(trust),
        new Agreement<>(List.of(), null, Days.START_BY, null, null),
        null);
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
