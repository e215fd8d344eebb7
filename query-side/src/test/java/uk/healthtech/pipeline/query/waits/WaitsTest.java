package uk.healthtech.pipeline.query.waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.healthtech.pipeline.query.Samples.AIREDALE;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.OTHER_COMPANY;
import static uk.healthtech.pipeline.query.Samples.PARTNERSHIP;
import static uk.healthtech.pipeline.query.Samples.QUESTION;
import static uk.healthtech.pipeline.query.Samples.accepted;
import static uk.healthtech.pipeline.query.Samples.actor;
import static uk.healthtech.pipeline.query.Samples.approved;
import static uk.healthtech.pipeline.query.Samples.begun;
import static uk.healthtech.pipeline.query.Samples.completed;
import static uk.healthtech.pipeline.query.Samples.condition;
import static uk.healthtech.pipeline.query.Samples.evaluated;
import static uk.healthtech.pipeline.query.Samples.held;
import static uk.healthtech.pipeline.query.Samples.incident;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.meeting;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.requested;
import static uk.healthtech.pipeline.query.Samples.standard;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;
import static uk.healthtech.pipeline.query.Samples.toTesting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.Dueness;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAnswered;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAsked;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;
import uk.healthtech.pipeline.kernel.query.Answers.Wait;
import uk.healthtech.pipeline.kernel.query.Answers.Waits;
import uk.healthtech.pipeline.kernel.query.Query.FindWaits;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.query.ReadSide;

/** What waits for whom, day by day. */
class WaitsTest {
  private static final InnovationId ID = innovation(1);
  private static final Actor OWNER = actor(Role.INNOVATOR, COMPANY);
  private static final Actor HELPER = actor(Role.INNOVATOR, OTHER_COMPANY);
  private static final Actor AT_LEEDS = actor(Role.TRUST_APPROVER, LEEDS);
  private static final Actor AT_AIREDALE = actor(Role.TRUST_APPROVER, AIREDALE);
  private static final Actor OFFICE = actor(Role.PROGRAMME_OFFICE, PARTNERSHIP);
  private static final Actor LEADER = actor(Role.LEADERSHIP, PARTNERSHIP);
  private static final Actor PARTNER = actor(Role.PARTNER, PARTNERSHIP);
  private static final Actor ADMINISTRATOR = actor(Role.ADMINISTRATOR, PARTNERSHIP);
  private static final Page PAGE = new Page(null, 100);

  private final ReadSide side = new ReadSide();

  @AfterEach
  void close() {
    side.close();
  }

  private void happened(InnovationEvent... events) {
    side.append(events);
    side.settle();
  }

  private List<Wait> waits(Actor viewer, LocalDate today) {
    side.today(today);
    return waits(viewer);
  }

  private List<Wait> waits(Actor viewer) {
    return side.ask(new FindWaits(viewer, PAGE, null), Waits.class).rows();
  }

  private List<Wait> waits(Actor viewer, LocalDate today, Action action) {
    return waits(viewer, today).stream().filter(one -> one.waiting().action() == action).toList();
  }

  private @Nullable Dueness dueness(Actor viewer, LocalDate today, Action action) {
    return dueness(waits(viewer, today, action));
  }

  private @Nullable Dueness dueness(Actor viewer, Instant now, Action action) {
    side.now(now);
    return dueness(waits(viewer).stream().filter(one -> one.waiting().action() == action).toList());
  }

  private static @Nullable Dueness dueness(List<Wait> found) {
    assertThat(found).hasSize(1);
    return found.getFirst().waiting().dueness();
  }

