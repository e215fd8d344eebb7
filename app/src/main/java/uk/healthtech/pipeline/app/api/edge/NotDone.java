package uk.healthtech.pipeline.app.api.edge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.attempts.Attempts;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.account.AccountId;

/** A request that ends here, with what the caller is to be told and how it goes on record. */
public final class NotDone extends RuntimeException {
  /** Why. */
  sealed interface Why {
    /** The rules refused. */
    record Refused(Refusal refusal) implements Why {}

    /** It never came to the rules. */
    record AtEdge(EdgeProblem problem, List<FieldProblem> fields) implements Why {}

    /**
     * A door that opens with a password stays shut.
     *
     * @param tried whose address was given; absent where it is nobody's. The caller never hears
     */
    record WrongPassword(@Nullable AccountId tried) implements Why {}
  }

  private final transient Why why;
  private final @Nullable String onRecordAs;

  private NotDone(Why why, @Nullable String onRecordAs) {
    super(why.toString(), null, false, false);
    this.why = why;
    this.onRecordAs = onRecordAs;
  }

  /** The command side decided so. */
  public static NotDone refused(Refusal refusal) {
    return new NotDone(new Why.Refused(refusal), refusal.getClass().getSimpleName());
  }

  /** The edge decided so, of somebody it knows. */
  public static NotDone denied(Refusal refusal) {
    return new NotDone(new Why.Refused(refusal), Attempts.DENIED);
  }

  /** The body's fields break their rules. */
  public static NotDone fields(List<FieldProblem> problems) {
    return new NotDone(
        new Why.Refused(new Refusal.FieldsInvalid(List.copyOf(problems))), Attempts.INVALID);
  }

  /** Query parameters, or headers, break their rules. */
  public static NotDone invalid(EdgeProblem problem, List<FieldProblem> problems) {
    return new NotDone(new Why.AtEdge(problem, List.copyOf(problems)), Attempts.INVALID);
  }

  /** The request cannot be understood. */
  public static NotDone invalid(EdgeProblem problem) {
    return invalid(problem, List.of());
  }

  /** There is something that the caller may not know of. Told as if there were nothing. */
  public static NotDone hidden(EdgeProblem noSuch) {
    return new NotDone(new Why.AtEdge(noSuch, List.of()), Attempts.HIDDEN);
  }

  /** The same, of something that a field of the request names. */
  public static NotDone hidden(Refusal.FieldsInvalid noSuch) {
    return new NotDone(new Why.Refused(noSuch), Attempts.HIDDEN);
  }

  /**
   * The rules refused somebody who may not know what they refused it on. Told as they would refuse
   * if there were nothing, down to the facts, and on record as it was.
   */
  static NotDone hidden(Refusal noSuch, Refusal refusal) {
    return new NotDone(new Why.Refused(noSuch), refusal.getClass().getSimpleName());
  }

  /** Nothing that an auditor would ask about. */
  public static NotDone because(EdgeProblem problem) {
    return new NotDone(new Why.AtEdge(problem, List.of()), null);
  }

  /** An address and a password that do not belong together, or none at all. */
  public static NotDone wrongPassword(@Nullable AccountId tried) {
    return new NotDone(new Why.WrongPassword(tried), null);
  }

  Why why() {
    return why;
  }

  Optional<String> onRecordAs() {
    return Optional.ofNullable(onRecordAs);
  }
}
