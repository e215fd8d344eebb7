package uk.healthtech.pipeline.command.due;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.Texts.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.RunningSide;
import uk.healthtech.pipeline.eventstore.TestDatabase;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.ApprovalTerms;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StopPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalExpired;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Weighing;

/** Approvals lapse by the clock: once, at midnight in England, and only where nothing began. */
class ExpiriesTest {
  private static final LocalDate LONG_AGO = LocalDate.of(2025, 12, 1);
  private static final LocalDate START_BY = LocalDate.of(2026, 6, 10);
  private static final Instant THE_DAY_BEFORE = Instant.parse("2026-06-09T12:00:00Z");
  private static final Instant ITS_LAST_HOUR = Instant.parse("2026-06-10T22:30:00Z");
  private static final Instant THE_DAY_AFTER = Instant.parse("2026-06-11T12:00:00Z");

  private final InnovationId innovation = new InnovationId(new UUID(0xd0e, 1));
  private final PilotId pilot = new PilotId(new UUID(0xd0e, 2));
  private final SteeredClock clock = new SteeredClock();
  private final TestDatabase database = TestDatabase.fresh();
  private final DueApprovals table = new DueApprovals(database.jdbc());
  private final RunningSide side = RunningSide.on(database, clock);
  private final Expiries expiries = expiries(side);

  @BeforeEach
  void requested() {
    clock.set(at(LONG_AGO));
    HeldText reason = text("Because the group agreed on it").held();
    Verdict<HeldText> verdict = new Verdict<>(reason, List.of(), List.of());
    Weighing weighed = new Weighing(0, List.of());
    PilotPlan<HeldText> plan =
        new PilotPlan<>(reason, List.of(), null, 40, START_BY, START_BY.plusMonths(3));
    side.append(
        Past.of(
            new ProposalStarted(innovation, WOUNDCARE, Proposal.named("Wounds"), LONG_AGO),
            INNOVATOR),
        Past.of(new ProposalSubmitted(innovation, 20, LONG_AGO), INNOVATOR),
        Past.of(new ProposalAccepted(innovation, verdict, weighed, LONG_AGO), OFFICE),
        Past.of(new ReadinessGatePassed(innovation, verdict, weighed, LONG_AGO), OFFICE),
        Past.of(
            new PilotRequested(
                innovation,
                pilot,
                LEEDS_TEACHING,
                LEEDS_CODE,
                plan,
                new ApprovalTerms(0, 1, 30),
                LONG_AGO),
            INNOVATOR));
  }

  @AfterEach
  void stop() {
    side.close();
    database.close();
  }

  /** The clocks went forward on 29 March and back on 25 October. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-14, 2026-01-14T23:59:59.999Z, 2026-01-15T00:00:00Z",
    "2026-06-10, 2026-06-10T22:59:59.999Z, 2026-06-10T23:00:00Z",
    "2026-03-28, 2026-03-28T23:59:59.999Z, 2026-03-29T00:00:00Z",
    "2026-03-29, 2026-03-29T22:59:59.999Z, 2026-03-29T23:00:00Z",
    "2026-10-24, 2026-10-24T22:59:59.999Z, 2026-10-24T23:00:00Z",
    "2026-10-25, 2026-10-25T23:59:59.999Z, 2026-10-26T00:00:00Z"
  })
  void an_approval_lapses_at_midnight_in_england_and_not_before(
      LocalDate startBy, Instant lastMoment, Instant midnight) throws Exception {
    approvedBy(startBy);

    clock.set(lastMoment);
    assertThat(expiries.settle()).isZero();
    assertThat(expired()).isEmpty();

    clock.set(midnight);
    assertThat(expiries.settle()).isEqualTo(1);
    assertThat(expired())
        .containsExactly(new PilotApprovalExpired(innovation, pilot, startBy.plusDays(1)));
  }

  /** Its process was killed after the event and before the row went. */
  @Test
  void what_is_asked_for_twice_happens_once() throws Exception {
    approvedBy(START_BY);
    clock.set(THE_DAY_AFTER);
    expiries.settle();
    try (RunningSide restarted = RunningSide.on(database, clock)) {
      assertThat(expiries(restarted).settle()).isEqualTo(1);
    }
    assertThat(expired()).hasSize(1);

    follow();
    assertThat(due()).isEmpty();
    assertThat(expiries.settle()).isZero();
    assertThat(expired()).hasSize(1);
  }

  @Test
  void of_two_processes_one_does_it() throws Exception {
    approvedBy(START_BY);
    clock.set(THE_DAY_AFTER);
    CountDownLatch decided = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (RunningSide slow = RunningSide.on(database, clock);
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      slow.beforeAppending(
          () -> {
            decided.countDown();
            await(goOn);
          });
      Future<Integer> settled = other.submit(() -> expiries(slow).settle());
      decided.await();
      try {
        assertThat(expiries.settle()).as("while the other is at it").isZero();
      } finally {
        goOn.countDown();
      }
      assertThat(settled.get()).isEqualTo(1);
    }
    assertThat(expired()).hasSize(1);
  }

