package uk.healthtech.pipeline.app.api.edge;

import java.math.BigDecimal;
import uk.healthtech.pipeline.app.api.edge.Problem.FieldError;
import uk.healthtech.pipeline.kernel.FieldProblem;

/** How a broken field rule is told. */
final class RuleText {
  private final Prose prose;

  RuleText(Prose prose) {
    this.prose = prose;
  }

  FieldError tell(FieldProblem problem) {
    String code = Names.kebab(problem.rule().getClass());
    return new FieldError(
        problem.field(), code, prose.say("rule." + code, mentioned(problem.rule())));
  }

  private Object[] mentioned(FieldProblem.Rule rule) {
    return switch (rule) {
      case FieldProblem.Missing _,
          FieldProblem.UnreadableCharacters _,
          FieldProblem.NotKnownHere _,
          FieldProblem.Repeated _,
          FieldProblem.Taken _ ->
          values();
      case FieldProblem.TooShort r -> values(r.least());
      case FieldProblem.TooLong r -> values(r.most());
      // The kernel describes its own forms; those of the edge stand in the messages.
      case FieldProblem.Malformed r -> values(prose.find(r.expected()).orElse(r.expected()));
      case FieldProblem.NotOneOf r -> values(String.join(", ", r.allowed()));
      case FieldProblem.InFuture r -> values(prose.day(r.today()));
      case FieldProblem.TooEarly r -> values(prose.day(r.earliest()));
      case FieldProblem.TooLate r -> values(prose.day(r.latest()));
      case FieldProblem.OutOfRange r -> values(plain(r.least()), plain(r.most()));
      case FieldProblem.WrongCount r -> values(r.least(), r.most());
      case FieldProblem.Unknown r -> values(r.value());
      case FieldProblem.Overlaps r -> values(prose.day(r.from()), prose.day(r.to()));
    };
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static Object[] values(Object... values) {
    return values;
  }
}