  @Test
  void screening_is_due_after_twenty_working_days_across_christmas() {
    happened(
        started(ID, COMPANY, "myCOPD"), new ProposalSubmitted(ID, 20, LocalDate.of(2026, 12, 10)));
    Wait wait = waits(OFFICE, LocalDate.of(2026, 12, 11)).getFirst();
    assertThat(wait.innovation()).isEqualTo(ID);
    assertThat(wait.name()).isEqualTo("myCOPD");
    assertThat(wait.phase()).isEqualTo(Phase.SUBMITTED);
    assertThat(wait.waiting().action()).isEqualTo(Action.ACCEPT_PROPOSAL);
    assertThat(wait.waiting().since()).isEqualTo(LocalDate.of(2026, 12, 10));
    assertThat(wait.waiting().dueOn()).isEqualTo(LocalDate.of(2027, 1, 12));
    assertThat(wait.waiting().dueness()).isEqualTo(Dueness.LATER);
    assertThat(dueness(OFFICE, LocalDate.of(2027, 1, 11), Action.ACCEPT_PROPOSAL))
        .isEqualTo(Dueness.SOON);
    assertThat(dueness(OFFICE, LocalDate.of(2027, 1, 12), Action.ACCEPT_PROPOSAL))
        .isEqualTo(Dueness.DUE);
    assertThat(dueness(OFFICE, LocalDate.of(2027, 1, 13), Action.ACCEPT_PROPOSAL))
        .isEqualTo(Dueness.OVERDUE);
    for (Actor other : List.of(OWNER, HELPER, LEADER, AT_LEEDS, PARTNER, ADMINISTRATOR)) {
      assertThat(waits(other, LocalDate.of(2027, 1, 13))).as("%s", other).isEmpty();
    }
  }

  @Test
  void a_standard_that_expires_soon_waits_for_its_owner_and_whoever_works_on_it() {
    side.append(toTesting(ID, COMPANY, "myCOPD"));
    happened(
        new CollaboratorInvited(ID, OTHER_COMPANY, DAY),
        standard(ID, standard(1), DAY.plusDays(60)),
        requested(ID, pilot(1), LEEDS));
    assertThat(waits(OWNER, DAY.plusDays(30))).isEmpty();
    assertThat(dueness(OWNER, DAY.plusDays(50), Action.RECORD_STANDARD)).isEqualTo(Dueness.SOON);
    assertThat(dueness(OWNER, DAY.plusDays(59), Action.RECORD_STANDARD)).isEqualTo(Dueness.DUE);
    assertThat(dueness(OWNER, DAY.plusDays(60), Action.RECORD_STANDARD)).isEqualTo(Dueness.OVERDUE);
    assertThat(dueness(HELPER, DAY.plusDays(59), Action.RECORD_STANDARD)).isEqualTo(Dueness.DUE);
    for (Actor other : List.of(OFFICE, LEADER, AT_LEEDS, PARTNER)) {
      assertThat(waits(other, DAY.plusDays(60), Action.RECORD_STANDARD)).as("%s", other).isEmpty();
    }
  }

