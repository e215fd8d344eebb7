package uk.healthtech.pipeline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class DeadLetterPolicyTest {
  private static final DeadLetter<EventMessage<?>> LETTER =
      new GenericDeadLetter<>("stream", GenericEventMessage.asEventMessage("an event"));

  private final DeadLetterPolicy policy = new DeadLetterPolicy();

  @Test
  void what_cannot_be_folded_is_put_aside() {
    assertThat(policy.decide(LETTER, new IllegalStateException("bug")).shouldEnqueue()).isTrue();
    assertThat(policy.decide(LETTER, new DataIntegrityViolationException("check")).shouldEnqueue())
        .isTrue();
  }

  @Test
  void a_database_that_is_busy_or_away_is_no_fault_of_the_event() {
    for (DataAccessException passing :
        new DataAccessException[] {
          new CannotAcquireLockException("deadlock"), new DataAccessResourceFailureException("away")
        }) {
      assertThatThrownBy(() -> policy.decide(LETTER, passing)).isSameAs(passing);
    }
  }
}
