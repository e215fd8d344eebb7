package uk.healthtech.pipeline.kernel.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static uk.healthtech.pipeline.kernel.Told.held;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodAdded;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodCorrected;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodRetired;

class HeldNeighbourhoodTest {
  private static final NeighbourhoodId ID = NeighbourhoodId.named("Leeds", "Harehills");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Neighbourhood HAREHILLS = of("Harehills", List.of());
  private static final Neighbourhood LARGER = of("Harehills and Gipton", List.of("E02002364"));

  private static final NeighbourhoodEvent ADDED = new NeighbourhoodAdded(ID, HAREHILLS, DAY);
  private static final NeighbourhoodEvent CORRECTED =
      new NeighbourhoodCorrected(ID, LARGER, held("Named too narrowly"), DAY.plusDays(1));
  private static final NeighbourhoodEvent RETIRED =
      new NeighbourhoodRetired(ID, held("No priority any more"), DAY.plusDays(30));

  private static Neighbourhood of(String name, List<String> codes) {
    return new Neighbourhood(name, "Leeds", codes, "The partnership's list");
  }

  private static HeldNeighbourhood after(NeighbourhoodEvent... events) {
    HeldNeighbourhood now = null;
    for (NeighbourhoodEvent event : events) {
      now = HeldNeighbourhood.after(now, event);
    }
    return Objects.requireNonNull(now);
  }

  @Test
  void it_is_added_and_put_right() {
    assertThat(after(ADDED)).isEqualTo(new HeldNeighbourhood(ID, HAREHILLS, DAY, null, null));
    assertThat(after(ADDED, CORRECTED))
        .isEqualTo(new HeldNeighbourhood(ID, LARGER, DAY, null, held("Named too narrowly")));
  }

  @Test
  void what_happened_before_it_was_retired_may_name_it() {
    HeldNeighbourhood retired = after(ADDED, RETIRED);
    assertThat(retired.content()).isEqualTo(HAREHILLS);
    assertThat(retired.isOpenOn(DAY.minusYears(2))).isTrue();
    assertThat(retired.isOpenOn(DAY.plusDays(29))).isTrue();
    assertThat(retired.isOpenOn(DAY.plusDays(30))).isFalse();
  }

  @Test
  void nothing_follows_before_the_first_or_after_the_last() {
    assertThatIllegalStateException().isThrownBy(() -> after(CORRECTED));
    assertThatIllegalStateException().isThrownBy(() -> after(ADDED, ADDED));
    assertThatIllegalStateException().isThrownBy(() -> after(ADDED, RETIRED, CORRECTED));
    assertThatIllegalStateException().isThrownBy(() -> after(ADDED, RETIRED, RETIRED));
  }

  @Test
  void the_same_name_in_the_same_place_gives_the_same_id() {
    assertThat(NeighbourhoodId.named("LEEDS", " hare hills "))
        .isEqualTo(NeighbourhoodId.named("Leeds", "Hare  Hills"));
    assertThat(NeighbourhoodId.named("Bradford", "Holme"))
        .isNotEqualTo(NeighbourhoodId.named("Kirklees", "Holme"));
  }
}
