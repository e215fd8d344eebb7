package uk.healthtech.pipeline.app.api.edge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.healthtech.pipeline.kernel.Refusal;

/**
 * A kind of problem, explained for whoever follows its address.
 *
 * @param facts the names of the facts that such a problem carries
 */
public record ProblemKind(
    String type, String title, String meaning, String next, List<String> facts) {

  /** The kind of that name, if there is one. */
  public static Optional<ProblemKind> find(String slug, Prose prose) {
    return slugs()
        .filter(slug::equals)
        .findFirst()
        .map(
            known ->
                new ProblemKind(
                    "/problems/" + known,
                    prose.say("problem." + known + ".title"),
                    prose.say("problem." + known + ".meaning"),
                    prose.say("problem." + known + ".next"),
                    refusals()
                        .filter(refusal -> RefusalText.slugs(refusal).anyMatch(known::equals))
                        .flatMap(refusal -> RefusalText.factNames(refusal).stream())
                        .toList()));
  }

  /** Every refusal and every problem of the edge. */
  static Stream<String> slugs() {
    return Stream.concat(
            refusals().flatMap(RefusalText::slugs),
            Arrays.stream(EdgeProblem.values()).map(EdgeProblem::slug))
        .distinct();
  }

  private static Stream<Class<?>> refusals() {
    return Arrays.stream(Refusal.class.getPermittedSubclasses());
  }
}
