package uk.healthtech.pipeline.kernel.innovation;

import java.util.ArrayList;
import java.util.List;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;

/**
 * What is said when a gate is passed.
 *
 * @param <T> how texts are carried: free text on the way in, held text in the event
 * @param conditions each with a day by which it is to be met
 * @param waivers of criteria that are not met
 */
public record Verdict<T>(T reason, List<Condition<T>> conditions, List<Waiver<T>> waivers) {

  public Verdict {
    conditions = List.copyOf(conditions);
    waivers = List.copyOf(waivers);
  }

  /** For a reason alone. */
  public static <T> Verdict<T> of(T reason) {
    return new Verdict<>(reason, List.of(), List.of());
  }

  /** The references that an event carries. */
  public static Verdict<HeldText> held(Verdict<FreeText> verdict) {
    return new Verdict<>(
        verdict.reason.held(),
        verdict.conditions.stream().map(one -> one.carrying(one.text().held())).toList(),
        verdict.waivers.stream()
            .map(one -> new Waiver<>(one.criterion(), one.reason().held()))
            .toList());
  }

  /** Everything that the person wrote. */
  public static List<FreeText> texts(Verdict<FreeText> verdict) {
    List<FreeText> texts = new ArrayList<>();
    texts.add(verdict.reason);
    verdict.conditions.forEach(one -> texts.add(one.text()));
    verdict.waivers.forEach(one -> texts.add(one.reason()));
    return List.copyOf(texts);
  }
}
