package uk.healthtech.pipeline.command.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;

/** Gathers what is wrong with the fields of one record. */
public final class Contents {
  private final List<FieldProblem> problems = new ArrayList<>();

  /** Notes the rule that the field breaks, if it breaks one. */
  public Contents field(String field, Optional<? extends Rule> broken) {
    broken.ifPresent(rule -> problems.add(new FieldProblem(field, rule)));
    return this;
  }

  /**
   * Notes what is wrong with a list: too many or too few, the same twice, or what the check says of
   * each. Of a list without an end nothing else is said.
   *
   * @param key what makes two entries the same
   */
  public <T> Contents list(
      String field,
      List<T> entries,
      int least,
      int most,
      Function<T, ?> key,
      Function<T, Optional<? extends Rule>> check) {
    if (entries.size() < least || entries.size() > most) {
      return field(field, Optional.of(new WrongCount(least, most)));
    }
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      T entry = entries.get(i);
      field(
          field + "[" + i + "]",
          seen.add(key.apply(entry)) ? check.apply(entry) : Optional.of(new Repeated()));
    }
    return this;
  }

  /** Notes a number outside its range. */
  public Contents range(String field, BigDecimal number, BigDecimal least, BigDecimal most) {
    boolean inside = number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    return field(field, inside ? Optional.empty() : Optional.of(new OutOfRange(least, most)));
  }

  /** Refused where anything is wrong. */
  public Optional<Refusal> refusal() {
    return problems.isEmpty() ? Optional.empty() : Optional.of(new FieldsInvalid(problems));
  }
}