  /** The clocks go forward on 29 March 2026 and back on 25 October; the moments are in UTC. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-28, 2026-03-28T23:30:00Z, 2026-03-29T00:30:00Z",
    "2026-03-29, 2026-03-29T22:30:00Z, 2026-03-29T23:30:00Z",
    "2026-10-24, 2026-10-24T22:30:00Z, 2026-10-24T23:30:00Z",
    "2026-10-25, 2026-10-25T23:30:00Z, 2026-10-26T00:30:00Z"
  })
  void a_day_ends_at_midnight_in_england(LocalDate last, Instant before, Instant after) {
    side.append(toTesting(ID, COMPANY, "myCOPD"));
    side.append(
        standard(ID, standard(1), last.plusDays(1)),
        new EvaluationGatePassed(
            ID,
            new Verdict<>(
                held("Works"),
                List.of(new Condition<>(condition(1), held("Train the staff"), last)),
                List.of()),
            meeting(),
            new Weighing(0, List.of()),
            DAY.plusDays(10)));
    side.settle();
    Map.of(OWNER, Action.RECORD_STANDARD, LEADER, Action.MEET_CONDITION)
        .forEach(
            (viewer, action) -> {
              assertThat(dueness(viewer, before, action))
                  .as("%s on the last day", action)
                  .isEqualTo(Dueness.DUE);
              assertThat(dueness(viewer, after, action))
                  .as("%s an hour later", action)
                  .isEqualTo(Dueness.OVERDUE);
            });
  }

  @Test
  void a_question_pauses_the_trusts_clock_and_waits_for_the_innovator() {
    side.append(toTesting(ID, COMPANY, "myCOPD"));
    happened(requested(ID, pilot(1), LEEDS));
    LocalDate due =
        Objects.requireNonNull(waits(AT_LEEDS, DAY.plusDays(5)).getFirst().waiting().dueOn());
    happened(new QuestionAsked(ID, pilot(1), QUESTION, held("Who pays?"), DAY.plusDays(7)));
    Wait trust = waits(AT_LEEDS, DAY.plusDays(100)).getFirst();
    assertThat(trust.waiting().dueness()).isEqualTo(Dueness.PAUSED);
    assertThat(trust.waiting().dueOn()).isNull();
    assertThat(waits(OWNER, DAY.plusDays(8)))
        .extracting(one -> one.waiting().action())
        .containsExactly(Action.ANSWER_QUESTION);
    happened(new QuestionAnswered(ID, pilot(1), QUESTION, held("We do"), DAY.plusDays(14)));
    assertThat(waits(OWNER, DAY.plusDays(14))).isEmpty();
    assertThat(waits(AT_LEEDS, DAY.plusDays(14)).getFirst().waiting().dueOn())
        .as("a week later")
        .isEqualTo(due.plusDays(7));
    assertThat(dueness(AT_LEEDS, due.plusDays(8), Action.APPROVE_PILOT)).isEqualTo(Dueness.OVERDUE);
    assertThat(waits(AT_AIREDALE, due.plusDays(8))).isEmpty();
  }

  @Test
  void on_hold_nobody_is_waited_for_but_the_office() {
    side.append(toTesting(ID, COMPANY, "myCOPD"));
    happened(
        requested(ID, pilot(1), LEEDS),
        new InnovationPutOnHold(ID, held("Funds"), DAY.plusDays(6)));
    assertThat(waits(AT_LEEDS, DAY.plusDays(200))).isEmpty();
    assertThat(waits(OFFICE, DAY.plusDays(200)))
        .extracting(one -> one.waiting().action(), one -> one.waiting().dueness())
        .containsExactly(tuple(Action.RESUME, null));
    happened(new InnovationResumed(ID, held("Funds came"), DAY.plusDays(201)));
    assertThat(dueness(AT_LEEDS, DAY.plusDays(202), Action.APPROVE_PILOT)).isEqualTo(Dueness.LATER);
  }

  @Test
  void an_incident_waits_for_its_trust_even_after_the_end() {
    side.append(toTesting(ID, COMPANY, "myCOPD"));
    happened(
        requested(ID, pilot(1), LEEDS),
        approved(ID, pilot(1)),
        begun(ID, pilot(1)),
        incident(ID, pilot(1), Severity.LOW),
        new InnovationStopped(ID, held("Unsafe"), DAY.plusDays(70)));
    assertThat(waits(AT_LEEDS, DAY.plusDays(71)))
        .extracting(one -> one.waiting().action())
        .contains(Action.RESOLVE_INCIDENT);
    assertThat(waits(OFFICE, DAY.plusDays(71))).isEmpty();
    assertThat(waits(OWNER, DAY.plusDays(71))).isEmpty();
  }

  @Test
  void an_offer_waits_for_whom_it_is_made_to() {
    happened(
        started(ID, COMPANY, "myCOPD"), new TransferOffered(ID, OTHER_COMPANY, held("Sold"), DAY));
    assertThat(waits(HELPER, DAY))
        .extracting(one -> one.waiting().action())
        .containsExactly(Action.ACCEPT_TRANSFER);
    assertThat(waits(OWNER, DAY))
        .extracting(one -> one.waiting().action())
        .containsExactly(Action.SUBMIT_PROPOSAL);
  }

  @Test
  void a_first_adoption_is_no_trusts_task() {
    side.append(toTesting(ID, COMPANY, "myCOPD"));
    happened(
        requested(ID, pilot(1), LEEDS),
        approved(ID, pilot(1)),
        begun(ID, pilot(1)),
        completed(ID, pilot(1)),
        evaluated(ID, pilot(1)));
    assertThat(waits(AT_LEEDS, DAY.plusDays(131), Action.PLAN_ADOPTION)).isEmpty();
    assertThat(waits(AT_LEEDS, DAY.plusDays(131)))
        .as("the condition that it gave")
        .extracting(one -> one.waiting().action())
        .containsExactly(Action.MEET_CONDITION);
    assertThat(waits(AT_AIREDALE, DAY.plusDays(131))).isEmpty();
  }

  @Test
  void the_policy_in_force_decides_what_is_soon_and_what_a_gate_asks_for() {
    side.append(toTesting(ID, COMPANY, "myCOPD"));
    side.append(
        requested(ID, pilot(1), LEEDS),
        approved(ID, pilot(1)),
        begun(ID, pilot(1)),
        incident(ID, pilot(1), Severity.SERIOUS),
        completed(ID, pilot(1)));
    side.settle();
    assertThat(waits(LEADER, DAY.plusDays(121))).as("a serious incident is open").isEmpty();
    side.append(
        new CriteriaAgreed(
            Gate.EVALUATION,
            Policy.INITIAL.criteria(Gate.EVALUATION).subList(0, 1),
            held("Simpler"),
            meeting(),
            DAY.plusDays(121)));
    side.settle();
    assertThat(waits(LEADER, DAY.plusDays(122)))
        .extracting(one -> one.waiting().action())
        .containsExactly(Action.PASS_EVALUATION_GATE);
  }

  @Test
  void the_longest_waiting_come_first_page_by_page() {
    for (int i = 1; i <= 7; i++) {
      side.append(
          started(innovation(i), COMPANY, "Number " + i),
          new ProposalSubmitted(innovation(i), 20, DAY.plusDays(20 - i)),
          new PublicationAgreed(innovation(i), DAY.plusDays(20)));
      side.append(
          new ProposalAccepted(
              innovation(i),
              new Verdict<>(
                  held("Fits"),
                  List.of(
                      new Condition<>(condition(2L * i), held("One"), DAY.plusDays(90)),
                      new Condition<>(condition(2L * i + 1), held("Other"), DAY.plusDays(91))),
                  List.of()),
              new Weighing(0, List.of()),
              DAY.plusDays(40 - i)));
    }
    side.settle();
    List<Wait> whole = waits(OFFICE, DAY.plusDays(60));
    assertThat(whole).hasSize(21);
    assertThat(whole).extracting(Wait::name).startsWith("Number 7", "Number 7", "Number 7");
    List<Wait> paged = new ArrayList<>();
    String cursor = null;
    do {
      Waits page = side.ask(new FindWaits(OFFICE, new Page(cursor, 2), null), Waits.class);
      assertThat(page.rows()).hasSizeBetween(1, 2);
      paged.addAll(page.rows());
      cursor = page.next();
    } while (cursor != null);
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void a_page_is_short_rather_than_late_where_many_wait_for_others() {
    List<InnovationEvent> events = new ArrayList<>();
    for (int i = 1; i <= 220; i++) {
      events.add(started(innovation(i), COMPANY, "Number " + i));
      events.add(submitted(innovation(i)));
      events.add(accepted(innovation(i)));
    }
    events.add(started(innovation(221), COMPANY, "At last"));
    events.add(new ProposalSubmitted(innovation(221), 20, DAY.plusDays(100)));
    side.append(events);
    side.settle();
    side.today(DAY.plusDays(101));
    Waits first = side.ask(new FindWaits(OFFICE, PAGE, null), Waits.class);
    assertThat(first.rows()).isEmpty();
    Waits second =
        side.ask(
            new FindWaits(OFFICE, new Page(Objects.requireNonNull(first.next()), 100), null),
            Waits.class);
    assertThat(second.rows()).extracting(Wait::name).containsExactly("At last");
    assertThat(second.next()).isNull();
  }
}
