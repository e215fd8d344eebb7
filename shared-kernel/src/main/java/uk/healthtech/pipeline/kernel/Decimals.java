package uk.healthtech.pipeline.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;

/**
 * Numbers that a person would write down: at most 12 digits before the point and 6 after it. What
 * has a huge exponent, zeros too, can be written in few characters and kept in no column.
 */
public final class Decimals {
  /** What a number with too many decimals breaks. */
  public static final String FORM = "form.decimals";

  /** The largest of them. */
  public static final BigDecimal LARGEST = new BigDecimal("999999999999.999999");

  private static final int MOST_DECIMALS = 6;
  private static final int MOST_DIGITS = 12;

  private Decimals() {}

  /** The rule that this number breaks, if any. Nothing at all is {@link Missing}. */
  public static Optional<Rule> check(@Nullable BigDecimal number) {
    if (number == null) {
      return Optional.of(new Missing());
    }
    if (number.signum() == 0) {
      return Optional.empty();
    }
    if (number.abs().compareTo(LARGEST) > 0) {
      return Optional.of(new OutOfRange(LARGEST.negate(), LARGEST));
    }
    return number.stripTrailingZeros().scale() > MOST_DECIMALS
        ? Optional.of(new Malformed(FORM))
        : Optional.empty();
  }

  /** The same number, one that breaks no rule, in its one plain form: 0, 100, 10.5. */
  public static BigDecimal plain(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * What a command may carry, by whichever door it came: a number of few enough digits as it is
   * written. Not asked of events, since what is stored must stay readable.
   *
   * @throws IllegalArgumentException if it may not
   */
  public static void require(BigDecimal number) {
    // Its text may take for ever to write out, so the message is without it.
    if (number.scale() < -MOST_DIGITS
        || number.scale() > MOST_DIGITS
        || check(number).isPresent()) {
      throw new IllegalArgumentException("More than 12 digits before the point or 6 after it");
    }
  }
}
