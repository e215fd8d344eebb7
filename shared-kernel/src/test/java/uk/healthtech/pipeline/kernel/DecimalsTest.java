package uk.healthtech.pipeline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.healthtech.pipeline.kernel.innovation.Direction;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;

class DecimalsTest {
  private static final InnovationId INNOVATION = new InnovationId(new UUID(0, 1));
  private static final PilotId PILOT = new PilotId(new UUID(0, 2));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static RequestPilot measuring(BigDecimal baseline, BigDecimal target) {
    return new RequestPilot(
        INNOVATION,
        PILOT,
        new OdsCode("RR8"),
        new PilotPlan<>(
            new FreeText(new UUID(0, 3), "To find out", "00".repeat(32)),
            List.of(new Measure("Falls", "per week", Direction.DECREASE, baseline, target)),
            null,
            10,
            DAY,
            DAY),
        null);
  }

  private static RecordReading reading(BigDecimal value) {
    return new RecordReading(INNOVATION, PILOT, "Falls", value, null);
  }

  @ParameterizedTest
  @CsvSource({
    "0e-50000, 0",
    "0e400000000, 0",
    "-0.00, 0",
    "1E+2, 100",
    "100, 100",
    "10.50, 10.5",
    "-999999999999.999999, -999999999999.999999",
    "1e-6, 0.000001"
  })
  void a_number_to_keep_has_one_plain_form(BigDecimal number, String plain) {
    assertThat(Decimals.check(number)).isEmpty();
    assertThat(Decimals.plain(number).toString()).isEqualTo(new BigDecimal(plain).toString());
    assertThat(Decimals.plain(number).scale()).isBetween(0, 6);
    assertThatCode(() -> reading(Decimals.plain(number))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400000000", "-1e400000000", "1e-400000000", "1e12", "1e-7"})
  void no_command_carries_a_number_that_nothing_could_keep(BigDecimal number) {
    assertThat(Decimals.check(number)).isPresent();
    assertThatThrownBy(() -> reading(number)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> measuring(number, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> measuring(BigDecimal.ONE, number))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0e-50000", "0e400000000"})
  void nor_a_zero_in_a_form_that_nothing_could_keep(BigDecimal zero) {
    assertThatThrownBy(() -> reading(zero)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> measuring(zero, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> measuring(BigDecimal.ONE, zero))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
