package uk.healthtech.pipeline.kernel.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static uk.healthtech.pipeline.kernel.Told.held;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightCorrected;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightRetracted;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightShared;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

class HeldInsightTest {
  private static final InsightId ID = new InsightId(new UUID(1, 1));
  private static final OrganisationId COUNCIL = new OrganisationId(new UUID(2, 1));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Insight NEED = insight("Carers cannot see what was agreed in hospital.");
  private static final Insight CLEARER = insight("Carers at home cannot see discharge plans.");

  private static final InsightEvent SHARED = new InsightShared(ID, COUNCIL, NEED, DAY);
  private static final InsightEvent CORRECTED =
      new InsightCorrected(ID, CLEARER, held("Clearer words"), DAY.plusDays(1));
  private static final InsightEvent RETRACTED =
      new InsightRetracted(ID, held("It was a misunderstanding"), DAY.plusDays(2));

  private static Insight insight(String need) {
    return new Insight(need, "Carers", List.of("Leeds"), List.of(), "A survey", null);
  }

  private static @Nullable HeldInsight after(InsightEvent... events) {
    HeldInsight now = null;
    for (InsightEvent event : events) {
      now = HeldInsight.after(now, event);
    }
    return now;
  }

  @Test
  void it_begins_when_it_is_shared() {
    assertThat(after(SHARED)).isEqualTo(new HeldInsight(ID, COUNCIL, NEED, DAY, null, null, null));
  }

  @Test
  void a_correction_replaces_what_it_says_and_keeps_who_shared_it_when() {
    assertThat(after(SHARED, CORRECTED))
        .isEqualTo(
            new HeldInsight(
                ID, COUNCIL, CLEARER, DAY, DAY.plusDays(1), held("Clearer words"), null));
  }

  @Test
  void what_was_taken_back_keeps_what_it_said() {
    assertThat(after(SHARED, CORRECTED, RETRACTED))
        .isEqualTo(
            new HeldInsight(
                ID,
                COUNCIL,
                CLEARER,
                DAY,
                DAY.plusDays(1),
                held("It was a misunderstanding"),
                DAY.plusDays(2)));
  }

  @Test
  void nothing_follows_before_the_first_or_after_the_last() {
    assertThatIllegalStateException().isThrownBy(() -> after(CORRECTED));
    assertThatIllegalStateException().isThrownBy(() -> after(SHARED, SHARED));
    assertThatIllegalStateException().isThrownBy(() -> after(SHARED, RETRACTED, CORRECTED));
    assertThatIllegalStateException().isThrownBy(() -> after(SHARED, RETRACTED, RETRACTED));
  }
}
