package uk.healthtech.pipeline.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.eventstore.SampleEvents;
import uk.healthtech.pipeline.kernel.Event;

class ReasonsTest {
  private static boolean gives(Event event) {
    return Stream.of(event.getClass().getRecordComponents())
        .map(RecordComponent::getName)
        .anyMatch(
            name ->
                name.equals("reason")
                    || name.equals("verdict")
                    || name.equals("course")
                    || name.equals("report"));
  }

  @Test
  void every_event_that_gives_a_reason_has_it_and_no_other() {
    assertThat(SampleEvents.ALL)
        .allSatisfy(
            event ->
                assertThat(Reasons.of(event) != null)
                    .as(event.getClass().getSimpleName())
                    .isEqualTo(gives(event)));
    assertThat(SampleEvents.ALL).anyMatch(ReasonsTest::gives);
  }
}
