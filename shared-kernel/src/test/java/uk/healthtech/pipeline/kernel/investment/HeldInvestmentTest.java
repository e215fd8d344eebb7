package uk.healthtech.pipeline.kernel.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static uk.healthtech.pipeline.kernel.Told.held;
import static uk.healthtech.pipeline.kernel.Told.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.CorrectInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand.RecordInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentCorrected;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRecorded;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRetracted;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

class HeldInvestmentTest {
  private static final InvestmentId ID = new InvestmentId(new UUID(1, 1));
  private static final OrganisationId COUNCIL = new OrganisationId(new UUID(2, 1));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Investment GRANT = of("250000");
  private static final Investment LARGER = of("300000");

  private static final InvestmentEvent RECORDED = new InvestmentRecorded(ID, COUNCIL, GRANT, DAY);
  private static final InvestmentEvent CORRECTED =
      new InvestmentCorrected(ID, LARGER, held("The letter says more"), DAY.plusDays(1));
  private static final InvestmentEvent RETRACTED =
      new InvestmentRetracted(ID, held("It was entered twice"), DAY.plusDays(2));

  private static Investment of(String amount) {
    return new Investment(
        new BigDecimal(amount),
        "GBP",
        InvestmentKind.GRANT,
        "A research council",
        DAY,
        3,
        null,
        "Leeds",
        null,
        null);
  }

  private static @Nullable HeldInvestment after(InvestmentEvent... events) {
    HeldInvestment now = null;
    for (InvestmentEvent event : events) {
      now = HeldInvestment.after(now, event);
    }
    return now;
  }

  @Test
  void it_begins_when_it_is_recorded() {
    assertThat(after(RECORDED))
        .isEqualTo(new HeldInvestment(ID, COUNCIL, GRANT, DAY, null, null, null));
  }

  @Test
  void a_correction_replaces_what_it_says_and_keeps_who_recorded_it_when() {
    assertThat(after(RECORDED, CORRECTED))
        .isEqualTo(
            new HeldInvestment(
                ID, COUNCIL, LARGER, DAY, DAY.plusDays(1), held("The letter says more"), null));
  }

  @Test
  void what_was_taken_back_keeps_what_it_said() {
    assertThat(after(RECORDED, CORRECTED, RETRACTED))
        .isEqualTo(
            new HeldInvestment(
                ID,
                COUNCIL,
                LARGER,
                DAY,
                DAY.plusDays(1),
                held("It was entered twice"),
                DAY.plusDays(2)));
  }

  @Test
  void nothing_follows_before_the_first_or_after_the_last() {
    assertThatIllegalStateException().isThrownBy(() -> after(CORRECTED));
    assertThatIllegalStateException().isThrownBy(() -> after(RECORDED, RECORDED));
    assertThatIllegalStateException().isThrownBy(() -> after(RECORDED, RETRACTED, CORRECTED));
    assertThatIllegalStateException().isThrownBy(() -> after(RECORDED, RETRACTED, RETRACTED));
  }

  @Test
  void no_command_carries_an_amount_that_could_not_be_kept() {
    Investment tooLong = of("1".repeat(40));
    assertThatIllegalArgumentException().isThrownBy(() -> new RecordInvestment(ID, tooLong, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CorrectInvestment(ID, tooLong, text("Typed too long"), null));
  }
}