  @Test
  void many_at_once_make_one_event() throws Exception {
    approvedBy(START_BY);
    clock.set(THE_DAY_AFTER);
    CountDownLatch ready = new CountDownLatch(4);
    try (RunningSide another = RunningSide.on(database, clock);
        ExecutorService processes = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> all =
          List.of(side, another, side, another).stream()
              .map(
                  one ->
                      processes.submit(
                          () -> {
                            ready.countDown();
                            await(ready);
                            return expiries(one).settle();
                          }))
              .toList();
      for (Future<Integer> one : all) {
        one.get();
      }
    }
    assertThat(expired()).hasSize(1);
  }

  @Test
  void a_pilot_that_started_on_its_last_day_never_lapses() throws Exception {
    approvedBy(START_BY);
    clock.set(ITS_LAST_HOUR);
    happens(new StartPilot(innovation, pilot, null), actingFor(LEEDS_TEACHING));

    clock.set(THE_DAY_AFTER);
    assertThat(due()).as("the table lags").hasSize(1);
    assertThat(expiries.settle()).isZero();
    follow();
    assertThat(due()).isEmpty();
    assertThat(expiries.settle()).isZero();
    assertThat(expired()).isEmpty();
  }

  @Test
  void an_approval_that_was_given_up_never_lapses() throws Exception {
    approvedBy(START_BY);
    happens(
        new StopPilot(innovation, pilot, text("The ward has closed"), null),
        actingFor(LEEDS_TEACHING));
    follow();

    clock.set(THE_DAY_AFTER);
    assertThat(due()).isEmpty();
    assertThat(expiries.settle()).isZero();
    assertThat(expired()).isEmpty();
  }

  @Test
  void an_approval_entered_after_its_day_leaves_the_rest_of_that_day_to_enter_the_start()
      throws Exception {
    clock.set(THE_DAY_AFTER);
    approve(START_BY, LONG_AGO);
    assertThat(expiries.settle()).isZero();

    clock.set(Instant.parse("2026-06-11T23:00:00Z"));
    assertThat(expiries.settle()).isEqualTo(1);
    assertThat(expired())
        .containsExactly(new PilotApprovalExpired(innovation, pilot, START_BY.plusDays(1)));
  }

  @Test
  void what_failed_is_tried_again() throws Exception {
    approvedBy(START_BY);
    clock.set(THE_DAY_AFTER);
    SimpleCommandBus deaf = SimpleCommandBus.builder().build();
    assertThat(new Expiries(table, database.dataSource(), () -> deaf, clock).settle()).isZero();
    assertThat(expired()).isEmpty();
    assertThat(expiries.settle()).isEqualTo(1);
  }

  /** One whose clock runs ahead asks too early. */
  @Test
  void a_refusal_leaves_it_for_later() throws Exception {
    approvedBy(START_BY);
    clock.set(ITS_LAST_HOUR);
    Clock ahead = Clock.fixed(THE_DAY_AFTER, ZoneOffset.UTC);
    assertThat(new Expiries(table, database.dataSource(), side::bus, ahead).settle()).isZero();
    assertThat(expired()).isEmpty();

    clock.set(THE_DAY_AFTER);
    assertThat(expiries.settle()).isEqualTo(1);
  }

  @Test
  @Timeout(60)
  void a_process_that_starts_settles_what_fell_due_meanwhile() {
    try (RunningSide before = RunningSide.settlingOn(database, clock)) {
      clock.set(THE_DAY_BEFORE);
      assertThat(before.send(approval(START_BY, null), actingFor(LEEDS_TEACHING)))
          .isInstanceOf(Outcome.Accepted.class);
      while (due().isEmpty()) {
        Thread.onSpinWait();
      }
    }
    clock.set(THE_DAY_AFTER);
    try (RunningSide _ = RunningSide.settlingOn(database, clock)) {
      while (!due().isEmpty()) {
        Thread.onSpinWait();
      }
    }
    assertThat(expired()).hasSize(1);
  }

  private Expiries expiries(RunningSide of) {
    return new Expiries(table, database.dataSource(), of::bus, clock);
  }

  private void approvedBy(LocalDate startBy) {
    clock.set(at(startBy.minusDays(7)));
    approve(startBy, null);
  }

  private void approve(LocalDate startBy, @Nullable LocalDate on) {
    happens(approval(startBy, on), actingFor(LEEDS_TEACHING));
    follow();
    assertThat(due()).hasSize(1);
  }

  private ApprovePilot approval(LocalDate startBy, @Nullable LocalDate on) {
    return new ApprovePilot(
        innovation, pilot, new Agreement<>(List.of(), "Lead nurse", startBy, null, null), on);
  }

  private void happens(Command command, Actor actor) {
    assertThat(side.send(command, actor)).isInstanceOf(Outcome.Accepted.class);
  }

  /** The table follows the record, as its processor would have it. */
  private void follow() {
    for (Event event : side.events(innovation.toString())) {
      if (event instanceof PilotEvent e) {
        table.on(e, clock.instant());
      }
    }
  }

  private List<DueApprovals.Due> due() {
    return table.before(LocalDate.of(2100, 1, 1), 10);
  }

  private List<Event> expired() {
    return side.events(innovation.toString()).stream()
        .filter(PilotApprovalExpired.class::isInstance)
        .toList();
  }

  private static Instant at(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
