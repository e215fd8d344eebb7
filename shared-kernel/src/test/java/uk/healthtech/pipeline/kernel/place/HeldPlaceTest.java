package uk.healthtech.pipeline.kernel.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static uk.healthtech.pipeline.kernel.Told.held;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceAdded;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceRetired;

class HeldPlaceTest {
  private static final PlaceId HARROGATE = PlaceId.named("Harrogate");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final PlaceEvent ADDED =
      new PlaceAdded(HARROGATE, "Harrogate", "Memorandum of 2019", DAY);
  private static final PlaceEvent RETIRED =
      new PlaceRetired(HARROGATE, held("In another board now"), DAY.plusDays(30));

  private static HeldPlace after(PlaceEvent... events) {
    HeldPlace now = null;
    for (PlaceEvent event : events) {
      now = HeldPlace.after(now, event);
    }
    return Objects.requireNonNull(now);
  }

  @Test
  void it_was_a_place_before_it_was_written_down() {
    assertThat(after(ADDED))
        .isEqualTo(new HeldPlace(HARROGATE, "Harrogate", "Memorandum of 2019", DAY, null, null));
    assertThat(after(ADDED).isOpenOn(DAY.minusYears(7))).isTrue();
  }

  @Test
  void what_happened_before_it_was_retired_may_name_it() {
    HeldPlace retired = after(ADDED, RETIRED);
    assertThat(retired.reason()).isEqualTo(held("In another board now"));
    assertThat(retired.isOpenOn(DAY.plusDays(29))).isTrue();
    assertThat(retired.isOpenOn(DAY.plusDays(30))).isFalse();
  }

  @Test
  void what_was_retired_may_be_added_again() {
    assertThat(after(ADDED, RETIRED, ADDED)).isEqualTo(after(ADDED));
  }

  @Test
  void nothing_else_follows() {
    assertThatIllegalStateException().isThrownBy(() -> after(RETIRED));
    assertThatIllegalStateException().isThrownBy(() -> after(ADDED, ADDED));
    assertThatIllegalStateException().isThrownBy(() -> after(ADDED, RETIRED, RETIRED));
  }

  @Test
  void the_same_name_gives_the_same_id_whatever_its_case_and_blanks() {
    assertThat(PlaceId.named(" bradford District  and craven"))
        .isEqualTo(PlaceId.named("Bradford District and Craven"));
    assertThat(PlaceId.named("Leeds")).isNotEqualTo(PlaceId.named("Kirklees"));
  }
}
