package uk.healthtech.pipeline.query.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.ACCOUNT;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.DAY;
import static uk.healthtech.pipeline.query.Samples.actor;
import static uk.healthtech.pipeline.query.Samples.held;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthtech.pipeline.eventstore.SampleEvents;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.BankHolidaysPublished;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.DeadlinesAgreed;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.History;
import uk.healthtech.pipeline.kernel.query.Answers.HistoryEntry;
import uk.healthtech.pipeline.kernel.query.Answers.PolicyAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.PolicyVersion;
import uk.healthtech.pipeline.kernel.query.Query.After;
import uk.healthtech.pipeline.kernel.query.Query.FindHistory;
import uk.healthtech.pipeline.kernel.query.Query.FindPolicy;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.query.ReadSide;
import uk.healthtech.pipeline.query.Rebuilding;
import uk.healthtech.pipeline.query.Samples;

class PolicyQueriesTest {
  private static final Meeting MEETING = new Meeting(DAY, "LG 2026/03", List.of(ACCOUNT));

  /** One of each kind. */
  private static final List<PolicyEvent> EVENTS =
      List.of(
          new CriteriaAgreed(
              Gate.EVALUATION,
              SampleEvents.of(CriteriaAgreed.class).criteria(),
              held("Pilots differ"),
              MEETING,
              DAY),
          new ApproversAgreed(2, held("Two pairs of eyes"), MEETING, DAY.plusDays(1)),
          new DeadlinesAgreed(
              new Policy.Deadlines(15, 25, 5), held("Too slow"), MEETING, DAY.plusDays(2)),
          new BankHolidaysPublished(
              SampleEvents.of(BankHolidaysPublished.class).bankHolidays(), DAY.plusDays(3)));

  private final ReadSide side = new ReadSide();

  @AfterEach
  void close() {
    side.close();
  }

  private PolicyAnswer find(@Nullable Long version, @Nullable After after) {
    return side.ask(
        new FindPolicy(actor(Role.PARTNER, COMPANY), version, after), PolicyAnswer.class);
  }

  private PolicyAnswer find(@Nullable Long version) {
    return find(version, null);
  }

  private void agree() {
    side.hold("Pilots differ", "Too slow");
    side.append(EVENTS);
    side.settle();
  }

  private static Policy policyAfter(int events) {
    Policy policy = Policy.INITIAL;
    for (PolicyEvent event : EVENTS.subList(0, events)) {
      policy = policy.after(event);
    }
    return policy;
  }

  @Test
  void before_anything_is_agreed_the_policy_that_the_product_ships_with_is_in_force() {
    PolicyAnswer expected =
        new PolicyAnswer(Finding.FOUND, Policy.INITIAL, 0, List.of(), Map.of(), true);
    assertThat(find(null)).isEqualTo(expected);
    assertThat(find(0L)).isEqualTo(expected);
    assertThat(find(1L).finding()).isEqualTo(Finding.ABSENT);
    assertThat(side.bean(PolicyRegister.class).inForce()).isEqualTo(Policy.INITIAL);
  }

  @Test
  void each_event_makes_the_next_version_and_every_version_can_be_read() {
    agree();
    assertThat(find(null).policy()).isEqualTo(policyAfter(4));
    assertThat(find(null).inForce()).isEqualTo(4);
    for (int version = 0; version <= 4; version++) {
      PolicyAnswer answer = find((long) version);
      assertThat(answer.finding()).isEqualTo(Finding.FOUND);
      assertThat(answer.policy()).isEqualTo(policyAfter(version));
      assertThat(answer.inForce()).isEqualTo(4);
    }
    assertThat(side.bean(PolicyRegister.class).inForce()).isEqualTo(policyAfter(4));
  }

  @Test
  void a_version_that_there_is_not_is_absent_and_the_one_in_force_stands_in_its_place() {
    agree();
    for (long version : new long[] {-1, 5, Long.MAX_VALUE}) {
      assertThat(find(version).finding()).isEqualTo(Finding.ABSENT);
      assertThat(find(version).policy()).isEqualTo(policyAfter(4));
    }
  }

  @Test
  void versions_say_what_was_changed_when_why_where_and_by_whom() {
    agree();
    PolicyAnswer answer = find(null);
    assertThat(answer.versions())
        .extracting(PolicyVersion::kind)
        .containsExactly(
            "CriteriaAgreed", "ApproversAgreed", "DeadlinesAgreed", "BankHolidaysPublished");
    assertThat(answer.versions())
        .extracting(PolicyVersion::version)
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(answer.versions().getFirst())
        .isEqualTo(
            new PolicyVersion(
                1,
                "CriteriaAgreed",
                DAY,
                held("Pilots differ"),
                MEETING,
                Samples.envelope().actor(),
                policyAfter(1)));
    assertThat(answer.versions().getLast().reason()).isNull();
    assertThat(answer.versions().getLast().meeting()).isNull();
    assertThat(answer.texts())
        .as("one was never held")
        .isEqualTo(
            Map.of(held("Pilots differ").id(), "Pilots differ", held("Too slow").id(), "Too slow"));
  }

  @Test
  void whoever_agreed_it_reads_it_at_once() {
    for (PolicyEvent event : EVENTS) {
      side.append(event);
      PolicyAnswer answer =
          find(null, new After(PolicyEvent.STREAM, side.last(PolicyEvent.STREAM)));
      assertThat(answer.upToDate()).isTrue();
      assertThat(answer.inForce()).isEqualTo(side.last(PolicyEvent.STREAM) + 1);
    }
  }

  @Test
  void a_rebuild_gives_the_same_versions() {
    agree();
    Rebuilding.givesTheSame(side, "policy");
  }

  @ParameterizedTest
  @EnumSource
  void the_policy_and_its_history_are_no_secret_to_anybody_signed_in(Role role) {
    agree();
    assertThat(
            side.ask(new FindPolicy(actor(role, COMPANY), null, null), PolicyAnswer.class)
                .inForce())
        .isEqualTo(4);
    List<HistoryEntry> history =
        side.ask(
                new FindHistory(actor(role, COMPANY), null, null, null, new Page(null, 100), null),
                History.class)
            .entries();
    assertThat(history)
        .extracting(HistoryEntry::event)
        .containsExactly(
            "BankHolidaysPublished", "DeadlinesAgreed", "ApproversAgreed", "CriteriaAgreed");
    assertThat(history.getLast().reason()).isEqualTo("Pilots differ");
    assertThat(history.getLast().occurredOn()).isEqualTo(DAY);
    assertThat(history.getLast().sentence())
        .isEqualTo(
            "set 8 criteria for the evaluation gate, as agreed at meeting LG 2026/03 on"
                + " 2 March 2026");
  }
}
